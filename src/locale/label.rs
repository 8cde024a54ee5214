//! Labels of headings and of items of lists: "I.", "A.", "(i)".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::number::letters;
use super::{Locale, PLAIN, fill, roman};
use crate::document::Numbering;

/// The patterns of labels. The number stands in place of `{ROMAN}`, `{roman}`, `{LETTER}`, `{letter}`, `{number}`,
/// `{ordinal}` or a series of the language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labels {
    /// One pattern for each level.
    pub headings: Vec<String>,
    pub item: String,
    /// The pattern of a list inside a list that is counted in the same way.
    pub inner: String,
    #[serde(default)]
    pub series: BTreeMap<String, Vec<String>>,
}

impl Locale {
    /// The label of a heading; numbers count from 1.
    pub fn heading_label(&self, level: u8, number: usize) -> String {
        let pattern = usize::from(level).checked_sub(1).and_then(|level| self.labels.headings.get(level));
        self.label(pattern.map_or("{number}.", String::as_str), number)
    }

    pub fn item_label(&self, number: usize) -> String {
        self.label(&self.labels.item, number)
    }

    pub fn inner_label(&self, number: usize) -> String {
        self.label(&self.labels.inner, number)
    }

    pub fn item_numbering(&self) -> Numbering {
        numbering(&self.labels.item)
    }

    pub fn inner_numbering(&self) -> Numbering {
        numbering(&self.labels.inner)
    }

    fn label(&self, pattern: &str, number: usize) -> String {
        let name = pattern.split(['{', '}']).nth(1).unwrap_or_default();
        let figures = || number.to_string();
        let text = match name {
            "ROMAN" => roman(number),
            "roman" => roman(number).to_lowercase(),
            "LETTER" => letters(number),
            "letter" => letters(number).to_lowercase(),
            "ordinal" => self.ordinal(number as u64, PLAIN, None).unwrap_or_else(figures),
            series => self
                .labels
                .series
                .get(series)
                .and_then(|words| words.get(number.checked_sub(1)?))
                .cloned()
                .unwrap_or_else(figures),
        };
        fill(pattern, &[(name, &text)])
    }
}

/// The way of counting that a pattern has.
fn numbering(pattern: &str) -> Numbering {
    match pattern.split(['{', '}']).nth(1) {
        Some("roman" | "ROMAN") => Numbering::Roman,
        Some("number") => Numbering::Decimal,
        _ => Numbering::Alphabetic,
    }
}
