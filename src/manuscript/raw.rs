//! From a decoded TOML string back to the bytes the author typed.

use std::ops::Range;

use crate::source::Place;

/// Pairs of (decoded, typed) offsets after which both run in step again.
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
        Place::new(self.offset(decoded.start), self.offset(decoded.end))
    }

    fn offset(&self, decoded: usize) -> usize {
        let next = self.anchors.partition_point(|(anchor, _)| *anchor <= decoded);
        let (anchor, typed) = self.anchors[next - 1];
        typed + (decoded - anchor)
    }
}

fn escapes(body: &str, start: usize, length: usize, anchors: &mut Vec<(usize, usize)>) {
    let (mut at, mut decoded) = (0, 0);
    while let Some(next) = body[at..].find('\\') {
        decoded += next;
        at += next;
        let (typed, value) = escape(&body[at..]);
        at += typed;
        decoded += value;
        if decoded > length {
            break;
        }
        anchors.push((decoded, start + at));
    }
}

/// Bytes of an escape as typed, and of what it stands for.
fn escape(text: &str) -> (usize, usize) {
    let digits = match text.as_bytes().get(1) {
        Some(b'x') => 2,
        Some(b'u') => 4,
        Some(b'U') => 8,
        Some(b' ' | b'\t' | b'\r' | b'\n') => {
            let blank = text[1..].len() - text[1..].trim_start().len();
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
    }
}
