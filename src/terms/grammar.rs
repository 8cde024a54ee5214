//! How the symbols of one body are formed: `CDIP/{session}/[INF/]{number} {suffix}`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A pattern of symbols, which reads what is typed in any spelling and writes it in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grammar {
    /// What every symbol begins with ("WIPO/GRTKF/IC").
    pub body: String,
    pieces: Vec<Piece>,
    /// Before each suffix, if there may be some.
    gap: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Literal(String),
    /// In brackets: of information documents alone.
    Series(String),
    Session,
    Year,
    Number,
}

/// A symbol in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub body: String,
    pub session: Option<u32>,
    pub year: Option<u32>,
    /// Of the information series ("INF/5").
    pub information: bool,
    pub number: u32,
    pub suffixes: Vec<Suffix>,
}

/// "Rev.", "Rev. 2", "Add.", "Corr.", "Prov.", with the number where it is not the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suffix {
    pub kind: &'static str,
    pub number: Option<u32>,
}

pub(super) const SUFFIXES: [&str; 4] = ["Rev.", "Add.", "Corr.", "Prov."];
const SUFFIX: &str = "{suffix}";

impl Grammar {
    /// `None` if the pattern has no body, no number, or in its braces or brackets what means nothing.
    pub fn parse(pattern: &str) -> Option<Grammar> {
        let (mut rest, mut gap) = (pattern, None);
        if let Some(stem) = pattern.strip_suffix(SUFFIX) {
            rest = stem.trim_end_matches(is_gap);
            gap = Some(stem[rest.len()..].to_owned());
        }
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, length) = Piece::first(rest)?;
            rest = &rest[length..];
            pieces.push(piece);
        }
        let Some(Piece::Literal(first)) = pieces.first() else { return None };
        let body = first.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let once = |piece| pieces.iter().filter(|it| **it == piece).count();
        let sound = once(Piece::Number) == 1 && once(Piece::Session) < 2 && once(Piece::Year) < 2;
        (sound && body.contains(char::is_alphabetic)).then_some(Grammar { body, pieces, gap })
    }

    /// Whether a symbol is meant to be of this body.
    pub fn begins(&self, text: &str) -> bool {
        skipped(text, &self.body).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    }

    pub fn read(&self, text: &str) -> Option<Parts> {
        let mut parts = Parts { body: self.body.clone(), ..Parts::default() };
        let mut rest = text;
        for piece in &self.pieces {
            rest = piece.read(rest, &mut parts)?;
        }
        while self.gap.is_some() && !rest.is_empty() {
            let (suffix, behind) = suffix(rest)?;
            parts.suffixes.push(suffix);
            rest = behind;
        }
        rest.is_empty().then_some(parts)
    }

    /// In the normal form.
    pub fn write(&self, parts: &Parts) -> String {
        let figure = |figure: Option<u32>| figure.map_or_else(String::new, |figure| figure.to_string());
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => text.clone(),
            Piece::Series(text) => text.repeat(usize::from(parts.information)),
            Piece::Session => figure(parts.session),
            Piece::Year => figure(parts.year),
            Piece::Number => parts.number.to_string(),
        });
        let gap = self.gap.as_deref().unwrap_or_default();
        let suffixes = parts.suffixes.iter().map(|Suffix { kind, number }| {
            let counted = if number.is_some() { gap.trim_matches('/') } else { "" };
            format!("{gap}{kind}{counted}{}", figure(*number))
        });
        pieces.chain(suffixes).collect()
    }

    /// A symbol as they are.
    pub fn example(&self) -> String {
        self.write(&Parts { session: Some(33), year: Some(2024), number: 3, ..Parts::default() })
    }
}

impl Piece {
    /// The piece that a pattern begins with, and its length.
    fn first(pattern: &str) -> Option<(Piece, usize)> {
        let figures = [("{session}", Piece::Session), ("{year}", Piece::Year), ("{number}", Piece::Number)];
        if let Some((name, piece)) = figures.into_iter().find(|(name, _)| pattern.starts_with(name)) {
            return Some((piece, name.len()));
        }
        if let Some(series) = pattern.strip_prefix('[') {
            let (series, _) = series.split_once(']')?;
            return (!series.contains(['{', '[']))
                .then(|| (Piece::Series(series.to_owned()), series.len() + 2));
        }
        let length = pattern.find(['{', '[']).unwrap_or(pattern.len());
        let literal = &pattern[..length];
        (length > 0 && !literal.contains(['}', ']'])).then(|| (Piece::Literal(literal.to_owned()), length))
    }

