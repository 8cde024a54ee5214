//! The text of a version as it is read: a line of the cover, a heading, a paragraph or a note at a time, each
//! in one string, with the way back to the source. Accents are parts of their letters there, however they are typed.

use std::ops::Range;

use crate::diagnostic::composed;
use crate::document::{Block, Document, Inline, Origin};
use crate::source::Place;

/// Stands for the call of a note, and for words in another language.
pub const PASSED_OVER: char = '\u{fffc}';

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Cover,
    Heading,
    /// A paragraph with a number of its own.
    Numbered,
    Text,
}

#[derive(Debug)]
pub struct Passage {
    pub part: Part,
    pub text: String,
    /// What stands between spaces, in bytes of `text`.
    pub words: Vec<Range<usize>>,
    /// Which of the words hold more than marks, figures and small letters of ASCII: few.
    pub raised: Vec<usize>,
    own: usize,
    /// The passage that calls this one as its note, and where in it.
    called: Option<(usize, usize)>,
    runs: Vec<Run>,
}

#[derive(Debug)]
struct Run {
    start: usize,
    origin: Option<Origin>,
}

/// When a reader comes to a word: a note is read where it is called.
pub type Moment = (usize, usize, usize);

impl Passage {
    pub fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", |word| &self.text[word.clone()])
    }

    /// The word that the byte at `at` belongs to, or the one before it.
    pub fn word_at(&self, at: usize) -> usize {
        self.words.partition_point(|word| word.start <= at).saturating_sub(1)
    }

    /// Where the author's text stands to which the byte at `at` belongs.
    pub fn origin(&self, at: usize) -> Option<Place> {
        self.runs[..self.runs.partition_point(|run| run.start <= at)].last()?.origin?.authored()
    }

    /// The run of text to which the byte at `at` belongs.
    pub fn typed(&self, at: usize) -> &str {
        let next = self.runs.partition_point(|run| run.start <= at);
        let start = next.checked_sub(1).map_or(0, |run| self.runs[run].start);
        &self.text[start..self.runs.get(next).map_or(self.text.len(), |run| run.start)]
    }

    /// Where the author typed some of the text; `None` for the program's own words.
    pub fn place(&self, part: Range<usize>) -> Option<Place> {
        let index = self.runs.partition_point(|run| run.start <= part.start).checked_sub(1)?;
        let run = &self.runs[index];
        let end = self.runs.get(index + 1).map_or(self.text.len(), |next| next.start);
        let at = |offset: usize| offset.min(end) - run.start;
        run.origin?.part(at(part.start)..at(part.end)).authored()
    }

    pub fn moment(&self, offset: usize) -> Moment {
        self.called.map_or((self.own, offset, 0), |(passage, at)| (passage, at, offset))
    }
}

pub fn passages(document: &Document) -> Vec<Passage> {
    let mut passages = Passages::default();
    document.cover.texts().for_each(|line| passages.add(Part::Cover, line, None));
    document.body.iter().for_each(|block| passages.block(block, None));
    for annex in &document.annexes {
        passages.add(Part::Heading, &annex.title, None);
        annex.blocks.iter().for_each(|block| passages.block(block, None));
    }
    passages.0
}

#[derive(Default)]
struct Passages(Vec<Passage>);

impl Passages {
    /// `called`: where the note is called that the block belongs to.
    fn block(&mut self, block: &Block, called: Option<(usize, usize)>) {
        match block {
            Block::Heading(heading) => self.add(Part::Heading, &heading.text, called),
            Block::Paragraph(paragraph) => {
                let part = if paragraph.number.is_some() { Part::Numbered } else { Part::Text };
                self.add(part, &paragraph.text, called);
            }
            Block::List(list) => {
                list.items.iter().flat_map(|item| &item.blocks).for_each(|block| self.block(block, called));
            }
            Block::Table(table) => {
                table.cells().for_each(|cell| self.add(Part::Text, &cell.text, called));
            }
            Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| self.block(block, called)),
        }
    }

    fn add(&mut self, part: Part, inlines: &[Inline], called: Option<(usize, usize)>) {
        let own = self.0.len();
        let mut passage = Passage {
            part,
            text: String::with_capacity(inlines.iter().map(Inline::length).sum()),
            words: Vec::new(),
            raised: Vec::new(),
            own,
            called,
            runs: Vec::with_capacity(inlines.len()),
        };
        let mut notes = Vec::new();
        passage.read(inlines, &mut notes);
        (passage.words, passage.raised) = words(&passage.text);
        self.0.push(passage);
        for (at, blocks) in notes {
            blocks.iter().for_each(|block| self.block(block, Some((own, at))));
        }
    }
}

