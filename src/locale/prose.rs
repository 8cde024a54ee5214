//! Words of each language by which the rules read prose.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::Form;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prose {
    /// Words that may stand twice in a row, in small letters.
    pub doubled: BTreeSet<String>,
    /// Words that never stand twice, in a language without spaces between words.
    #[serde(default)]
    pub never_doubled: BTreeSet<String>,
    /// Words in capitals that every reader knows; they need no explanation.
    pub known: BTreeSet<String>,
    /// Words that are typed in capitals for emphasis, mostly as short as abbreviations.
    #[serde(default)]
    pub emphasized: BTreeSet<String>,
    /// Honorifics as they stand before a name, or in Chinese after it.
    pub honorifics: Vec<String>,
    /// Honorifics that authors type as part of a given name (in Chinese after it), by the manuscript's word for each,
    /// or `own`.
    pub typed_honorifics: BTreeMap<String, Vec<String>>,
    /// The honorifics that may be a name too.
    #[serde(default)]
    pub ambiguous_honorifics: Vec<String>,
    /// Words after an honorific that are no name ("Chair").
    pub offices: BTreeSet<String>,
    /// Letters before a name that do not belong to it, in a language without spaces between words.
    #[serde(default)]
    pub before_names: String,
    /// The words for bodies as they stand in their names, each in all its forms.
    pub committee: Vec<Vec<String>>,
    /// Words before the name of a body that make it the body of another, in a language without spaces between words.
    #[serde(default)]
    pub strangers: Vec<String>,
    /// Letters that are written together with the next word.
    #[serde(default)]
    pub proclitics: String,
    /// The article that is written together with its word; `contracted` is its form after a proclitic.
    #[serde(default)]
    pub article: String,
    #[serde(default)]
    pub contracted: String,
    /// Words without a meaning of their own, in small letters.
    pub particles: BTreeSet<String>,
    /// Articles that are separate words, in one line, in small letters.
    #[serde(default)]
    pub articles: String,
    /// Last letters that no dative has.
    #[serde(default)]
    pub not_dative: String,
    /// Whether a country that has an article has it in every sentence.
    #[serde(default)]
    pub keeps_country_articles: bool,
    /// Last letters of words that are always declined.
    #[serde(default)]
    pub declined: String,
    /// Prepositions, which never follow one another, with the space after them; those that are written together with
    /// the next word have none.
    #[serde(default)]
    pub prepositions: Vec<String>,
    /// Words that begin as a preposition and are none: "at least".
    #[serde(default)]
    pub no_prepositions: Vec<String>,
    /// In a language without spaces between words: the sign of a finished action after a verb, and the sign between a
    /// clause and its noun.
    #[serde(default)]
    pub aspect: Option<[String; 2]>,
    /// Persons in the nominative plural that have no other meaning, in one line.
    #[serde(default)]
    pub persons: String,
    /// How a text of the author's cannot begin.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Words for the event, for its end, and those that may follow if "to end with …" is meant.
    pub event: Vec<String>,
    pub ended: Vec<String>,
    pub ended_by: Vec<String>,
    pub titles: Titles,
    /// How to recognize a whole sentence where a part of one is expected.
    pub sentence: Sentence,
}

/// Lists of words, each in one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// First words of a sentence; empty if the language has no capitals.
    #[serde(default)]
    begins: String,
    /// Abbreviations that end with a full stop.
    shortened: String,
}

impl Sentence {
    /// Whether the text is a whole sentence, with its capital and its full stop.
    pub fn is_meant(&self, text: &str) -> bool {
        if !text.ends_with(['.', '。']) {
            return false;
        }
        let mut words = text.split([' ', '\u{a0}', '\'', '’']).filter(|word| !word.is_empty());
        let known = |list: &str, word: &str| list.split([' ', '’']).any(|one| !one.is_empty() && one == word);
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or(first);
        // A word with another full stop inside is an abbreviation: "Acme S.A."
        let is_short = known(&self.shortened, last) || last.matches('.').count() > 1;
        (self.begins.is_empty() || known(&self.begins, first)) && !is_short
    }
}

/// How titles state facts, in small letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// "organized in {year}"
    pub held: Vec<String>,
    /// "on the {count} webinars"
    pub webinars: Vec<String>,
    /// Words that count the webinars, besides figures.
    pub counts: BTreeMap<String, usize>,
}
