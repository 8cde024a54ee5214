//! Which name stands first where a person is named in Han characters.

use super::{CountryCode, NameOrder, is_han};

/// Where people have family names in Han characters, and put them first.
const FAMILY_FIRST: [&str; 8] = ["CN", "HK", "JP", "KP", "KR", "MO", "SG", "VN"];

impl NameOrder {
    /// The order that a family name tells, or the country that a person speaks for; `None` where neither does.
    pub fn told(family: &str, country: Option<CountryCode>) -> Option<NameOrder> {
        let of_one = family.chars().count() == 1;
        let of_there = country.is_some_and(|code| FAMILY_FIRST.contains(&code.as_str()));
        (of_one || of_there || !family.starts_with(is_han)).then_some(NameOrder::FamilyFirst)
    }

    /// The likely order: who speaks for another country has a name that was put into Han characters by its sounds.
    pub fn likely(family: &str, country: Option<CountryCode>) -> NameOrder {
        let abroad = if country.is_some() { NameOrder::GivenFirst } else { NameOrder::FamilyFirst };
        NameOrder::told(family, country).unwrap_or(abroad)
    }
}
