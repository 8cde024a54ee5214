//! Characters that no text may contain: those that cannot be printed, and those that change the reading direction and
//! are not closed.

use super::bidi::unbalanced;
use super::raw::Raw;
use crate::diagnostic::{Finding, RuleName, is_noncharacter, named, turns};
use crate::source::{Place, Source};

/// Reports the first such character of `text`, which stands at `place`.
pub fn refused(source: &Source, text: &str, place: Place) -> Option<Finding> {
    if !is_suspect(text) {
        return None;
    }
    let at = |at: usize, c: char| {
        let raw = Raw::new(source.excerpt(place), text, place);
        raw.place(at..at + c.len_utf8())
    };
    match text.char_indices().find(|(_, c)| is_control(*c)) {
        Some((start, c)) => Some(control(c, at(start, c))),
        None => unbalanced(text).map(|turn| turn.finding(at(turn.start, turn.c))),
    }
}

/// Whether a text may contain such a character. Every text is checked, so the test looks only at the bytes that can
/// begin one.
fn is_suspect(text: &str) -> bool {
    let odd = |byte: u8| {
        (byte < b' ') & (byte != b'\n') & (byte != b'\t') & (byte != b'\r') | (byte == 0x7f) | (byte >= 0xf0)
    };
    let odd = text.bytes().fold(false, |any, byte| any | odd(byte));
    let mut begun = memchr::memchr3_iter(0xc2, 0xe2, 0xef, text.as_bytes());
    (odd && text.contains(is_control))
        || begun.any(|at| text[at..].starts_with(|c| is_control(c) || turns(c)))
}

/// The finding on a character that cannot be printed.
pub fn control(c: char, place: Place) -> Finding {
    let message = format!("a character that cannot be printed stands here, {}", named(c));
    let finding = Finding::error(RuleName::TextControl, place, message).label("this character");
    finding.help("delete it; it often comes along, unseen, when text is pasted")
}

/// Reports a line that ends with a carriage return alone: the parser would join the next line to it.
pub fn lone_return(source: &Source) -> Option<Finding> {
    let text = source.text.as_bytes();
    let at = memchr::memchr_iter(b'\r', text).find(|at| text.get(at + 1) != Some(&b'\n'))?;
    let message = "a line ends in a way that no editor of today writes: the file is not read";
    let finding = Finding::error(RuleName::TomlSyntax, Place::new(at, at + 1), message).label(named('\r'));
    Some(finding.help("save the file with the line ends of Unix (LF) or of Windows (CRLF)"))
}

/// Control characters, which no text may contain, and a file only at the ends of lines.
pub fn is_control(c: char) -> bool {
    match c {
        ' '..='~' | '\n' | '\t' | '\r' => false,
        c => c.is_control() || is_noncharacter(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noncharacters_and_controls_cannot_be_printed() {
        assert!(['\0', '\u{85}', '\u{fffe}', '\u{1ffff}', '\u{fdd0}', '\u{7f}'].into_iter().all(is_control));
        assert!(!['\n', 'é', '\u{a0}', '\u{2011}'].into_iter().any(is_control));
    }
}
