//! Ordinals in words: tables from `templates/terms/ordinals`, one file for each language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::plural::Condition;
use super::{Locale, fill};

/// The table of a language. It is read when the first ordinal is needed.
#[derive(Clone, Debug, Default)]
pub struct Ordinals {
    json: Cow<'static, str>,
    read: OnceLock<Table>,
}

impl Ordinals {
    pub fn new(json: impl Into<Cow<'static, str>>) -> Ordinals {
        Ordinals { json: json.into(), read: OnceLock::new() }
    }

    /// What the table has and should not have, or lacks.
    pub fn fault(&self) -> Option<String> {
        match serde_json::from_str::<Table>(&self.json) {
            Err(error) => Some(error.to_string()),
            Ok(table) if table.words.len() == WORDS => None,
            Ok(table) => Some(format!("it holds {} words, and not {WORDS}", table.words.len())),
        }
    }

    fn table(&self) -> &Table {
        let read = || serde_json::from_str(&self.json).expect("a table with a fault is not used");
        self.read.get_or_init(read)
    }
}

/// The form that a table has without a name.
pub const PLAIN: &str = "words";

/// The ordinals from 1 to 99 have words.
const WORDS: usize = 99;

#[derive(Clone, Debug, Deserialize)]
struct Table {
    /// The words for 1 to 99.
    words: Vec<String>,
    figures: Vec<Figures>,
    /// For each form, the numbers whose words official documents confirmed; `None` if all words are certain.
    confirmed: Option<BTreeMap<String, Vec<usize>>>,
    /// For each form, the words that differ, by their number; `figures` is the pattern of higher numbers.
    #[serde(flatten)]
    forms: BTreeMap<String, BTreeMap<String, String>>,
}

/// The pattern that makes an ordinal of figures, if the condition holds.
#[derive(Clone, Debug, Deserialize)]
struct Figures {
    when: Option<Condition>,
    text: String,
}

impl Locale {
    /// "thirty-third", or in figures from 100 on. `None` if the language has no such form.
    pub fn ordinal(&self, number: u64, form: &str, of: Option<u64>) -> Option<String> {
        if let (2, Some(2), Some(second)) = (number, of, &self.numbers.second_of_two) {
            return Some(second.clone());
        }
        let table = self.ordinals.table();
        if form != PLAIN && !table.forms.contains_key(form) {
            return None;
        }
        let own = table.forms.get(form).and_then(|words| words.get(&number.to_string()));
        let plain = || table.words.get(usize::try_from(number).ok()?.checked_sub(1)?);
        Some(own.or_else(plain).cloned().unwrap_or_else(|| table.in_figures(number, form)))
    }

    /// "33rd"
    pub fn ordinal_in_figures(&self, number: u64, form: &str) -> String {
        self.ordinals.table().in_figures(number, form)
    }

    /// The forms of ordinals that the language has.
    pub fn ordinal_forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(PLAIN).chain(self.ordinals.table().forms.keys().map(String::as_str))
    }

    /// Whether no official document confirmed the words of an ordinal.
    pub fn is_ordinal_unconfirmed(&self, number: usize, form: &str) -> bool {
        let confirmed = self.ordinals.table().confirmed.as_ref();
        confirmed.is_some_and(|read| !read.get(form).is_some_and(|read| read.contains(&number)))
    }
}

impl Locale {
    /// Reads the table before it is needed.
    pub fn read_ordinals(&self) {
        self.ordinals.table();
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
