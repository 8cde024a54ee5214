//! How much a manuscript may hold: far more than a year does, far less than a machine can bear.

use super::Manuscript;
use super::fields::Desk;
use crate::diagnostic::Finding;
use crate::source::{Place, Source};

/// Brackets and dots within one another.
pub const DEPTH: usize = 80;
/// Bytes of one text.
const TEXT: usize = 1 << 20;
const WEBINARS: usize = 10_000;

/// What must not even be parsed: the parser's own stack is at stake. How large a file may be is the
/// command line's to say, which refuses to read on.
pub fn refuse(source: &Source) -> Option<Finding> {
    deepest(&source.text).map(|at| {
        exceeded(Place::new(at, at + 1), format!("more than {DEPTH} tables or lists within one another"))
    })
}

pub fn check(desk: &Desk, manuscript: &Manuscript) {
    if let Some(webinar) = manuscript.webinars.get(WEBINARS) {
        desk.say(exceeded(webinar.place, format!("more than {WEBINARS} webinars")));
    }
}

/// Whether a text is short enough; if not, that has been said.
pub fn check_text(desk: &Desk, text: &str, place: Place) -> bool {
    if text.len() > TEXT {
        desk.say(exceeded(place, format!("the text is larger than {} MB", TEXT >> 20)));
    }
    text.len() <= TEXT
}

fn exceeded(place: Place, message: String) -> Finding {
    Finding::error("limit-exceeded", place, message).help("divide the manuscript")
}

/// Where brackets or dotted keys first go deeper than [`DEPTH`]; text in quotation marks does not count, nor do
/// the full stops of prose, which have words between them that only blanks part.
fn deepest(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (mut brackets, mut dots) = (0_usize, 0_usize);
        let mut quoted = None;
        let mut word_is_over = false;
        for (at, byte) in line.bytes().enumerate() {
            let before = at.checked_sub(1).map(|before| line.as_bytes()[before]);
            match (byte, quoted) {
                (b'"' | b'\'', None) => quoted = Some(byte),
                (byte, Some(mark)) if byte == mark => quoted = None,
                (b'#', None) => break,
                (b'[' | b'{', None) => brackets += 1,
                (b']' | b'}', None) => brackets = brackets.saturating_sub(1),
                (b'.', None) => (dots, word_is_over) = (dots + 1, false),
                (b' ' | b'\t', None) => word_is_over |= !matches!(before, Some(b'.' | b' ' | b'\t')),
                (_, None) if word_is_over => (dots, word_is_over) = (0, false),
                _ => {}
            }
            // A key with one dot is two deep.
            if brackets + dots + usize::from(dots > 0) > DEPTH {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_is_found_however_it_is_typed() {
        for text in
            ["a.".repeat(81), "a . ".repeat(81), "\"a\".".repeat(81), "[".repeat(81), "[a.".repeat(41)]
        {
            assert!(deepest(&text).is_some(), "{text}");
        }
    }

    #[test]
    fn the_full_stops_of_a_long_line_are_not_depth() {
        let prose = "The U.N. agreed. WIPO did too, e.g. in Geneva. [A note] follows. ".repeat(40);
        assert_eq!(deepest(&prose), None);
    }
}
