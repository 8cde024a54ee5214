//! Writes one line of text. Inlines are first put into one flat list, so that each mark sees its neighbours.

use super::escape;
use super::mark::{Mark, Piece, settle};
use crate::document::{Heading, Inline, Note, gap};
use crate::terms::{Direction, latin_edges};

/// Separates the calls of two notes, so that 1 and 2 are not read as 12.
const NO_BREAK_SPACE: char = '\u{a0}';

#[derive(Default)]
pub struct Line<'d> {
    pieces: Vec<Piece<'d>>,
    notes: Vec<&'d Note>,
    in_link: bool,
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

    /// A label, and the gap between it and the text.
    pub fn label(self, label: &str) -> Self {
        self.text(label).text(gap(label))
    }

    pub fn heading(heading: &'d Heading) -> Self {
        Line::default().label(&heading.label.text).inlines(&heading.text)
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
            Inline::Foreign { language, content, .. } => self.marked(Mark::Foreign(language), content),
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

    /// A link. The calls of notes in it follow after it, because no link may contain another.
    fn link(mut self, address: &'d str, content: &'d [Inline]) -> Self {
        let known = self.notes.len();
        self.in_link = true;
        let mut line = self.marked(Mark::Link(address), content);
        line.in_link = false;
        line.pieces.extend(line.notes[known..].iter().map(|note| Piece::Call(note.number)));
        line
    }

    /// The line as Markdown, and the notes that it calls.
    pub fn finish(mut self, direction: Direction) -> (String, Vec<&'d Note>) {
        settle(&mut self.pieces);
        let backwards = direction == Direction::RightToLeft;
        let mut written = String::new();
        let (mut called, mut links) = (false, 0);
        for (index, piece) in self.pieces.iter().enumerate() {
            match piece {
                Piece::Text(text) => {
                    let next = self.pieces.get(index + 1).and_then(Piece::first);
                    match backwards {
                        true => escape::text(&steered(text), next, links > 0, &mut written),
                        false => escape::text(text, next, links > 0, &mut written),
                    }
                }
                Piece::Open(mark) => {
                    // "[^1][words]" would be read as one link.
                    if matches!(mark, Mark::Link(_)) && called {
                        written.push_str(escape::NOTHING);
                    }
                    links += i32::from(matches!(mark, Mark::Link(_)));
                    written.push_str(&mark.opening(direction));
                }
                Piece::Close(mark) => {
                    links -= i32::from(matches!(mark, Mark::Link(_)));
                    written.push_str(&mark.closing());
                }
                Piece::Call(number) => {
                    if called {
                        written.push(NO_BREAK_SPACE);
                    }
                    if backwards && (called || written.ends_with(|c: char| c.is_ascii_digit())) {
                        // Without the mark, the call would be read as a digit of the number before it.
                        written.push(direction.mark());
                    }
                    written.push_str(&format!("[^{number}]"));
                }
            }
            called = matches!(piece, Piece::Call(_));
        }
        escape::edges(&mut written);
        (written, self.notes)
    }
}

/// The text with a mark of direction beside each sign that would be shown on the wrong side of its word.
fn steered(text: &str) -> String {
    let mut steered = String::with_capacity(text.len());
    let mut start = 0;
    for end in latin_edges(text) {
        steered.push_str(&text[start..end]);
        steered.push(Direction::LeftToRight.mark());
        start = end;
    }
    steered + &text[start..]
}
