//! The bodies that receive documents: their official names and abbreviations, which are looked up and never
//! translated.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::grammar::Grammar;
use super::{BodyKind, Language, NounGender};
use crate::reading::Vocabulary;

/// The built-in table, as people write it.
pub const TABLE: &str = include_str!("../../templates/terms/committees.toml");

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Committee {
    /// How the symbols of its documents are formed. A body that the manuscript describes may have none.
    pub symbol: Option<Grammar>,
    /// Whether symbols of other organizations begin in the same way.
    #[serde(default)]
    pub shared: bool,
    pub name: BTreeMap<Language, String>,
    #[serde(default)]
    pub abbreviation: BTreeMap<Language, String>,
    #[serde(default, deserialize_with = "kind")]
    pub kind: Option<BodyKind>,
    /// What the author calls a kind of body that is not on the list.
    #[serde(skip)]
    pub own_kind: BTreeMap<Language, CalledBody>,
    /// The Russian name of an assembly in the dative, as its decisions need it: "Генеральной Ассамблее ВОИС
    /// предлагается".
    pub dative: Option<String>,
    /// The form of the ordinals of its sessions, in languages in which bodies differ.
    #[serde(default)]
    pub ordinals: BTreeMap<Language, String>,
    #[serde(default)]
    pub unconfirmed: Unconfirmed,
}

/// The forms of one language that the author states for a kind of body that is not on the list. The program makes the
/// other forms from these.
#[derive(Clone, Debug, Default)]
pub struct CalledBody {
    pub called: String,
    pub gender: Option<NounGender>,
    pub plural: bool,
    pub session: Option<String>,
    pub genitive: Option<String>,
    pub dative: Option<String>,
}

/// The languages in which no official document confirmed the name, or the abbreviation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Unconfirmed {
    pub name: Vec<Language>,
    pub abbreviation: Vec<Language>,
}

fn kind<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<BodyKind>, D::Error> {
    let word = String::deserialize(deserializer)?;
    let kind = BodyKind::WORDS.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind);
    kind.map(Some).ok_or_else(|| D::Error::custom(format!("`{word}` is no kind of body")))
}

impl Committee {
    /// The stated kind, or a committee.
    pub fn kind(&self) -> BodyKind {
        self.kind.unwrap_or(BodyKind::Committee)
    }
}

/// The committees that `document.committee` may name. Those of a folder of templates come before the built-in ones.
#[derive(Clone, Debug, Default)]
pub struct Committees(Arc<BTreeMap<String, Committee>>);

impl Committees {
    pub fn laid_over(committees: BTreeMap<String, Committee>) -> Committees {
        Committees(Arc::new(committees))
    }

    /// The committee of this key; the rest of the table is not read.
    pub fn named(&self, key: &str) -> Option<Committee> {
        self.0.get(key).cloned().or_else(|| built_in(key))
    }

    /// Whether there is a committee of this key.
    pub fn knows(&self, key: &str) -> bool {
        self.0.contains_key(key) || sections().any(|(known, _)| known == key)
    }

    /// The folder's committee of this key, which may be laid over a built-in one.
    pub fn own(&self, key: &str) -> Option<&Committee> {
        self.0.get(key)
    }

    /// All keys in the order of the table.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let is_new = |key: &&String| sections().all(|(known, _)| known != key.as_str());
        sections().map(|(key, _)| key).chain(self.0.keys().filter(is_new).map(String::as_str))
    }

    /// The grammar of the body to which this symbol seems to belong, and whether symbols of other organizations begin
    /// in the same way.
    pub fn grammar_of(&self, symbol: &str) -> Option<(Grammar, bool)> {
        let mut laid_over = self.0.values().filter_map(|own| Some((own.symbol.clone()?, own.shared)));
        laid_over.find(|(grammar, _)| grammar.begins(symbol)).or_else(|| built_in_grammar_of(symbol, &self.0))
    }

    /// The names of all committees.
    pub fn names(&self, language: Language) -> impl Iterator<Item = &str> {
        let opening = format!("name.{language} = \"");
        let built_in =
            sections().filter(|(key, _)| !self.0.contains_key(*key)).filter_map(move |(_, cells)| {
                cells.lines().find_map(|line| line.strip_prefix(opening.as_str())?.strip_suffix('"'))
            });
        built_in.chain(self.0.values().filter_map(move |own| own.name.get(&language).map(String::as_str)))
    }
}

