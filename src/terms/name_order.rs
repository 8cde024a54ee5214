//! Which name stands first where a person is named in Han characters.

use super::{CountryCode, NameOrder, is_han};

/// Where people have family names in Han characters, and put them first.
const FAMILY_FIRST: [&str; 8] = ["CN", "HK", "JP", "KP", "KR", "MO", "SG", "VN"];

impl NameOrder {
    /// The order that a family name tells, or the country that a person speaks for: elsewhere a name is put into Han
    /// characters by its sounds. `None` where neither tells.
    pub fn told(family: &str, country: Option<CountryCode>) -> Option<NameOrder> {
        if family.chars().count() == 1 || !family.starts_with(is_han) {
            return Some(NameOrder::FamilyFirst);
        }
        let there = FAMILY_FIRST.contains(&country?.as_str());
        Some(if there { NameOrder::FamilyFirst } else { NameOrder::GivenFirst })
    }
}
