//! Bullet lists below a numbered item that are indented too little: the parser would begin a new list beside the
//! numbers, and the bullets would lose their level.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::stretch::Located;
use super::typed::Edit;
use crate::source::line_start;

/// With fewer spaces, the indent may be an accident.
const FEWEST: usize = 2;

/// Indents the lines of such lists as far as the words of the item above.
pub fn set_in(text: &str, events: &[Located]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut items: Vec<usize> = Vec::new();
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Item) => items.push(range.start),
            Event::Start(Tag::List(None)) => {
                let is_below = at > 0 && matches!(events[at - 1].0, Event::End(TagEnd::List(true)));
                let item = items.last().filter(|_| is_below);
                edits.extend(item.into_iter().flat_map(|item| lines(text, *item, range)));
            }
            _ => {}
        }
    }
    edits
}

/// The edits that indent the lines of a list by what they lack.
fn lines(text: &str, item: usize, list: &Range<usize>) -> Vec<Edit> {
    let width = Some(&text[item..]).and_then(|item| {
        let item = item.trim_start_matches(' ');
        let digits = item.bytes().take_while(u8::is_ascii_digit).count();
        let words = item.get(digits + 1..)?.trim_start_matches(' ');
        Some(item.len() - words.len())
    });
    let begin = line_start(text, list.start);
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let own = indent(&text[begin..]);
    let above = column(text, item).filter(|above| own >= above + FEWEST);
    let lacks = above.zip(width).and_then(|(above, width)| (above + width).checked_sub(own));
    let Some(lacks) = lacks.filter(|lacks| *lacks > 0) else { return Vec::new() };
    let mut start = begin;
    let lines = text[begin..list.end].split_inclusive('\n').filter_map(|line| {
        let at = start + indent(line);
        start += line.len();
        (!line.trim().is_empty()).then_some(Edit::SetIn(at, lacks))
    });
    lines.collect()
}

/// How many spaces stand before an item, if nothing else does.
fn column(text: &str, item: usize) -> Option<usize> {
    let line = &text[line_start(text, item)..];
    let bare = line.trim_start_matches(' ');
    bare.starts_with(|c: char| c.is_ascii_digit()).then_some(line.len() - bare.len())
}
