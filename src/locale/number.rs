//! Numbers in words and figures, Roman numerals and letters.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;
use super::plural::Condition;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Numbers {
    /// Zero to nine; from ten on, figures are used.
    pub words: Vec<String>,
    /// The same before a feminine noun, if they differ.
    #[serde(default)]
    pub feminine: Option<Vec<String>>,
    pub grouping: String,
    /// Numbers with fewer digits than this are not grouped.
    #[serde(default = "four")]
    pub grouped_from: usize,
    /// The word for "second" of exactly two, if it is another.
    #[serde(default)]
    pub second_of_two: Option<String>,
    /// The conditions of CLDR's plural categories, without "other".
    pub plurals: BTreeMap<String, Condition>,
}

fn four() -> usize {
    4
}

impl Locale {
    /// A number below ten in words, else in figures.
    pub fn count(&self, number: u64, feminine: bool) -> String {
        let words = self.numbers.feminine.as_ref().filter(|_| feminine).unwrap_or(&self.numbers.words);
        let word = usize::try_from(number).ok().and_then(|index| words.get(index));
        word.cloned().unwrap_or_else(|| self.figures(number))
    }

    /// A number in figures, in groups of three.
    pub fn figures(&self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < self.numbers.grouped_from {
            return digits;
        }
        let head = digits.len() % 3;
        let groups =
            digits.as_bytes()[head..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
        let first = (head > 0).then(|| digits[..head].to_owned());
        first.into_iter().chain(groups).collect::<Vec<_>>().join(&self.numbers.grouping)
    }
}

/// A Roman numeral, up to 3,999.
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

/// A to Z, then AA, AB and so on.
pub fn letters(number: usize) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 53].map(letters), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