    /// What stands behind it.
    fn read<'t>(&self, text: &'t str, parts: &mut Parts) -> Option<&'t str> {
        match self {
            Piece::Literal(literal) => return skipped(text, literal),
            Piece::Series(series) => {
                let behind = skipped(text, series);
                parts.information = behind.is_some();
                return Some(behind.unwrap_or(text));
            }
            _ => {}
        }
        let (figure, behind) = number(text)?;
        match self {
            Piece::Session => parts.session = Some(figure),
            Piece::Year => parts.year = Some(figure),
            _ => parts.number = figure,
        }
        Some(behind)
    }
}

/// A text without the literal that it begins with, in small or capital letters; where that has strokes, stops or
/// spaces, some of them stand there.
fn skipped<'t>(text: &'t str, literal: &str) -> Option<&'t str> {
    let (mut rest, mut expected) = (text, literal);
    while let Some(next) = expected.chars().next() {
        if is_gap(next) {
            expected = expected.trim_start_matches(is_gap);
            let behind = rest.trim_start_matches(is_gap);
            rest = (behind.len() < rest.len()).then_some(behind)?;
        } else {
            expected = &expected[next.len_utf8()..];
            rest = rest.strip_prefix(|c: char| c.eq_ignore_ascii_case(&next))?;
        }
    }
    Some(rest)
}

/// The suffix that a text begins with, and what stands behind it.
fn suffix(text: &str) -> Option<(Suffix, &str)> {
    let text = text.trim_start_matches(is_gap);
    let (word, rest) = text.split_at(text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len()));
    let kind = SUFFIXES.into_iter().find(|kind| kind.trim_end_matches('.').eq_ignore_ascii_case(word))?;
    let rest = rest.trim_start_matches(is_gap);
    let (number, rest) = number(rest).map_or((None, rest), |(number, rest)| (Some(number), rest));
    Some((Suffix { kind, number }, rest))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    (digits.len() < 6).then(|| Some((digits.parse().ok()?, rest)))?
}

fn is_gap(c: char) -> bool {
    matches!(c, '.' | '/') || c.is_whitespace()
}

impl<'de> Deserialize<'de> for Grammar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        Grammar::parse(&pattern).ok_or_else(|| D::Error::custom(format!("`{pattern}` forms no symbols")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_forms_its_symbols_in_its_own_way() {
        for (pattern, typed, written) in [
            ("E/CN.4/{year}/[INF/]{number}/{suffix}", "e/cn.4/2005/INF.10/add 1", "E/CN.4/2005/INF/10/Add.1"),
            ("EB{session}/[INF./]{number}", "EB148/INF./2", "EB148/INF./2"),
            ("GC({session})/{number}", "GC(67)/1", "GC(67)/1"),
            ("TC/{session}/{number} {suffix}", "tc 57 3 rev 2 corr", "TC/57/3 Rev. 2 Corr."),
        ] {
            let grammar = Grammar::parse(pattern).expect("a pattern");
            assert_eq!(grammar.read(typed).map(|parts| grammar.write(&parts)).as_deref(), Some(written));
            assert!(grammar.begins(typed) && grammar.read(&grammar.example()).is_some(), "{pattern}");
        }
    }

    #[test]
    fn what_a_body_does_not_have_is_not_read() {
        let tc = Grammar::parse("TC/{session}/{number}").expect("a pattern");
        for typed in ["TC/57/3 Rev.", "TC/57/INF/3", "TC/57", "TCX/57/3", "TC/123456/3"] {
            assert_eq!(tc.read(typed), None, "{typed}");
        }
        assert!(tc.begins("TC-57") && tc.begins("tc57/3") && !tc.begins("TCX/57/3") && !tc.begins("T"));
    }

    #[test]
    fn a_pattern_has_a_body_and_one_number() {
        for pattern in [
            "",
            "TC/{session}",
            "{session}/{number}",
            "12/{number}",
            "TC/{number}/{number}",
            "TC/{numbre}",
            "TC/[INF/{number}",
            "TC/INF]/{number}",
            "TC/[{year}/]{number}",
        ] {
            assert_eq!(Grammar::parse(pattern), None, "{pattern}");
        }
    }
}
