//! How a language words, counts, dates, orders and lists: data from `templates/phrases`, one file to a
//! language, and the few rules that read it.

/// The table of a language in a folder of `templates`, as `build.rs` has left it: JSON, or its templates in Rust.
macro_rules! built {
    ($include:ident, $folder:literal, $kind:literal, $language:expr) => {
        match $language {
            Language::Ar => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/ar.", $kind)),
            Language::En => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/en.", $kind)),
            Language::Es => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/es.", $kind)),
            Language::Fr => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/fr.", $kind)),
            Language::Ru => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/ru.", $kind)),
            Language::Zh => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/zh.", $kind)),
        }
    };
}

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
mod place;
mod plural;
mod post;
mod prose;
mod reference;
mod said;
mod typography;
mod wording;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::terms::Language;
pub use around::Misfit;
pub use body::{Words, kind_of};
pub use form::{Form, Need};
pub use han::{Guess, HanNames};
pub use honorific::TypedHonorific;
pub use marks::{ADDRESS, OBJECT};
pub use misnamed::Misnamed;
pub use number::roman;
pub use ordinal::PLAIN;
pub use pair::Second;
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
    pub templates: &'static [(&'static str, &'static str)],
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

/// The built-in phrase file of a language.
///
/// # Panics
/// Never: a test reads them all.
pub fn of(language: Language) -> &'static Locale {
    static LOCALES: [OnceLock<Locale>; 6] = [const { OnceLock::new() }; 6];
    LOCALES[language as usize].get_or_init(|| built_in(language))
}

/// Reads the phrase files that a manuscript seems to ask for, while it is being read itself. A guess: what it
/// misses is read when it is needed.
pub fn read_ahead(manuscript: &str) {
    let list = manuscript.split_once("\nlanguages").and_then(|(_, rest)| rest.split_once(']'));
    let list = list.map_or("", |(list, _)| list);
    for language in Language::ALL.iter().filter(|language| list.contains(&format!("\"{language}\""))) {
        of(*language);
        ordinal::table(*language);
    }
}

fn built_in(language: Language) -> Locale {
    let text = built!(include_str, "phrases", "json", language);
    let locale: Locale = serde_json::from_str(text).expect("a test reads the built-in phrase files");
    Locale { language, templates: built!(include, "phrases", "rs", language), ..locale }
}

impl Locale {
    pub fn template(&self, name: &str) -> Option<&'static str> {
        let at = self.templates.binary_search_by_key(&name, |(name, _)| *name).ok()?;
        Some(self.templates[at].1)
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
