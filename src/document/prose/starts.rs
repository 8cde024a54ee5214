//! Lines that look like an item or a quotation by accident: "the law of⏎1. July", "- 5 degrees".

use foldhash::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::stars::{Stars, stars};
use super::stretch::Located;
use super::typed::Edit;
use crate::source::line_start;
use crate::terms::is_han;

/// A list counted by letters has at most this many items.
const LETTERS: u64 = 26;

/// The start of a line that may be meant in two ways, and how it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub range: Range<usize>,
    pub kind: DoubtKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// "1. May" with no second item: read as text.
    Alone,
    /// Items in the middle of a sentence: read as text.
    InSentence,
    /// "- 5 degrees": read as text.
    Figure,
    /// A dash in the middle of a sentence: read as text.
    Dash,
    /// Items in the middle of a sentence: read as a list.
    Bullets,
    /// Several times "+ 4 per cent": read as a list.
    Plus,
    /// A line that belongs to the last item, or perhaps to the sentence before the list.
    Swallowed,
    /// "* Without prejudice", after a star in the text that seems to call it as a note: read as text.
    NoteByHand,
    /// "2*n*": read as stress.
    PartOfWord,
    /// One item alone: read as a list.
    Only,
    /// "> 50 participants" within a paragraph: read as text.
    QuotedFigure,
    /// "> 50 participants" that no sentence announces: read as a quotation.
    Quotation,
    /// A list that does not begin with one: read as a list.
    Later(u64),
    /// A list whose numbers are not in order: read as a list.
    Disordered,
}

impl DoubtKind {
    /// Whether the text is printed as it was typed, and so not read as markup.
    pub fn is_as_typed(self) -> bool {
        matches!(
            self,
            Self::Alone
                | Self::InSentence
                | Self::Figure
                | Self::Dash
                | Self::NoteByHand
                | Self::QuotedFigure
        )
    }
}

/// The edits for what is no list, quotation or code after all, and the doubts.
pub fn accidents(text: &str, events: &[Located]) -> (Vec<Edit>, Vec<Doubt>) {
    let lists = lists(text, events);
    let counted = || lists.iter().filter_map(|list| Some((list.within, list.first?, list.count())));
    let mut found = Found {
        text,
        marked: stars(text).find(Stars::end_words).map(|stars| stars.range.start),
        begun: counted().map(|(within, first, _)| (within, first)).collect(),
        ended: counted().map(|(within, first, count)| (within, first.saturating_add(count))).collect(),
        edits: Vec::new(),
        doubts: Vec::new(),
        figured: 0,
    };
    for list in &lists {
        match list.first {
            Some(first) => found.numbered(list, first),
            None => found.bulleted(list),
        }
    }
    if !lists.is_empty() {
        found.swallowed(events);
    }
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::BlockQuote(_)) => found.quoted(range, breaks_sentence(text, events, at)),
            Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Indented)) => {
                found.indented(&events[at + 1..]);
            }
            _ => {}
        }
    }
    found.edits.sort_unstable();
    found.doubts.sort_by_key(|doubt| doubt.range.start);
    (found.edits, found.doubts)
}

struct List {
    first: Option<u64>,
    /// Where each item begins.
    items: Vec<usize>,
    within: usize,
    breaks_sentence: bool,
}

fn lists(text: &str, events: &[Located]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::List(first)) => {
                let breaks_sentence = breaks_sentence(text, events, at);
                open.push(lists.len());
                lists.push(List {
                    first: *first,
                    items: Vec::new(),
                    within: open.len() - 1,
                    breaks_sentence,
                });
            }
            Event::Start(Tag::Item) => {
                let list = open.last().and_then(|list| lists.get_mut(*list));
                // The parser counts extra indent as part of the item.
                let indent =
                    text[range.start..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
                list.into_iter().for_each(|list| list.items.push(range.start + indent));
            }
            Event::End(TagEnd::List(_)) => drop(open.pop()),
            _ => {}
        }
    }
    lists
}

impl List {
    fn count(&self) -> u64 {
        self.items.len() as u64
    }
}

/// Whether the event begins a line, and the line before, of the same paragraph, ends neither a sentence nor a clause.
fn breaks_sentence(text: &str, events: &[Located], at: usize) -> bool {
    let follows_text = at.checked_sub(1).is_some_and(|before| match &events[before].0 {
        Event::Start(_) | Event::Rule => false,
        Event::End(end) => !matches!(
            end,
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::Table | TagEnd::CodeBlock
        ),
        _ => true,
    });
    let before = text[..events[at].1.start].trim_end_matches([' ', '\t', '>']);
    let line = before.strip_suffix('\n').map(|before| &before[line_start(before, before.len())..]);
    let line =
        line.map(|line| line.trim_start_matches(['>', ' ', '\t']).trim_end()).filter(|line| !line.is_empty());
    follows_text && line.is_some_and(|line| !ends_clause(line))
}

