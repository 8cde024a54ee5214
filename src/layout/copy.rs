//! Copy: the text of one paragraph in logical order, and in runs what each stretch looks like and belongs to.

use std::ops::Range;
use std::sync::Arc;

use super::bidi;
use super::style::{Count, Hand, LinkStyle, Style};
use crate::document::{Inline, Node, Note, plain};
use crate::face::{Cut, FaceId, Faces};
use crate::source::Place;
use crate::terms::{Direction, Language, Tongue, latin_edges};

#[derive(Default)]
pub(super) struct Copy<'a> {
    pub text: String,
    /// How much of it stands on the line of what follows: the figure of a note.
    pub lead: usize,
    /// How many spaces part two sentences, where its hand says so.
    pub sentence: Option<Count<1, 3>>,
    /// One after another, together the whole text.
    pub runs: Vec<Run<'a>>,
}

/// Text of one face, size, node and link.
#[derive(Clone)]
pub(super) struct Run<'a> {
    pub range: Range<usize>,
    pub face: FaceId,
    pub size: f64,
    pub swelled: bool,
    /// Printed in capitals, of which the text tells nothing.
    pub capitals: bool,
    /// Of words that lead somewhere.
    pub look: Option<LinkStyle>,
    /// How far the baseline is raised.
    pub rise: f64,
    pub node: Option<Node>,
    pub language: Option<Tongue>,
    pub link: Option<Arc<str>>,
    pub origin: Option<Place>,
    /// The note that the run calls.
    pub call: Option<&'a Note>,
    /// A mark that steers which way the text beside it runs, and is not printed.
    pub steers: bool,
}

impl Run<'_> {
    /// Whether it is printed as the other is, of the same node and link: only its origin may differ.
    pub fn looks_like(&self, other: &Run) -> bool {
        let look = |run: &Run| (run.face, run.size, run.swelled, run.capitals, run.rise, run.node);
        let plain = |run: &Run| !run.steers && run.call.is_none();
        let same_link = match (&self.link, &other.link) {
            (Some(link), Some(other)) => Arc::ptr_eq(link, other),
            (link, other) => link.is_none() && other.is_none(),
        };
        plain(self)
            && plain(other)
            && look(self) == look(other)
            && self.language == other.language
            && same_link
    }
}

/// What a stretch of inlines inherits from what holds it.
#[derive(Clone)]
struct Manner {
    cut: Cut,
    node: Option<Node>,
    language: Option<Tongue>,
    link: Option<Arc<str>>,
    leads: bool,
}

pub(super) struct Copyist<'a, 's> {
    faces: &'s Faces,
    language: Language,
    hand: &'s Hand,
    style: &'s Style,
    capitals: bool,
    copy: Copy<'a>,
}

impl<'a, 's> Copyist<'a, 's> {
    pub fn new(faces: &'s Faces, language: Language, hand: &'s Hand, style: &'s Style) -> Self {
        let copy = Copy { sentence: hand.sentence, ..Copy::default() };
        Copyist { faces, language, hand, style, capitals: hand.capitals, copy }
    }

    /// Foreign words stay as typed beside letters that know no capitals.
    pub fn inlines(mut self, inlines: &'a [Inline], node: Node) -> Self {
        self.capitals =
            self.capitals && (self.language.is_bicameral() || !plain(inlines).chars().any(is_caseless));
        self.walk(inlines, &self.manner(Some(node)));
        self
    }

    /// Wording of the page itself: a label, a running head.
    pub fn words(mut self, words: &str, node: Option<Node>) -> Self {
        self.write(words, None, &self.manner(node));
        self
    }

    /// The figure before a note.
    pub fn figure(mut self, note: &Note) -> Self {
        self.raise(note.number.to_string(), &self.manner(Some(note.figure)), None);
        self = self.words(" ", Some(note.figure));
        self.copy.lead = self.copy.text.len();
        self
    }

