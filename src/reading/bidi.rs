//! Invisible characters that change the reading direction: each must be closed before its paragraph ends, in texts
//! and in comments.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Finding, RuleName, named, turns};
use crate::source::Place;

/// A character that opens a change of direction and is never closed, or one that closes a change that is not open, or
/// closes the wrong one.
#[derive(Clone, Copy)]
pub struct Turn {
    pub start: usize,
    pub c: char,
    /// The closing character that should stand here, if another one stands here.
    wanted: Option<char>,
}

impl Turn {
    pub fn finding(self, place: Place) -> Finding {
        let c = named(self.c);
        let (message, help) = match self.wanted {
            Some(wanted) => {
                let wanted = named(wanted);
                (
                    format!("the invisible {c} stands where {wanted} has to"),
                    format!("write {wanted} in its stead"),
                )
            }
            None if is_closing(self.c) => (
                format!(
                    "the invisible {c} ends a change of the reading direction, and nothing before it began one"
                ),
                "delete it: it cannot be seen, and often comes along when text is pasted".to_owned(),
            ),
            None => (
                format!(
                    "the invisible {c} changes the reading direction, and nothing changes it back before the paragraph ends"
                ),
                format!(
                    "delete it, for it cannot be seen, or add {} where the change ends",
                    named(closing(self.c))
                ),
            ),
        };
        Finding::error(RuleName::TextBidi, place, message).label("this character").help(help)
    }
}

/// Reports such characters in comments, because the line would look different from what it contains.
pub fn in_comments(text: &str, table: &DeTable) -> Vec<Finding> {
    let mut found = Vec::new();
    if !may_turn(text) {
        return found;
    }
    let mut read = Vec::new();
    spans(table, &mut read);
    read.sort_unstable_by_key(|span: &Range<usize>| span.start);
    let is_read = |at: usize| {
        let before = read.partition_point(|span| span.start <= at);
        read[..before].last().is_some_and(|span| span.contains(&at))
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let comment = line.char_indices().filter(|(at, _)| !is_read(start + at));
        if let Some(turn) = first_unbalanced(comment) {
            let at = start + turn.start;
            found.push(turn.finding(Place::new(at, at + turn.c.len_utf8())));
        }
        start += line.len();
    }
    found
}

/// Compares bytes, because every file is searched for this and hardly any file contains it.
fn may_turn(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xe2, bytes)
        .any(|at| matches!(bytes[at + 1..], [0x80, 0xaa..=0xae, ..] | [0x81, 0xa6..=0xa9, ..]))
}

/// The places of keys and values. Their characters are checked where they are read.
fn spans(table: &DeTable, found: &mut Vec<Range<usize>>) {
    for (key, value) in table.iter() {
        found.push(key.span());
        spans_of(value, found);
    }
}

fn spans_of(value: &Spanned<DeValue>, found: &mut Vec<Range<usize>>) {
    match value.get_ref() {
        DeValue::Table(table) => spans(table, found),
        DeValue::Array(items) => items.iter().for_each(|item| spans_of(item, found)),
        _ => found.push(value.span()),
    }
}

/// The first character that changes the direction beyond the end of its paragraph (UAX #9), or that closes what is
/// not open.
pub fn unbalanced(text: &str) -> Option<Turn> {
    let mut start = 0;
    paragraphs(text).find_map(|paragraph| {
        let found = first_unbalanced(paragraph.char_indices());
        let found = found.map(|turn| Turn { start: start + turn.start, ..turn });
        start += paragraph.len();
        found
    })
}

/// The paragraphs of a text: each ends at a blank line or where an item of a list begins.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    let is_item = |line: &str| {
        let line = line.trim_start();
        line.is_empty()
            || line.starts_with(['-', '*', '+', '>', '|'])
            || line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')'])
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let more = rest[first..].split_inclusive('\n').take_while(|line| !is_item(line));
        let (paragraph, after) = rest.split_at(first + more.map(str::len).sum::<usize>());
        rest = after;
        (!paragraph.is_empty()).then_some(paragraph)
    })
}

/// Embeddings and overrides are closed by U+202C, isolates by U+2069, in the order opened.
fn first_unbalanced(text: impl Iterator<Item = (usize, char)>) -> Option<Turn> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (start, c) in text.filter(|(_, c)| turns(*c)) {
        if !is_closing(c) {
            open.push((start, c));
            continue;
        }
        let wanted = open.pop().map(|(_, opened)| closing(opened));
        if wanted != Some(c) {
            return Some(Turn { start, c, wanted });
        }
    }
    open.first().map(|(start, c)| Turn { start: *start, c: *c, wanted: None })
}

fn is_closing(c: char) -> bool {
    matches!(c, '\u{202c}' | '\u{2069}')
}

fn closing(opening: char) -> char {
    if matches!(opening, '\u{2066}'..='\u{2068}') { '\u{2069}' } else { '\u{202c}' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turned_text_must_turn_back_in_its_paragraph() {
        for (text, expected) in [
            ("a \u{2067}ب\u{2069} b", None),
            ("a \u{2067}b\nc\u{2069}", None),
            ("a \u{202e}b", Some(2)),
            ("a \u{2067}b\u{202c}", Some(6)),
            ("a \u{2069}b", Some(2)),
            ("a \u{2067}b\n\nc\u{2069}", Some(2)),
            ("- a\n- \u{2067}b\n- c\u{2069}", Some(6)),
        ] {
            assert_eq!(unbalanced(text).map(|turn| turn.start), expected, "{text:?}");
        }
    }

    #[test]
    fn what_turns_is_known_by_its_bytes() {
        for c in (0..=0x3000).filter_map(char::from_u32) {
            assert_eq!(may_turn(&c.to_string()), turns(c), "{c:?}");
        }
    }
}
