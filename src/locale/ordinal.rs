//! Ordinals in words: tables from `templates/terms/ordinals`, one file to a language.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::plural::Condition;
use super::{Locale, fill};
use crate::terms::Language;

/// The form of a table that is asked for by no name.
pub const PLAIN: &str = "words";

#[derive(Debug, Deserialize)]
pub(super) struct Table {
    /// One to 99.
    words: Vec<String>,
    figures: Vec<Figures>,
    /// By form, the numbers whose words were read in official documents; none where no word is in doubt.
    confirmed: Option<BTreeMap<String, Vec<usize>>>,
    /// By form, the words that differ, by number, and `figures`, what stands for those above the last.
    #[serde(flatten)]
    forms: BTreeMap<String, BTreeMap<String, String>>,
}

/// How figures become an ordinal, if the condition holds.
#[derive(Debug, Deserialize)]
struct Figures {
    when: Option<Condition>,
    text: String,
}

impl Locale {
    /// "thirty-third"; figures from 100. `None` where the language has no such form.
    pub fn ordinal(&self, number: u64, form: &str, of: Option<u64>) -> Option<String> {
        if let (2, Some(2), Some(second)) = (number, of, &self.numbers.second_of_two) {
            return Some(second.clone());
        }
        let table = table(self.language);
        if form != PLAIN && !table.forms.contains_key(form) {
            return None;
        }
        let own = table.forms.get(form).and_then(|words| words.get(&number.to_string()));
        let plain = || table.words.get(usize::try_from(number).ok()?.checked_sub(1)?);
        Some(own.or_else(plain).cloned().unwrap_or_else(|| table.in_figures(number, form)))
    }

    /// "33rd"
    pub fn ordinal_in_figures(&self, number: u64, form: &str) -> String {
        table(self.language).in_figures(number, form)
    }

    /// The forms that the language's ordinals have.
    pub fn ordinal_forms(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(PLAIN).chain(table(self.language).forms.keys().map(String::as_str))
    }

    /// Whether the words of an ordinal were read in no official document.
    pub fn is_ordinal_unconfirmed(&self, number: usize, form: &str) -> bool {
        let confirmed = table(self.language).confirmed.as_ref();
        confirmed.is_some_and(|read| !read.get(form).is_some_and(|read| read.contains(&number)))
    }
}

impl Table {
    fn in_figures(&self, number: u64, form: &str) -> String {
        let own = self.forms.get(form).and_then(|words| words.get("figures"));
        let fits = |figures: &&Figures| figures.when.as_ref().is_none_or(|when| when.holds(number));
        let plain = || self.figures.iter().find(fits).map(|figures| &figures.text);
        let figures = own.or_else(plain).map_or("{number}", String::as_str);
        fill(figures, &[("number", &number.to_string())])
    }
}

/// The built-in table of a language.
pub(super) fn table(language: Language) -> &'static Table {
    static TABLES: [OnceLock<Table>; 6] = [const { OnceLock::new() }; 6];
    TABLES[language as usize].get_or_init(|| {
        let text = built!(include_str, "terms/ordinals", "json", language);
        serde_json::from_str(text).expect("a test reads the tables of ordinals")
    })
}
