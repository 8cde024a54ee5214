//! The countries whose people have names in Han characters, with the family name first.

use super::CountryCode;

const FAMILY_FIRST: [&str; 8] = ["CN", "HK", "JP", "KP", "KR", "MO", "SG", "VN"];

impl CountryCode {
    /// Elsewhere, a name is written in Han characters by its sound.
    pub fn has_han_names(self) -> bool {
        FAMILY_FIRST.contains(&self.as_str())
    }
}
