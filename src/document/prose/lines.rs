//! The lines of a text as they are typed, and the marks that they begin with.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::mark::Mark;
use super::starts::ends_clause;
use super::stretch::Located;
use super::weak::Weak;
use crate::diagnostic::turns;
use crate::terms::Language;

pub struct Line {
    pub range: Range<usize>,
    pub mark: Option<Mark>,
    /// A weak mark, which may also be something else.
    pub weak: Option<Weak>,
    /// The number of the container, such as a list, an item or a quotation. `paragraph` counts the paragraphs.
    pub container: usize,
    pub depth: usize,
    pub paragraph: usize,
    pub is_first: bool,
    pub is_last: bool,
}

impl Line {
    /// Whether the line goes on with a clause of the line before, in the same paragraph.
    pub fn continues(&self, text: &str, before: Option<&Line>) -> bool {
        !self.is_first && before.is_some_and(|line| !line.ends_clause(text))
    }

    pub fn ends_clause(&self, text: &str) -> bool {
        ends_clause(text[self.range.clone()].trim_end())
    }

    pub fn announces(&self, text: &str) -> bool {
        super::announces(&text[self.range.clone()])
    }
}

/// A line from its first visible sign on. Word pastes a mark of direction before the mark of an item.
pub fn unmarked(line: &str) -> &str {
    let is_blank =
        |c: char| c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}') || turns(c);
    line.trim_start_matches(is_blank)
}

/// The lines of all paragraphs as they are typed.
pub fn lines(text: &str, events: &[Located], language: Language) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut container, mut depth, mut paragraph) = (0, 0, 0);
    let (mut is_first, mut is_fresh, mut in_table) = (true, false, false);
    for (event, range) in events {
        match event {
            Event::Start(Tag::Table(_)) => (in_table, container) = (true, container + 1),
            Event::End(TagEnd::Table) => in_table = false,
            Event::Start(Tag::Paragraph) => (is_first, is_fresh, paragraph) = (true, true, paragraph + 1),
            Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => {
                (is_first, is_fresh, container, depth) = (true, true, container + 1, depth + 1);
            }
            Event::End(
                TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition,
            ) => {
                (container, depth) = (container + 1, depth - 1);
            }
            Event::SoftBreak | Event::HardBreak => (is_first, is_fresh) = (false, true),
            Event::Text(_) if is_fresh && !in_table => {
                is_fresh = false;
                let end = text[range.start..].find('\n').map_or(text.len(), |end| range.start + end);
                let is_escaped = text[..range.start].ends_with('\\');
                let line = &text[range.start..end];
                let blank = line.len() - unmarked(line).len();
                let typed = Some(&line[blank..]).filter(|_| !is_escaped);
                let moved = |mark: Mark| Mark { length: mark.length + blank, ..mark };
                let mark = typed.and_then(Mark::of).map(moved);
                let weak = typed.filter(|_| mark.is_none()).and_then(|typed| Weak::of(typed, language));
                let weak = weak.map(|weak| Weak { mark: moved(weak.mark), ..weak });
                if let Some(last) = lines.last_mut() {
                    last.is_last = last.paragraph != paragraph || last.container != container;
                }
                let range = range.start..end;
                let is_last = true;
                lines.push(Line { range, mark, weak, container, depth, paragraph, is_first, is_last });
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) | Event::InlineHtml(_) => {}
            _ => is_fresh = false,
        }
    }
    lines
}

/// Whether two marked lines may be items of one list.
pub fn follows(one: &Line, other: &Line) -> bool {
    one.container == other.container
        && (one.paragraph == other.paragraph || (one.paragraph + 1 == other.paragraph && other.is_first))
}
