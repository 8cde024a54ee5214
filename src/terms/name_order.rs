//! Where people have names in Han characters of their own, with the family name first.

use super::CountryCode;

const FAMILY_FIRST: [&str; 8] = ["CN", "HK", "JP", "KP", "KR", "MO", "SG", "VN"];

impl CountryCode {
    /// Elsewhere a name is put into Han characters by its sounds.
    pub fn has_han_names(self) -> bool {
        FAMILY_FIRST.contains(&self.as_str())
    }
}