impl Passage {
    fn read<'d>(&mut self, inlines: &'d [Inline], notes: &mut Vec<(usize, &'d [Block])>) {
        for inline in inlines {
            let start = self.text.len();
            match inline {
                Inline::Text(text) => {
                    let composed = composed(&text.text);
                    let origin = match text.origin {
                        Some(Origin::Typed(place)) => Some(Origin::of(place, composed.len())),
                        other => other,
                    };
                    self.runs.push(Run { start, origin });
                    self.text.push_str(&composed);
                }
                Inline::Foreign { .. } => self.pass_over(),
                Inline::Note(note) => {
                    self.pass_over();
                    notes.push((start, &note.blocks));
                }
                other => self.read(other.content(), notes),
            }
        }
    }

    fn pass_over(&mut self) {
        self.runs.push(Run { start: self.text.len(), origin: None });
        self.text.push(PASSED_OVER);
    }
}

/// What stands after a phrase, whichever apostrophes and spaces either is written with.
pub fn after<'t>(text: &'t str, phrase: &str) -> Option<&'t str> {
    let plain = |c: char| match c {
        '\'' => '’',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    let mut rest = text.chars();
    let same = phrase.chars().map(plain).all(|c| rest.next().map(plain) == Some(c));
    same.then_some(rest.as_str())
}

/// What stands between spaces, and which of it is raised. Every character of the document comes by here.
fn words(text: &str) -> (Vec<Range<usize>>, Vec<usize>) {
    let (mut words, mut raised) = (Vec::with_capacity(text.len() / 6), Vec::new());
    let (mut start, mut kinds) = (0, 0);
    let mut end = |word: Range<usize>, kinds: u8| {
        if !word.is_empty() {
            raised.extend((kinds & RAISED != 0).then_some(words.len()));
            words.push(word);
        }
    };
    for (at, byte) in text.bytes().enumerate() {
        let kind = KINDS[usize::from(byte)];
        if kind & SPACE != 0 && (byte.is_ascii() || text[at..].starts_with(char::is_whitespace)) {
            end(start..at, kinds);
            (start, kinds) = (at + text[at..].chars().next().map_or(1, char::len_utf8), 0);
        } else if at >= start {
            kinds |= kind;
        }
    }
    end(start.min(text.len())..text.len(), kinds);
    (words, raised)
}

/// A space of ASCII, or a byte that may begin another.
const SPACE: u8 = 1;
/// A capital of ASCII, or a byte of what is none of it.
const RAISED: u8 = 2;

const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < kinds.len() {
        kinds[byte] = match byte as u8 {
            b' ' | b'\t'..=b'\r' => SPACE,
            0xc2 | 0xe1 | 0xe2 | 0xe3 => SPACE | RAISED,
            b'A'..=b'Z' | 0x80.. => RAISED,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_spaces_of_any_kind_and_are_raised_by_capitals_and_other_letters() {
        for (text, all, high) in [
            ("", &[][..], &[][..]),
            ("  a  Bc d", &["a", "Bc", "d"], &["Bc"]),
            ("no\tone\u{a0}is\u{2003}here\u{3000}2 ", &["no", "one", "is", "here", "2"], &[]),
            ("§ été a’b", &["§", "été", "a’b"], &["§", "été", "a’b"]),
            ("an E\u{a0}", &["an", "E"], &["E"]),
            ("A", &["A"], &["A"]),
        ] {
            let (found, raised) = words(text);
            let shown = found.iter().map(|word| &text[word.clone()]).collect::<Vec<_>>();
            assert_eq!(shown, all, "{text:?}");
            assert_eq!(raised.iter().map(|at| shown[*at]).collect::<Vec<_>>(), high, "{text:?}");
        }
    }

    #[test]
    fn a_phrase_is_found_with_other_spaces_and_apostrophes() {
        assert_eq!(after("l'office\u{a0}de Paris", "l’office de"), Some(" Paris"));
        assert_eq!(after("l’office de", "l'office de"), Some(""));
        assert_eq!(after("l’office", "l’office de"), None);
        assert_eq!(after("loffice de", "l’office"), None);
        assert_eq!(after("l’office-de", "l’office de"), None);
    }
}
