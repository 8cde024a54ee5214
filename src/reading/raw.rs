//! From a decoded TOML string back to the bytes the author typed.

use std::ops::Range;

use toml::de::DeValue;

use crate::source::{Place, Source};

/// A string as it was typed, and the places of its parts.
pub struct Typed {
    pub text: String,
    raw: Raw,
}

impl Typed {
    /// The string that stands at `place`; `None` if there is none that can be read.
    pub fn at(source: &Source, place: Place) -> Option<Typed> {
        let typed = source.excerpt(place);
        let value = DeValue::parse(typed).ok()?;
        let text = value.get_ref().as_str()?.to_owned();
        let raw = Raw::new(typed, &text, place);
        Some(Typed { text, raw })
    }

    pub fn place(&self, range: Range<usize>) -> Place {
        self.raw.place(range)
    }
}

/// Pairs of (decoded, typed) offsets. After each pair, both count on in step.
pub struct Raw {
    anchors: Vec<(usize, usize)>,
}

impl Raw {
    /// `typed` is the string with its quotation marks, `decoded` its value, `place` where it stands.
    pub fn new(typed: &str, decoded: &str, place: Place) -> Raw {
        let start = place.start as usize;
        let (marks, multiline) =
            if typed.starts_with("\"\"\"") || typed.starts_with("'''") { (3, true) } else { (1, false) };
        let mut at = marks.min(typed.len());
        if multiline {
            let rest = &typed[at..];
            at += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        }
        let mut anchors = vec![(0, start + at)];
        if typed.starts_with('"') && typed.contains('\\') {
            escapes(&typed[at..], start + at, decoded.len(), &mut anchors);
        }
        Raw { anchors }
    }

    pub fn place(&self, decoded: Range<usize>) -> Place {
        let end = self.end(decoded.end);
        Place::new(self.offset(decoded.start).min(end), end)
    }

    fn offset(&self, decoded: usize) -> usize {
        let next = self.anchors.partition_point(|(anchor, _)| *anchor <= decoded);
        let (anchor, typed) = self.anchors[next - 1];
        typed + (decoded - anchor)
    }

    /// Where the text before `decoded` ends. A line end that was removed after it does not belong to it.
    fn end(&self, decoded: usize) -> usize {
        let next = self.anchors.partition_point(|(anchor, _)| *anchor < decoded);
        match self.anchors.get(next) {
            Some((anchor, typed)) if *anchor == decoded => *typed,
            _ => self.offset(decoded),
        }
    }
}

fn escapes(body: &str, start: usize, length: usize, anchors: &mut Vec<(usize, usize)>) {
    let (mut at, mut decoded) = (0, 0);
    while let Some(next) = body[at..].find('\\') {
        decoded += next;
        at += next;
        let (typed, value) = escape(&body[at..]);
        if value == 0 {
            anchors.push((decoded, start + at));
        }
        at += typed;
        decoded += value;
        if decoded > length {
            break;
        }
        anchors.push((decoded, start + at));
    }
}

/// The length of an escape as typed, and the length of the character it stands for, in bytes.
fn escape(text: &str) -> (usize, usize) {
    let digits = match text.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        Some(b' ' | b'\t' | b'\r' | b'\n') => {
            let rest = text[1..].trim_start_matches([' ', '\t', '\r', '\n']);
            let blank = text.len() - 1 - rest.len();
            return (1 + blank, 0);
        }
        Some(_) => return (2, 1),
        None => return (1, 0),
    };
    let code = text.get(2..2 + digits).and_then(|code| u32::from_str_radix(code, 16).ok());
    (2 + digits, code.and_then(char::from_u32).map_or(0, char::len_utf8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_trimmed_line_ends_are_counted() {
        let typed = "\"\"\"\na\\u00e9b\\\n   c\\\"d\"\"\"";
        let raw = Raw::new(typed, "aébc\"d", Place::new(10, 10 + typed.len()));
        let at = |decoded: usize| typed.as_bytes()[raw.offset(decoded) - 10] as char;
        assert_eq!([at(0), at(3), at(4), at(6)], ['a', 'b', 'c', 'd']);
        let typed_at = |decoded| {
            let Place { start, end } = raw.place(decoded);
            &typed[start as usize - 10..end as usize - 10]
        };
        assert_eq!(
            [typed_at(0..1), typed_at(1..3), typed_at(3..4), typed_at(5..6)],
            ["a", "\\u00e9", "b", "\\\""]
        );
    }

    #[test]
    fn every_kind_of_string_is_read_where_it_stands() {
        for typed in ["\"a\\u2019b c\"", "'a’b c'", "'''\r\na’b c'''", "\"\"\"a’\\\n\n  b c\"\"\""] {
            let text = format!("\u{feff}# é\nx = {typed}\n");
            let start = text.find("x = ").unwrap_or_default() + 4;
            let source = Source::new("a.toml", text);
            let read = Typed::at(&source, Place::new(start, start + typed.len())).expect("a string");
            assert_eq!(read.text, "a’b c");
            let excerpt = |range| source.excerpt(read.place(range));
            assert_eq!([excerpt(0..1), excerpt(4..5), excerpt(6..7)], ["a", "b", "c"]);
            assert!(["’", "\\u2019"].contains(&excerpt(1..4)), "{typed}");
        }
    }
}