pub fn ends_clause(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| "*_\"'”’»)]）】".contains(c));
    let noted = bare.rfind("[^").filter(|_| line.ends_with(']'));
    let bare = noted.map_or(bare, |at| &bare[..at]);
    bare.ends_with(|c: char| ".:;!?…。：；！？،؛؟".contains(c))
}

struct Found<'t> {
    text: &'t str,
    /// Where a star first stands after a word.
    marked: Option<usize>,
    /// For each numbered list, its depth and the number of its first item; `ended` has the number after its last
    /// item.
    begun: HashSet<(usize, u64)>,
    ended: HashSet<(usize, u64)>,
    edits: Vec<Edit>,
    doubts: Vec<Doubt>,
    /// Where the last quotation ends that begins with a figure.
    figured: usize,
}

impl Found<'_> {
    fn numbered(&mut self, list: &List, first: u64) {
        let (count, within) = (list.count(), list.within);
        if within == 0 && self.are_quoted(&list.items) {
            return self.as_text(list);
        }
        let continues = self.ended.contains(&(within, first))
            || self.begun.contains(&(within, first.saturating_add(count)));
        let numbers: Vec<Option<u64>> = list.items.iter().map(|at| number(&self.text[*at..])).collect();
        let in_order = || (first..).zip(&numbers).all(|(wanted, number)| *number == Some(wanted));
        let alike = || numbers.iter().all(|number| *number == Some(first));
        let doubt = if continues {
            (!in_order() && !alike()).then_some(DoubtKind::Disordered)
        } else if list.breaks_sentence {
            self.as_text(list);
            (count > 1).then_some(DoubtKind::InSentence)
        } else if count == 1 || first > LETTERS {
            self.as_text(list);
            // It may quote a paragraph with its number.
            (first == 1 && !self.is_quoted(list.items[0])).then_some(DoubtKind::Alone)
        } else if first != 1 {
            Some(DoubtKind::Later(first))
        } else {
            (!in_order() && !alike()).then_some(DoubtKind::Disordered)
        };
        if let Some(kind) = doubt {
            self.doubt(list.items[0], kind);
        }
    }

    /// Judges a list of one item, which may be none.
    fn bulleted(&mut self, list: &List) {
        let [at] = list.items[..] else { return self.bullets(list) };
        let inside = self.text[at..].get(1..).unwrap_or_default().trim_start_matches([' ', '\t']);
        if list.breaks_sentence && list.within == 0 && is_closed(&self.text[at..]) {
            return self.as_text(list);
        }
        let kind = if inside.starts_with(char::is_numeric) {
            DoubtKind::Figure
        } else if list.breaks_sentence && list.within == 0 {
            DoubtKind::Dash
        } else if self.text[at..].starts_with('*') && self.marked.is_some_and(|star| star < at) {
            DoubtKind::NoteByHand
        } else {
            let is_announced = self.text[..at].trim_end().ends_with([':', '：']);
            if list.within == 0 && !is_announced {
                self.doubt(at, DoubtKind::Only);
            }
            return;
        };
        self.as_text(list);
        self.doubt(at, kind);
    }

    fn bullets(&mut self, list: &List) {
        let is_plus = |at: &usize| {
            let item = self.text[*at..].strip_prefix('+');
            item.is_some_and(|inside| inside.trim_start().starts_with(char::is_numeric))
        };
        if list.within == 0 && list.breaks_sentence {
            self.doubt(list.items[0], DoubtKind::Bullets);
        } else if list.items.iter().all(is_plus) {
            self.doubt(list.items[0], DoubtKind::Plus);
        }
    }

    /// Reports a line below the last item that would have fitted into it, if no other item has such a line.
    fn swallowed(&mut self, events: &[Located]) {
        let (mut depth, mut items, mut below) = (0_usize, 0, Vec::new());
        for (event, range) in events {
            match event {
                Event::Start(Tag::List(_)) => {
                    depth += 1;
                    if depth == 1 {
                        (items, below) = (0, Vec::new());
                    }
                }
                Event::Start(Tag::Item) if depth == 1 => items += 1,
                Event::SoftBreak if depth == 1 => {
                    let next = self.text[range.start..].find('\n').map(|end| range.start + end + 1);
                    let is_lazy = |at: &usize| !self.text[*at..].starts_with([' ', '\t', '>']);
                    below.extend(next.filter(is_lazy).map(|at| (items, at)));
                }
                Event::End(TagEnd::List(_)) => {
                    depth = depth.saturating_sub(1);
                    if let (0, [(item, at)]) = (depth, &below[..])
                        && items > 1
                        && *item == items
                        && self.had_room(*at)
                    {
                        self.doubt(*at, DoubtKind::Swallowed);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether the first word of the line at this byte would have fitted into the line before.
    fn had_room(&self, at: usize) -> bool {
        let width = |line: &str| line.chars().count();
        let before = self.text[..at].trim_end().lines().next_back().map_or(0, width);
        let word = self.text[at..].split_whitespace().next().unwrap_or_default();
        let word = if word.starts_with(is_han) { 1 } else { width(word) };
        before + 1 + word <= self.text.lines().map(width).max().unwrap_or(0)
    }

    fn as_text(&mut self, list: &List) {
        for at in &list.items {
            let digits = self.text[*at..].bytes().take_while(u8::is_ascii_digit).count();
            self.edits.push(Edit::Literal(at + digits));
        }
    }

    /// Whether these are paragraphs of a quotation, which keep their numbers. An empty line separates them.
    fn are_quoted(&self, items: &[usize]) -> bool {
        let [first, next, ..] = items else { return false };
        let is_empty = |line: &str| line.trim_matches(['>', ' ', '\t', '\r']).is_empty();
        self.is_quoted(*first) && self.text[*first..*next].lines().rev().skip(1).any(is_empty)
    }

    fn is_quoted(&self, at: usize) -> bool {
        let line = line_start(self.text, at);
        self.text[line..].trim_start().starts_with('>')
    }

    fn quoted(&mut self, range: &Range<usize>, breaks_sentence: bool) {
        let quote = &self.text[range.clone()];
        let inside = quote.trim_start_matches(['>', ' ', '\t']);
        if !inside.starts_with(char::is_numeric) {
            return;
        }
        // A quotation inside it begins with the same figure.
        let is_within = range.start < self.figured;
        self.figured = self.figured.max(range.end);
        if begins_passage(&self.text[..range.start]) {
            if !is_within && may_be_more_than(&self.text[..range.start], quote, inside) {
                self.doubt(range.start, DoubtKind::Quotation);
            }
            return;
        }
        let mut start = range.start;
        for line in quote.split_inclusive('\n') {
            let at = start + line.len() - line.trim_start().len();
            start += line.len();
            if self.text[at..].starts_with('>') {
                self.edits.push(Edit::Literal(at));
            }
        }
        if !breaks_sentence && !is_within {
            self.doubt(range.start, DoubtKind::QuotedFigure);
        }
    }

    /// No document contains code: the indent was pasted with the text.
    fn indented(&mut self, inside: &[Located]) {
        let lines = inside.iter().take_while(|(event, _)| !matches!(event, Event::End(_)));
        for (_, range) in lines {
            let start = line_start(self.text, range.start);
            let line = &self.text[start..];
            let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
            if start + blank >= range.start {
                self.edits.push(Edit::Blank(start, start + blank));
            }
        }
    }

    fn doubt(&mut self, at: usize, kind: DoubtKind) {
        let end = self.text[at..].find(char::is_whitespace).map_or(self.text.len(), |end| at + end);
        self.doubts.push(Doubt { range: at..end, kind });
    }
}

/// Whether a new passage begins after `before`: it is empty, or ends with a blank line.
fn begins_passage(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\t', '>']);
    let ends = |before: &str| before.trim_end_matches([' ', '\t', '>', '\r']).ends_with('\n');
    before.is_empty() || before.strip_suffix('\n').is_some_and(|line| line.is_empty() || ends(line))
}

/// Whether the quotation is one line that nothing announces and that begins with a quantity, not with a year or the
/// number of a paragraph.
fn may_be_more_than(before: &str, quote: &str, inside: &str) -> bool {
    let figure = inside.split(char::is_whitespace).next().unwrap_or_default();
    let is_counted =
        figure.len() == 4 || figure.contains('.') || !figure.ends_with(|c: char| c.is_numeric() || c == '%');
    let is_announced = super::announces(before.trim_end_matches([' ', '\t', '>', '\n']));
    !quote.trim_end().contains('\n') && !is_counted && !is_announced
}

/// "- as did Mr. Lee - of trade": whether a second dash closes what the first one opens.
fn is_closed(text: &str) -> bool {
    let paragraph = text.split("\n\n").next().unwrap_or_default();
    let mut words = paragraph.split_whitespace().map(|word| word.trim_end_matches([',', ';', ':', '.']));
    words.next() == Some("-") && words.any(|word| word == "-")
}

/// The number of an item.
fn number(item: &str) -> Option<u64> {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    item[..digits].parse().ok()
}
