//! One line of text with its marks. Inlines are first laid flat, so that each mark sees its neighbours.

use super::escape;
use crate::document::{Inline, Note};
use crate::terms::Language;

#[derive(Default)]
pub struct Line<'d> {
    pieces: Vec<Piece<'d>>,
    notes: Vec<&'d Note>,
    in_link: bool,
}

enum Piece<'d> {
    Text(String),
    Open(Mark<'d>),
    Close(Mark<'d>),
    Call(u32),
}

#[derive(Clone, Copy, PartialEq)]
pub enum Mark<'d> {
    Stars(usize),
    Tag(&'static str),
    Foreign(Language),
    Link(&'d str),
}

impl Mark<'_> {
    pub const EMPHASIS: Self = Mark::Stars(1);
    pub const STRONG: Self = Mark::Stars(2);

    fn opening(self) -> String {
        match self {
            Mark::Stars(count) => "*".repeat(count),
            Mark::Tag(tag) => format!("<{tag}>"),
            Mark::Foreign(language) => format!("<span lang=\"{language}\">"),
            Mark::Link(_) => "[".to_owned(),
        }
    }

    fn closing(self) -> String {
        match self {
            Mark::Stars(count) => "*".repeat(count),
            Mark::Tag(tag) => format!("</{tag}>"),
            Mark::Foreign(_) => "</span>".to_owned(),
            Mark::Link(address) => format!("]({})", escape::address(address)),
        }
    }
}

impl Piece<'_> {
    fn first(&self) -> Option<char> {
        match self {
            Piece::Text(text) => text.chars().next(),
            Piece::Open(mark) => mark.opening().chars().next(),
            Piece::Close(mark) => mark.closing().chars().next(),
            Piece::Call(_) => Some('['),
        }
    }

    fn last(&self) -> Option<char> {
        match self {
            Piece::Text(text) => text.chars().next_back(),
            Piece::Open(mark) => mark.opening().chars().next_back(),
            Piece::Close(mark) => mark.closing().chars().next_back(),
            Piece::Call(_) => Some(']'),
        }
    }
}

impl<'d> Line<'d> {
    pub fn text(mut self, text: &str) -> Self {
        match self.pieces.last_mut() {
            Some(Piece::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
        self
    }

    /// A label and the space after it, or nothing.
    pub fn label(self, label: &str) -> Self {
        if label.is_empty() { self } else { self.text(label).text(" ") }
    }

    pub fn inlines(self, inlines: &'d [Inline]) -> Self {
        inlines.iter().fold(self, Line::inline)
    }

    pub fn marked(self, mark: Mark<'d>, inlines: &'d [Inline]) -> Self {
        self.around(mark, |line| line.inlines(inlines))
    }

    pub fn marked_text(self, mark: Mark<'d>, text: &str) -> Self {
        self.around(mark, |line| line.text(text))
    }

    fn around(mut self, mark: Mark<'d>, inside: impl FnOnce(Self) -> Self) -> Self {
        self.pieces.push(Piece::Open(mark));
        let mut line = inside(self);
        if matches!(line.pieces.last(), Some(Piece::Open(_))) {
            line.pieces.pop();
        } else {
            line.pieces.push(Piece::Close(mark));
        }
        line
    }

    fn inline(mut self, inline: &'d Inline) -> Self {
        match inline {
            Inline::Text(text) => self.text(&text.text),
            Inline::Emphasis(content) => self.marked(Mark::EMPHASIS, content),
            Inline::Strong(content) => self.marked(Mark::STRONG, content),
            Inline::Foreign { language, content, .. } => self.marked(Mark::Foreign(*language), content),
            Inline::Link(link) if self.in_link => self.inlines(&link.content),
            Inline::Link(link) => self.link(&link.address, &link.content),
            Inline::Note(note) => {
                self.notes.push(note);
                if !self.in_link {
                    self.pieces.push(Piece::Call(note.number));
                }
                self
            }
        }
    }

    /// No link may hold another, so calls of notes go behind it.
    fn link(mut self, address: &'d str, content: &'d [Inline]) -> Self {
        let known = self.notes.len();
        self.in_link = true;
        let mut line = self.marked(Mark::Link(address), content);
        line.in_link = false;
        line.pieces.extend(line.notes[known..].iter().map(|note| Piece::Call(note.number)));
        line
    }

    /// The line as Markdown, and the notes that it calls.
    pub fn finish(mut self) -> (String, Vec<&'d Note>) {
        self.settle_marks();
        let mut written = String::new();
        let mut called = false;
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Text(text) => {
                    let next = self.pieces.get(index + 1).and_then(Piece::first);
                    escape::text(text, next, &mut written);
                }
                Piece::Open(mark) => {
                    // "[^1][words]" would be one link to a definition.
                    if matches!(mark, Mark::Link(_)) && called {
                        written.push_str("<!-- -->");
                    }
                    written.push_str(&mark.opening());
                }
                Piece::Close(mark) => written.push_str(&mark.closing()),
                Piece::Call(number) => written.push_str(&format!("[^{number}]")),
            }
            called = matches!(piece, Piece::Call(_));
        }
        escape::edges(&mut written);
        (written, self.notes)
    }

    /// Stars that would not open or close where they stand become tags.
    fn settle_marks(&mut self) {
        let mut open: Vec<Mark<'d>> = Vec::new();
        for at in 0..self.pieces.len() {
            match self.pieces[at] {
                Piece::Open(mark @ Mark::Stars(count)) => {
                    let end = self.end_of(at);
                    let settled = if !open.contains(&mark) && self.stars_hold(at, end) {
                        mark
                    } else {
                        Mark::Tag(if count == 1 { "em" } else { "strong" })
                    };
                    self.pieces[at] = Piece::Open(settled);
                    self.pieces[end] = Piece::Close(settled);
                    open.push(settled);
                }
                Piece::Open(mark) => open.push(mark),
                Piece::Close(_) => drop(open.pop()),
                Piece::Text(_) | Piece::Call(_) => {}
            }
        }
    }

    fn end_of(&self, start: usize) -> usize {
        let mut depth = 0_usize;
        for (at, piece) in self.pieces.iter().enumerate().skip(start) {
            match piece {
                Piece::Open(_) => depth += 1,
                Piece::Close(_) => depth -= 1,
                Piece::Text(_) | Piece::Call(_) => {}
            }
            if depth == 0 {
                return at;
            }
        }
        start
    }

    fn stars_hold(&self, start: usize, end: usize) -> bool {
        let piece = |at: Option<usize>| at.and_then(|at| self.pieces.get(at));
        let before = piece(start.checked_sub(1)).and_then(Piece::last);
        let after = piece(end.checked_add(1)).and_then(Piece::first);
        flanks(piece(Some(start + 1)).and_then(Piece::first), before)
            && flanks(piece(end.checked_sub(1)).and_then(Piece::last), after)
    }
}

/// Whether stars between these two open or close: the flanking rules of CommonMark, on their safe side,
/// since viewers differ about the signs that they take for punctuation.
fn flanks(inside: Option<char>, outside: Option<char>) -> bool {
    let apart = outside.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation());
    let touches_stars = inside == Some('*') || outside == Some('*');
    !touches_stars && inside.is_some_and(|c| c.is_alphanumeric() || (apart && !c.is_whitespace()))
}
