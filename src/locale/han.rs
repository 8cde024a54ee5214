//! Names of people in Han characters.

use serde::Deserialize;

use crate::terms::NameOrder;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HanNames {
    family_first: String,
    /// A name of another language, by its sounds.
    given_first: String,
    /// The same, of people whose family name stands first.
    family_first_by_sounds: String,
    /// The characters that names of other languages are put into.
    sounds: String,
}

impl HanNames {
    /// By the order that is stated, else by the one that the family name or the country tells.
    pub fn pattern(
        &self,
        stated: Option<NameOrder>,
        told: Option<NameOrder>,
        given: &str,
        family: &str,
    ) -> &str {
        let foreign = || told != Some(NameOrder::FamilyFirst) && self.sounds(given) && self.sounds(family);
        match stated.or(told).unwrap_or(NameOrder::FamilyFirst) {
            _ if given.is_empty() => &self.family_first,
            NameOrder::GivenFirst => &self.given_first,
            NameOrder::FamilyFirst if stated.is_some() && foreign() => &self.family_first_by_sounds,
            NameOrder::FamilyFirst => &self.family_first,
        }
    }

    fn sounds(&self, name: &str) -> bool {
        name.chars().all(|c| matches!(c, '·' | '-') || self.sounds.contains(c))
    }
}
