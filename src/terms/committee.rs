//! The bodies that receive documents: official name and abbreviation, never translated, always looked up.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Language;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Committee {
    pub name: BTreeMap<Language, String>,
    #[serde(default)]
    pub abbreviation: BTreeMap<Language, String>,
    /// Languages whose name no official text confirmed.
    #[serde(default)]
    pub unconfirmed: Vec<Language>,
}

/// The built-in table, by the body's part of a symbol ("CDIP").
pub fn committees() -> &'static BTreeMap<String, Committee> {
    static TABLE: OnceLock<BTreeMap<String, Committee>> = OnceLock::new();
    TABLE.get_or_init(|| {
        toml::from_str(include_str!("../../templates/terms/committees.toml"))
            .expect("the built-in table of committees is read by a test")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_committee_has_a_name_in_english_and_french() {
        for (key, committee) in committees() {
            for language in [Language::En, Language::Fr] {
                assert!(committee.name.contains_key(&language), "{key} {language}");
                assert!(committee.abbreviation.contains_key(&language), "{key} {language}");
            }
        }
    }
}