fn built_in(key: &str) -> Option<Committee> {
    let (_, cells) = sections().find(|(named, _)| *named == key)?;
    Some(toml::from_str(cells).expect("a test reads every built-in committee"))
}

/// The same among the built-in bodies that no folder of templates replaces. It reads single lines, because reading
/// the whole table takes long.
fn built_in_grammar_of(symbol: &str, laid_over: &BTreeMap<String, Committee>) -> Option<(Grammar, bool)> {
    let own = sections().filter(|(key, _)| !laid_over.contains_key(*key));
    let mut grammars = own.filter_map(|(_, cells)| {
        let pattern = cells.lines().find_map(|line| line.strip_prefix("symbol = \"")?.strip_suffix('"'))?;
        Some((Grammar::parse(pattern)?, cells.lines().any(|line| line == "shared = true")))
    });
    grammars.find(|(grammar, _)| grammar.begins(symbol))
}

/// Whether the symbol begins as those of a built-in body.
pub(super) fn begins_as_built_in(symbol: &str) -> bool {
    built_in_grammar_of(symbol, &BTreeMap::new()).is_some()
}

/// Every key with the lines below it.
fn sections() -> impl Iterator<Item = (&'static str, &'static str)> {
    const SECTIONS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/terms/committees.rs"));
    SECTIONS.iter().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn committees() -> BTreeMap<String, Committee> {
        toml::from_str(TABLE).expect("the table is TOML")
    }

    #[test]
    fn every_committee_is_found_by_its_key() {
        let expected = ["CDIP", "SCCR", "SCP", "SCT", "IGC", "PBC", "ACE", "CWS", "PCT/WG", "WO/GA", "A"];
        assert_eq!(Committees::default().keys().collect::<Vec<_>>(), expected);
        assert_eq!(committees().len(), expected.len());
        for (key, committee) in committees() {
            let named = Committees::default().named(&key).map(|committee| format!("{committee:?}"));
            assert_eq!(named, Some(format!("{committee:?}")));
        }
        assert!(Committees::default().named("CDPI").is_none());
        assert_eq!(
            Committees::default().named("IGC").and_then(|igc| Some(igc.symbol?.body)).as_deref(),
            Some("WIPO/GRTKF/IC")
        );
    }

    #[test]
    fn every_committee_has_a_symbol_and_six_names() {
        for (key, committee) in committees() {
            let grammar = committee.symbol.expect("each has its grammar");
            assert!(grammar.body.ends_with(&key) || key == "IGC", "{key}");
            let found = Committees::default().grammar_of(&grammar.example());
            assert_eq!(found, Some((grammar, committee.shared)), "{key}");
            assert_eq!(committee.name.len(), Language::ALL.len(), "{key}");
            let without = ["PCT/WG", "WO/GA", "A"].contains(&key.as_str());
            let [en, fr] = [Language::En, Language::Fr].map(|language| committee.abbreviation.get(&language));
            assert_eq!((en.is_none(), fr.is_none()), (without, without), "{key}");
        }
    }

    #[test]
    fn what_is_not_confirmed_is_there() {
        let committees = committees();
        for (key, Committee { name, abbreviation, unconfirmed, .. }) in &committees {
            assert!(unconfirmed.name.iter().all(|language| name.contains_key(language)), "{key}");
            let abbreviated =
                unconfirmed.abbreviation.iter().all(|language| abbreviation.contains_key(language));
            assert!(abbreviated, "{key}");
        }
        let doubtful = |key: &str| !committees[key].unconfirmed.name.is_empty();
        assert_eq!(["CDIP", "SCCR", "WO/GA"].map(doubtful), [false, true, false]);
    }

    #[test]
    fn all_names_are_read_as_toml_reads_them() {
        for language in Language::ALL {
            let mut names: Vec<String> = Committees::default().names(language).map(str::to_owned).collect();
            names.sort_unstable();
            let mut expected: Vec<String> = committees()
                .into_values()
                .filter_map(|mut committee| committee.name.remove(&language))
                .collect();
            expected.sort_unstable();
            assert_eq!(names, expected);
        }
    }
}
