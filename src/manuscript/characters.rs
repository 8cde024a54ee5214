//! Characters that no text may hold: what cannot be printed, and what turns the reading order without end.

use super::fields::Desk;
use crate::diagnostic::Finding;
use crate::source::{Place, Source};

/// Whether `text` is free of them; if not, that has been said.
pub fn check(desk: &Desk, text: &str, place: Place) -> bool {
    if let Some(c) = text.chars().find(|c| is_control(*c)) {
        let message = format!("the text holds a control character, U+{:04X}", u32::from(c));
        desk.say(
            Finding::error("text-control", place, message)
                .help("delete it; it often comes along when text is pasted"),
        );
        return false;
    }
    if !bidi_is_balanced(text) {
        let message = "the text turns its direction and does not turn it back";
        let help = "close every embedding, override or isolate (U+202A–U+202E, U+2066–U+2068) in the same text, or delete it";
        desk.say(Finding::error("text-bidi", place, message).help(help));
        return false;
    }
    true
}

/// A line that ends as no editor of today ends it: the parser would take the next line for a part of this one.
pub fn lone_return(source: &Source) -> Option<Finding> {
    let text = source.text.as_bytes();
    let at = (0..text.len()).find(|at| text[*at] == b'\r' && text.get(at + 1) != Some(&b'\n'))?;
    let message = "a line ends with a carriage return alone: the file is not read";
    let finding = Finding::error("toml-syntax", Place::new(at, at + 1), message).label("U+000D");
    Some(finding.help("save the file with the line ends of Unix (LF) or of Windows (CRLF)"))
}

fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || (u32::from(c) & 0xfffe) == 0xfffe
}

/// Embeddings and overrides are closed by U+202C, isolates by U+2069, in the order opened.
fn bidi_is_balanced(text: &str) -> bool {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' | '\u{2069}' if open.pop() != Some(c) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_text_must_turn_back() {
        assert!(bidi_is_balanced("a \u{2067}ب\u{2069} b"));
        assert!(!bidi_is_balanced("a \u{202e}b"));
        assert!(!bidi_is_balanced("a \u{2067}b\u{202c}"));
    }

    #[test]
    fn noncharacters_and_controls_cannot_be_printed() {
        assert!(['\0', '\u{85}', '\u{fffe}', '\u{1ffff}', '\u{7f}'].into_iter().all(is_control));
        assert!(!['\n', 'é', '\u{a0}', '\u{2011}'].into_iter().any(is_control));
    }
}
