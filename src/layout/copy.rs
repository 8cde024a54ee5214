//! Copy: the text of one paragraph in reading order, with runs that state the look and the node of each part.

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
    /// How many bytes at the start must stay on one line with the text after them: the number of a note.
    pub lead: usize,
    /// How many spaces stand between two sentences, if the hand of the paragraph states it.
    pub sentence: Option<Count<1, 3>>,
    /// In order; together they cover the whole text.
    pub runs: Vec<Run<'a>>,
}

/// Text of one face, size, node and link.
#[derive(Clone)]
pub(super) struct Run<'a> {
    pub range: Range<usize>,
    pub face: FaceId,
    pub size: f64,
    pub swelled: bool,
    /// Whether it is printed in capitals; the text itself stays as typed.
    pub capitals: bool,
    /// The look of a link, if the run leads somewhere.
    pub look: Option<LinkStyle>,
    /// How far the baseline is raised.
    pub rise: f64,
    pub node: Option<Node>,
    pub language: Option<Tongue>,
    pub link: Option<Arc<str>>,
    pub origin: Option<Place>,
    /// The note that the run calls.
    pub call: Option<&'a Note>,
    /// Whether it is an invisible mark that sets the direction of the text beside it.
    pub steers: bool,
}

impl Run<'_> {
    /// Whether the two runs look alike and belong to the same node and link; only their origin may differ.
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

/// The properties that inlines inherit from the inline around them.
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

    /// Adds inlines. In a language without capitals, text with its letters is not set in capitals, so foreign words
    /// in it stay as typed.
    pub fn inlines(mut self, inlines: &'a [Inline], node: Node) -> Self {
        self.capitals =
            self.capitals && (self.language.is_bicameral() || !plain(inlines).chars().any(is_caseless));
        self.walk(inlines, &self.manner(Some(node)));
        self
    }

    /// Adds words of the page itself, as a label or a running head.
    pub fn words(mut self, words: &str, node: Option<Node>) -> Self {
        self.write(words, None, &self.manner(node));
        self
    }

    /// Adds the number before a note.
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

    /// The language whose type is used for the words.
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
                    // The call leads to the note, even inside a link.
                    (inner.node, inner.link, inner.leads) = (Some(note.call), None, false);
                    self.call(note, &inner);
                    continue;
                }
                // A script without slanted letters shows emphasis in bold.
                Inline::Emphasis(_) if !self.nearest(manner).is_bicameral() => {
                    inner.cut.bold = true;
                }
                // Emphasis inside italic text stands upright.
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

    /// Sets the full stop of a word in the face of the word.
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

    /// Adds the call of a note. A direction mark before it keeps it beside the text it belongs to, on the page and
    /// when copied: it does not become a digit of a number, nor move to the other side of a foreign word.
    fn call(&mut self, note: &'a Note, manner: &Manner) {
        let direction = self.language.direction();
        if direction == Direction::RightToLeft || bidi::ends_turned(&self.copy.text) {
            self.raise(direction.mark().into(), manner, None);
        }
        self.raise(note.number.to_string(), manner, Some(note));
    }

    /// Adds a comma between two calls, so that 1 and 2 are not read as 12.
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

    /// Adds a run for each part of the text that one face can print.
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

/// Whether the character is a line end or another control, which is set as a space.
fn is_gap(character: char) -> bool {
    match character {
        ' '..='~' => false,
        character => character.is_control() || matches!(character, '\u{2028}' | '\u{2029}'),
    }
}
