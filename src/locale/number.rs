//! Counts and ordinals.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::Locale;
use crate::terms::Language;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbers {
    /// Zero to nine: from ten, figures.
    pub words: Vec<String>,
    pub grouping: String,
    /// "one" for a feminine noun, where it differs.
    #[serde(default)]
    pub feminine_one: Option<String>,
    /// Forms of "first" and "second" that the table of ordinals does not have.
    #[serde(default)]
    pub masculine_first: Option<String>,
    /// "second" where there are but two.
    #[serde(default)]
    pub second_of_two: Option<String>,
}

impl Locale {
    /// Below ten in words, else in figures.
    pub fn count(&self, number: u64, feminine: bool) -> String {
        if let (1, true, Some(one)) = (number, feminine, &self.numbers.feminine_one) {
            return one.clone();
        }
        let word = usize::try_from(number).ok().and_then(|index| self.numbers.words.get(index));
        word.cloned().unwrap_or_else(|| self.figures(number))
    }

    /// Figures in groups of three.
    pub fn figures(&self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < 4 {
            return digits;
        }
        let head = digits.len() % 3;
        let groups =
            digits.as_bytes()[head..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
        let first = (head > 0).then(|| digits[..head].to_owned());
        first.into_iter().chain(groups).collect::<Vec<_>>().join(&self.numbers.grouping)
    }

    /// "thirty-third"; figures from 100.
    pub fn ordinal(&self, number: u64, masculine: bool, of: Option<u64>) -> String {
        if let (2, Some(2), Some(second)) = (number, of, &self.numbers.second_of_two) {
            return second.clone();
        }
        if let (1, true, Some(first)) = (number, masculine, &self.numbers.masculine_first) {
            return first.clone();
        }
        let words = ordinals(self.language);
        let word = usize::try_from(number).ok().and_then(|number| words.get(number.checked_sub(1)?));
        word.cloned().unwrap_or_else(|| self.ordinal_figures(number))
    }

    fn ordinal_figures(&self, number: u64) -> String {
        let ending = match (self.language, number % 10, number % 100) {
            (Language::Fr, ..) => "e",
            (Language::En, _, 11..=13) => "th",
            (Language::En, 1, _) => "st",
            (Language::En, 2, _) => "nd",
            (Language::En, 3, _) => "rd",
            (Language::En, ..) => "th",
            _ => "",
        };
        format!("{number}{ending}")
    }
}

fn ordinals(language: Language) -> &'static [String] {
    static TABLE: OnceLock<BTreeMap<Language, Vec<String>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        toml::from_str(include_str!("../../templates/terms/ordinals.toml"))
            .expect("a test reads the table of ordinals")
    });
    table.get(&language).map_or(&[], Vec::as_slice)
}

/// Roman figures, to 3,999.
pub fn roman(number: usize) -> String {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    SIGNS.iter().fold(String::new(), |mut figures, (value, sign)| {
        while rest >= *value {
            figures.push_str(sign);
            rest -= value;
        }
        figures
    })
}