    pub fn copy(self) -> Copy<'a> {
        self.copy
    }

    fn manner(&self, node: Option<Node>) -> Manner {
        Manner { cut: self.hand.cut(), node, language: None, link: None, leads: false }
    }

    /// The language whose type words are set in.
    fn nearest(&self, manner: &Manner) -> Language {
        manner.language.as_ref().map_or(self.language, Tongue::nearest)
    }

    fn walk(&mut self, inlines: &'a [Inline], manner: &Manner) {
        for inline in inlines {
            let mut inner = manner.clone();
            match inline {
                Inline::Text(text) => {
                    self.write(&text.text, text.authored(), manner);
                    continue;
                }
                Inline::Note(note) => {
                    self.part_calls(manner);
                    // It leads to the note, within a link too.
                    (inner.node, inner.link, inner.leads) = (Some(note.call), None, false);
                    self.call(note, &inner);
                    continue;
                }
                // Where no letter is slanted, what is stressed is bold.
                Inline::Emphasis(_) if !self.nearest(manner).is_bicameral() => {
                    inner.cut.bold = true;
                }
                // Emphasis within italics stands upright.
                Inline::Emphasis(_) => inner.cut.italic = !inner.cut.italic,
                Inline::Strong(_) => inner.cut.bold = true,
                Inline::Foreign { node, language, .. } => {
                    inner.node = Some(*node);
                    inner.language = Some(language.clone());
                    if language.direction() != self.language.direction() {
                        self.steer(bidi::isolate(language.direction()));
                        self.walk(inline.content(), &inner);
                        self.steer(bidi::END_OF_ISOLATE);
                        continue;
                    }
                }
                Inline::Link(link) => {
                    (inner.node, inner.leads) = (Some(link.node), true);
                    inner.link = link.within().is_none().then(|| link.address.as_str().into());
                }
            }
            self.walk(inline.content(), &inner);
        }
    }

    fn write(&mut self, words: &str, origin: Option<Place>, manner: &Manner) {
        let mut start = 0;
        if self.language.direction() == Direction::RightToLeft {
            for end in latin_edges(words) {
                self.print(&words[start..end], origin, manner);
                self.join_stop();
                self.steer(Direction::LeftToRight.mark());
                start = end;
            }
        }
        self.print(&words[start..], origin, manner);
    }

    fn print(&mut self, words: &str, origin: Option<Place>, manner: &Manner) {
        let start = self.copy.text.len();
        match words.contains(is_gap) {
            true => self.copy.text.extend(words.chars().map(|c| if is_gap(c) { ' ' } else { c })),
            false => self.copy.text.push_str(words),
        }
        self.cut_runs(start, self.hand.size.0, 0.0, origin, manner, None);
    }

    /// The stop of a word is set in the word's own face.
    fn join_stop(&mut self) {
        if let [.., word, stop] = &mut self.copy.runs[..]
            && self.copy.text[stop.range.clone()] == *"."
            && !word.steers
        {
            word.range.end = stop.range.end;
            self.copy.runs.pop();
        }
    }

    fn steer(&mut self, mark: char) {
        let start = self.copy.text.len();
        self.copy.text.push(mark);
        self.copy.runs.push(Run {
            range: start..self.copy.text.len(),
            face: FaceId(0),
            size: 0.0,
            swelled: false,
            capitals: false,
            look: None,
            rise: 0.0,
            node: None,
            language: None,
            link: None,
            origin: None,
            call: None,
            steers: true,
        });
    }

    /// A call belongs to the text before it, but is no digit of a number there and follows no foreign word to the
    /// other side, on the page and when it is copied.
    fn call(&mut self, note: &'a Note, manner: &Manner) {
        let direction = self.language.direction();
        if direction == Direction::RightToLeft || bidi::ends_turned(&self.copy.text) {
            self.raise(direction.mark().into(), manner, None);
        }
        self.raise(note.number.to_string(), manner, Some(note));
    }

    /// Notes 1 and 2 called side by side are not note 12.
    fn part_calls(&mut self, manner: &Manner) {
        let last = self.copy.runs.iter().rfind(|run| !run.steers);
        if last.is_some_and(|run| run.call.is_some()) {
            self.raise(
                self.language.comma().into(),
                &Manner { link: None, leads: false, ..manner.clone() },
                None,
            );
        }
    }

    fn raise(&mut self, figure: String, manner: &Manner, call: Option<&'a Note>) {
        let start = self.copy.text.len();
        self.copy.text.push_str(&figure);
        let size = self.hand.size.0;
        let superior = &self.style.superior;
        self.cut_runs(start, size * superior.size.0, size * superior.rise.0, None, manner, call);
    }

    /// A run for each stretch that one face can print.
    fn cut_runs(
        &mut self,
        start: usize,
        size: f64,
        rise: f64,
        origin: Option<Place>,
        manner: &Manner,
        call: Option<&'a Note>,
    ) {
        let language = self.nearest(manner);
        let mut at = start;
        for (face, length) in self.faces.stretches(&self.copy.text[start..], manner.cut, language) {
            let Manner { node, language, link, leads, .. } = manner.clone();
            self.copy.runs.push(Run {
                range: at..at + length,
                face,
                size,
                swelled: self.faces.is_too_light(face, manner.cut),
                capitals: self.capitals,
                look: leads.then(|| self.style.link.clone()),
                rise,
                node,
                language,
                link,
                origin,
                call,
                steers: false,
            });
            at += length;
        }
    }
}

fn is_caseless(letter: char) -> bool {
    letter.is_alphabetic() && !letter.is_lowercase() && !letter.is_uppercase()
}

/// What separates words in a manuscript and would be a hole in a line.
fn is_gap(character: char) -> bool {
    match character {
        ' '..='~' => false,
        character => character.is_control() || matches!(character, '\u{2028}' | '\u{2029}'),
    }
}
