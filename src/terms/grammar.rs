//! The form of the symbols of one body: `CDIP/{session}/[INF/]{number} {suffix}`.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// A pattern of symbols. It reads a symbol in any spelling and writes it in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grammar {
    /// The start of every symbol ("WIPO/GRTKF/IC").
    pub body: String,
    pieces: Vec<Piece>,
    /// The text before and after each suffix, if suffixes are allowed: "" and "", " " and "", "(" and ")".
    around: Option<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Literal(String),
    /// A part in square brackets, which only information documents have.
    Series(String),
    Session,
    Year,
    Number,
}

/// The parts of a symbol.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub body: String,
    pub session: Option<u32>,
    pub year: Option<u32>,
    /// Whether the document is of the information series ("INF/5").
    pub information: bool,
    pub number: u32,
    pub suffixes: Vec<Suffix>,
    /// The number of stars at the end. A document that was issued again has them.
    pub stars: usize,
}

/// "Rev.", "Rev. 2", "Add.", "Corr.", "Prov."; the number is there from 2 on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suffix {
    pub kind: &'static str,
    pub number: Option<u32>,
}

pub(super) const SUFFIXES: [&str; 4] = ["Rev.", "Add.", "Corr.", "Prov."];
const SUFFIX: &str = "{suffix}";

impl Grammar {
    /// Reads a pattern. `None` if it has no body or no number, or if a word in braces or brackets has no meaning.
    pub fn parse(pattern: &str) -> Option<Grammar> {
        let (mut rest, around) = parted_from_suffix(pattern)?;
        let mut pieces = Vec::new();
        while !rest.is_empty() {
            let (piece, length) = Piece::first(rest)?;
            rest = &rest[length..];
            pieces.push(piece);
        }
        // In "41 C/5" the session stands before the body.
        let counted = usize::from(matches!(pieces.first(), Some(Piece::Session | Piece::Year)));
        let Some(Piece::Literal(first)) = pieces.get(counted) else { return None };
        let body = first.trim_end_matches(is_mark).trim_start().to_owned();
        let once = |piece| pieces.iter().filter(|it| **it == piece).count();
        let sound = once(Piece::Number) == 1 && once(Piece::Session) < 2 && once(Piece::Year) < 2;
        (sound && body.contains(char::is_alphabetic)).then_some(Grammar { body, pieces, around })
    }

    /// Whether the symbol begins as those of this body.
    pub fn begins(&self, text: &str) -> bool {
        let text = match self.pieces.first() {
            Some(Piece::Session | Piece::Year) => match number(text) {
                Some((_, behind)) => behind.trim_start(),
                None => return false,
            },
            _ => text,
        };
        skipped(text, &self.body).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    }

    /// Whether a word follows the body that its symbols never have: "A/AC.105/48" does not belong to
    /// "A/{session}/{number}".
    pub fn leads_elsewhere(&self, text: &str) -> bool {
        fn first_word(text: &str) -> &str {
            let text = text.trim_start_matches(is_mark);
            &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
        }
        let word = skipped(text, &self.body).map_or("", first_word);
        let is_known = |piece: &Piece| match piece {
            Piece::Literal(text) | Piece::Series(text) => first_word(text).eq_ignore_ascii_case(word),
            _ => false,
        };
        !word.is_empty() && !self.pieces.iter().any(is_known) && self.read(text).is_none()
    }

    pub fn read(&self, text: &str) -> Option<Parts> {
        let bare = text.trim_end_matches('*');
        let stars = text.len() - bare.len();
        let mut parts = Parts { body: self.body.clone(), stars, ..Parts::default() };
        let mut rest = bare;
        for piece in &self.pieces {
            // One full stop or slash may end a piece and begin the next.
            let is_open = bare[..bare.len() - rest.len()].ends_with(is_gap);
            rest = piece.read(rest, is_open, &mut parts)?;
        }
        let ends = self.around.as_ref().map(|(open, close)| (open.trim_matches(is_gap), close.as_str()));
        while let Some((open, close)) = ends.filter(|_| !rest.is_empty()) {
            let (suffix, behind) = suffix(rest.trim_start_matches(is_gap).strip_prefix(open)?)?;
            parts.suffixes.push(suffix);
            rest = behind.strip_prefix(close)?;
        }
        rest.is_empty().then_some(parts)
    }

    /// Writes a symbol in the normal form.
    pub fn write(&self, parts: &Parts) -> String {
        let figure = |figure: Option<u32>| figure.map_or_else(String::new, |figure| figure.to_string());
        let pieces = self.pieces.iter().map(|piece| match piece {
            Piece::Literal(text) => text.clone(),
            Piece::Series(text) => text.repeat(usize::from(parts.information)),
            Piece::Session => figure(parts.session),
            Piece::Year => figure(parts.year),
            Piece::Number => parts.number.to_string(),
        });
        let (open, close) = self.around.as_ref().map_or(("", ""), |(open, close)| (open, close));
        let counted = if open.trim().is_empty() { open } else { "" };
        let suffixes = parts.suffixes.iter().map(|Suffix { kind, number }| {
            let counted = if number.is_some() { counted } else { "" };
            format!("{open}{kind}{counted}{}{close}", figure(*number))
        });
        pieces.chain(suffixes).chain([String::from("*").repeat(parts.stars)]).collect()
    }

