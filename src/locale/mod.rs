//! How each language words, counts, dates, orders and lists. The data are in `templates/phrases`, one file for each
//! language; the rules that read them are here.

mod around;
mod body;
mod calendar;
mod definite;
mod form;
mod han;
mod honorific;
mod join;
mod label;
mod languages;
mod marks;
mod misnamed;
mod nationality;
mod number;
mod ordinal;
mod pair;
mod parts;
mod phrases;
mod place;
mod plural;
mod post;
mod prose;
mod reference;
mod said;
mod typography;
mod wording;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::terms::Language;
pub use around::Misfit;
pub use body::Words;
pub use form::{Form, Need};
pub use han::{Guess, HanNames};
pub use honorific::TypedHonorific;
pub use marks::{ADDRESS, OBJECT};
pub use misnamed::Misnamed;
pub use number::roman;
pub use ordinal::{Ordinals, PLAIN};
pub use pair::Second;
pub use phrases::Phrases;
pub use prose::{Prose, Titles};
pub use reference::{Before, Called};
pub use said::Said;
pub use typography::{Slip, SlipKind, Typography};
pub use wording::{capitalized, fill};

/// One phrase file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locale {
    #[serde(skip, default = "unset")]
    pub language: Language,
    pub typography: Typography,
    pub labels: label::Labels,
    pub lists: Lists,
    #[serde(default)]
    pub joins: join::Joins,
    pub names: Names,
    pub numbers: number::Numbers,
    pub dates: calendar::Dates,
    pub times: calendar::Times,
    /// The names of clocks, by their keys in the table of zones.
    pub zones: BTreeMap<String, String>,
    pub countries: place::Countries,
    pub prose: Prose,
    /// The words for the entries of each list of the manuscript.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// The words that agree with a body, by its gender and number.
    pub agreement: BTreeMap<String, BTreeMap<String, String>>,
    /// What sessions may be called, each with the forms that depend on it.
    pub sessions: BTreeMap<String, BTreeMap<String, String>>,
    /// What each kind of body is called, and its gender and number.
    pub bodies: BTreeMap<String, BTreeMap<String, String>>,
    pub pair: pair::Pair,
    /// The lines of the cover, headings and sentences, by name: "cover.title".
    #[serde(skip)]
    pub phrases: Phrases,
    #[serde(skip)]
    ordinals: Ordinals,
    /// The changes of the words before a reference, and of its own words.
    #[serde(default)]
    pub references: Vec<reference::Before>,
    pub unconfirmed: Unconfirmed,
}

fn unset() -> Language {
    Language::En
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Lists {
    pub pair: String,
    pub comma: String,
    pub last: String,
    pub semicolon: String,
    pub last_semicolon: String,
    /// The text between a name, a function, a unit and an organization.
    pub apposition: String,
    /// The abbreviations that words of lists bring along in brackets.
    #[serde(default)]
    pub introduced: Vec<String>,
    /// The words between references that agree with the same words.
    #[serde(default)]
    pub coordinating: Vec<String>,
    /// The forms of names of languages, if the sentences have a noun beside them.
    #[serde(default)]
    pub languages: Option<languages::Languages>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Names {
    pub full: String,
    /// The pattern of names with the family name first.
    pub family_first: String,
    /// The patterns of names in Han characters, if the language uses them.
    #[serde(default)]
    pub han: Option<han::HanNames>,
    /// The pattern of a name whose honorific needs an article, if the gender that decides the article is not stated.
    #[serde(default)]
    pub without_gender: Option<String>,
    /// The order in which a person is presented: `name`, `function`, `unit`, `organization`.
    pub presented: Vec<String>,
    #[serde(default)]
    pub posts: Option<post::Posts>,
    /// The endings that may follow the slash of a word in templates/terms/nations.toml, by the word after the slash
    /// there.
    #[serde(default)]
    pub endings: BTreeMap<String, Vec<String>>,
    /// Whether declined forms of a word differ by these endings too.
    #[serde(default)]
    pub declined: bool,
    #[serde(default)]
    pub definite: Option<definite::Definite>,
}

/// The parts of this file that no official document confirmed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Unconfirmed {
    pub phrases: Vec<String>,
    pub cover: Vec<String>,
    /// The kinds of bodies whose decisions are worded here.
    pub bodies: Vec<String>,
    /// The words of the phrases and lists.
    pub terms: Vec<String>,
    /// The patterns of dates and times.
    pub dates: Vec<String>,
    /// The names of clocks, by their keys in the table of zones.
    pub zones: Vec<String>,
    /// `grouping`, if nothing confirmed how figures above 999 are grouped.
    pub numbers: Vec<String>,
    /// `headings` and `item`: the labels of these.
    pub labels: Vec<String>,
}

impl Locale {
    /// Reads a language from its table in JSON.
    ///
    /// # Errors
    /// What the table has and should not have, or lacks.
    pub fn read(
        language: Language,
        table: &str,
        phrases: Phrases,
        ordinals: Ordinals,
    ) -> Result<Locale, serde_json::Error> {
        Ok(Locale { language, phrases, ordinals, ..serde_json::from_str(table)? })
    }

    pub fn with_ordinals(self, ordinals: Ordinals) -> Locale {
        Locale { ordinals, ..self }
    }

    pub fn has_word(&self, list: &str, key: &str) -> bool {
        self.words.get(list).is_some_and(|words| words.contains_key(key))
    }

    /// The word for `key` of `list`; the key itself if the list lacks it, which a test excludes.
    pub fn word<'l>(&'l self, list: &str, key: &'l str) -> &'l str {
        self.words.get(list).and_then(|words| words.get(key)).map_or(key, String::as_str)
    }
}

#[cfg(test)]
mod tests;
