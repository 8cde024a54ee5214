//! How a language words, counts, dates, orders and lists: data from `templates/phrases`, one file to a
//! language, and the few rules that read it.

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
    /// Names of clocks, by their names in the table of zones.
    pub zones: BTreeMap<String, String>,
    pub countries: place::Countries,
    pub prose: Prose,
    /// Words for the names in the manuscript's lists, by list.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// Words that agree with a body, by its gender and number.
    pub agreement: BTreeMap<String, BTreeMap<String, String>>,
    /// What sessions are called, each with the forms that depend on it.
    pub sessions: BTreeMap<String, BTreeMap<String, String>>,
    /// What a body is called, by its kind, and what it agrees with.
    pub bodies: BTreeMap<String, BTreeMap<String, String>>,
    pub pair: pair::Pair,
    /// Of lines of the cover, headings and sentences, by their names: "cover.title".
    #[serde(skip)]
    pub phrases: Phrases,
    #[serde(skip)]
    ordinals: Ordinals,
    /// What changes before a reference, or in it.
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
    /// Between a name, a function, a unit and an organization.
    pub apposition: String,
    /// Abbreviations in brackets behind words of lists.
    #[serde(default)]
    pub introduced: Vec<String>,
    /// Between references that agree with the same words.
    #[serde(default)]
    pub coordinating: Vec<String>,
    /// Where a sentence has a noun beside the names of languages.
    #[serde(default)]
    pub languages: Option<languages::Languages>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Names {
    pub full: String,
    /// Of those whose family name stands first.
    pub family_first: String,
    /// Where the name is written in Han characters.
    #[serde(default)]
    pub han: Option<han::HanNames>,
    /// Where an honorific needs an article, which depends on a gender that is not stated.
    #[serde(default)]
    pub without_gender: Option<String>,
    /// In which order a person is presented: `name`, `function`, `unit`, `organization`.
    pub presented: Vec<String>,
    #[serde(default)]
    pub posts: Option<post::Posts>,
    /// What may stand behind the stroke of a word in templates/terms/nations.toml, by what stands there.
    #[serde(default)]
    pub endings: BTreeMap<String, Vec<String>>,
    /// Whether these are also the endings that a word has in one place and not in another.
    #[serde(default)]
    pub declined: bool,
    #[serde(default)]
    pub definite: Option<definite::Definite>,
}

/// What no official document that was read has as it stands here.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Unconfirmed {
    pub phrases: Vec<String>,
    pub cover: Vec<String>,
    /// Kinds of bodies whose decisions are worded.
    pub bodies: Vec<String>,
    /// Words of the phrases and lists.
    pub terms: Vec<String>,
    /// Patterns of dates and times.
    pub dates: Vec<String>,
    /// Names of clocks, by their names in the table of zones.
    pub zones: Vec<String>,
    /// `grouping`, if it was not read how figures above 999 are grouped.
    pub numbers: Vec<String>,
    /// `headings` and `item`, whose labels they are.
    pub labels: Vec<String>,
}

impl Locale {
    /// Reads a language from its table, in JSON.
    ///
    /// # Errors
    /// What the table holds that none does, or lacks.
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

    /// The word for `key` of `list`; the key itself where the list lacks it, which a test excludes.
    pub fn word<'l>(&'l self, list: &str, key: &'l str) -> &'l str {
        self.words.get(list).and_then(|words| words.get(key)).map_or(key, String::as_str)
    }
}

#[cfg(test)]
mod tests;