    /// A symbol as the body forms them, for messages.
    pub fn example(&self) -> String {
        self.write(&Parts { session: Some(33), year: Some(2024), number: 3, ..Parts::default() })
    }
}

impl Piece {
    /// The first piece of a pattern, and its length.
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

    /// The text after the piece; `is_open` is whether a full stop or slash has been read before it.
    fn read<'t>(&self, text: &'t str, is_open: bool, parts: &mut Parts) -> Option<&'t str> {
        let skipped = |literal: &str| {
            let literal = if is_open { literal.trim_start_matches(is_gap) } else { literal };
            skipped(if is_open { text.trim_start_matches(is_gap) } else { text }, literal)
        };
        match self {
            Piece::Literal(literal) => return skipped(literal),
            Piece::Series(series) => {
                let behind = skipped(series);
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

/// The pattern without its suffix, and the text before and after the suffix. Round brackets are part of the symbol;
/// square ones mean that the suffix is optional. `None` if a bracket is not closed.
fn parted_from_suffix(pattern: &str) -> Option<(&str, Option<(String, String)>)> {
    let Some((stem, behind)) = pattern.split_once(SUFFIX) else { return Some((pattern, None)) };
    let (needed, close) = match behind {
        "" | "]" => ("", ""),
        ")" | ")]" => ("(", ")"),
        _ => return None,
    };
    let at = match behind.ends_with(']') {
        true => stem.rfind('[')?,
        false => stem.strip_suffix(needed)?.trim_end_matches(is_gap).len(),
    };
    let open = stem[at..].trim_start_matches('[');
    let around = (open.to_owned(), close.to_owned());
    let is_sound = open.trim_start_matches(is_gap) == needed && !stem[..at].ends_with('(');
    is_sound.then_some((&stem[..at], Some(around)))
}

/// The text after the literal, in small or capital letters. Where the literal has slashes, full stops or spaces, the
/// text must have some of them, but not the same.
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

/// The suffix at the start of a text, and the text after it.
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

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
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
            ("EB{session}[/INF.]/{number}", "EB148/INF./2", "EB148/INF./2"),
            ("EB{session}[/INF.]/{number}", "EB148/2", "EB148/2"),
            ("ITU-D/1/REP/{number}({suffix})", "ITU-D/1/REP/17(Rev.1)", "ITU-D/1/REP/17(Rev.1)"),
            ("ITU-D/1/REP/{number}({suffix})", "ITU-D/1/REP/17", "ITU-D/1/REP/17"),
            ("{session} EX/[INF.]{number}", "216 EX/INF.3", "216 EX/INF.3"),
            ("{session} EX/[INF.]{number}[ {suffix}]", "216 ex/5 rev", "216 EX/5 Rev."),
            ("A/{session}/L.{number}[/{suffix}]", "A/78/L.4/Rev.1*", "A/78/L.4/Rev.1*"),
            ("FCCC/SBSTA/{year}/[INF.]{number}", "FCCC/SBSTA/2017/INF.8", "FCCC/SBSTA/2017/INF.8"),
            ("E/CN.4/{year}/{number}", "E/CN.4/2005/10", "E/CN.4/2005/10"),
            ("A/CONF.62/{number}", "A/CONF.62/121", "A/CONF.62/121"),
            ("UNEP/POPS/COP.{session}[/INF]/{number}", "UNEP/POPS/COP.10/INF/1", "UNEP/POPS/COP.10/INF/1"),
            ("G/SPS/GEN/{number}", "G/SPS/GEN/1446", "G/SPS/GEN/1446"),
            ("GB.{session}/INS[/INF]/{number}", "GB.343/INS/INF/4", "GB.343/INS/INF/4"),
            ("UPOV/EXN/EDV/{number}", "UPOV/EXN/EDV/3", "UPOV/EXN/EDV/3"),
            ("WT/TPR/S/{number}", "WT/TPR/S/48", "WT/TPR/S/48"),
            ("E/{year}[/INF]/{number}", "E/2024/INF/2", "E/2024/INF/2"),
            ("A/AC.105/{number}", "A/AC.105/48", "A/AC.105/48"),
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
            "TC/{number}({suffix}",
            "TC/{number}{suffix})",
            "TC/{number}x{suffix}/1",
        ] {
            assert_eq!(Grammar::parse(pattern), None, "{pattern}");
        }
    }
}
