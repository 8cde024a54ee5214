//! Text inside a paragraph.

use std::ops::Range;
use std::sync::Arc;

use super::{Block, Node};
use crate::source::Place;
use crate::terms::Tongue;

#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(Text),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    /// Words in another language than the document's.
    Foreign {
        node: Node,
        language: Tongue,
        content: Vec<Inline>,
    },
    Link(Link),
    /// A footnote, standing where it is called.
    Note(Note),
}

/// Literal characters: never markup, whatever they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub text: String,
    /// `None` for the wording of the program.
    pub origin: Option<Origin>,
    pub doubt: Option<Arc<Doubt>>,
}

/// The form of a text of the program that no official document confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The name of the form, the same for every use of it: "noon".
    pub form: String,
    /// The text in this form that is printed.
    pub shown: String,
}

/// Where a text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The author typed it at this place, byte for byte.
    Typed(Place),
    /// The author wrote it at this place, but spelt in another way: with escapes, or over several lines.
    Spelt(Place),
    /// The program made it from a value that stands at this place, as a date or a count.
    Made(Place),
}

impl Origin {
    /// The origin of an author's text of `length` bytes at `place`.
    pub fn of(place: Place, length: usize) -> Origin {
        if place.range().len() == length { Origin::Typed(place) } else { Origin::Spelt(place) }
    }

    pub fn place(self) -> Place {
        match self {
            Origin::Typed(place) | Origin::Spelt(place) | Origin::Made(place) => place,
        }
    }

    /// The place of the author's own words; `None` for words of the program.
    pub fn authored(self) -> Option<Place> {
        match self {
            Origin::Typed(place) | Origin::Spelt(place) => Some(place),
            Origin::Made(_) => None,
        }
    }

    /// The origin of a part of the text, given in bytes.
    pub fn part(self, part: Range<usize>) -> Origin {
        match self {
            Origin::Typed(place) => {
                let start = place.start as usize;
                Origin::Typed(Place::new(start + part.start, start + part.end))
            }
            other => other,
        }
    }
}

/// Words that lead somewhere; the address is never printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub node: Node,
    /// The address of a page or a mailbox; or `#` and an [`anchor`] of this document.
    pub address: String,
    pub content: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// The node of the figure that calls it in the text.
    pub call: Node,
    /// The node of the figure before the note.
    pub figure: Node,
    /// From 1, in reading order through the whole document; 0 until the document is numbered.
    pub number: u32,
    pub blocks: Vec<Block>,
}

impl Text {
    /// The place of the author's words; `None` for words of the program.
    pub fn authored(&self) -> Option<Place> {
        self.origin.and_then(Origin::authored)
    }

    pub fn is_authored(&self) -> bool {
        self.authored().is_some()
    }

    /// The place of a part of the author's words: exactly this part if the words are as typed, else all of them.
    pub fn place(&self, part: Range<usize>) -> Option<Place> {
        self.origin?.part(part).authored()
    }

    pub fn part(&self, part: Range<usize>) -> Text {
        let origin = self.origin.map(|origin| origin.part(part.clone()));
        Text { text: self.text[part].to_owned(), origin, doubt: self.doubt.clone() }
    }

    /// Replaces the words.
    pub fn reword(&mut self, text: String) {
        if let Some(Origin::Typed(place)) = self.origin {
            self.origin = Some(Origin::of(place, text.len()));
        }
        self.text = text;
    }
}

/// The name that links use for a numbered paragraph or an annex (both counted from 1): "paragraph-12", "annex-2",
/// "annex-2-paragraph-3".
pub fn anchor(annex: Option<usize>, paragraph: Option<u32>) -> String {
    let annex = annex.map(|annex| format!("annex-{annex}"));
    let paragraph = paragraph.map(|paragraph| format!("paragraph-{paragraph}"));
    annex.into_iter().chain(paragraph).collect::<Vec<_>>().join("-")
}

impl Link {
    /// The target inside the document, if it is one. In prose it is still the id of a heading.
    pub fn within(&self) -> Option<&str> {
        self.address.strip_prefix('#')
    }

    /// The place where the author typed it.
    pub fn place(&self) -> Option<Place> {
        self.content.iter().find_map(|inline| match inline {
            Inline::Text(text) => text.authored(),
            _ => None,
        })
    }
}

impl Inline {
    pub fn text(text: impl Into<String>) -> Inline {
        Inline::Text(Text { text: text.into(), origin: None, doubt: None })
    }

    pub fn typed(text: impl Into<String>, place: Place) -> Inline {
        let text = text.into();
        let origin = Some(Origin::of(place, text.len()));
        Inline::Text(Text { text, origin, doubt: None })
    }

    /// Words of the program for the value at `place`.
    pub fn made(text: impl Into<String>, place: Place) -> Inline {
        Inline::Text(Text { text: text.into(), origin: Some(Origin::Made(place)), doubt: None })
    }

    /// The length of its own text in bytes.
    pub fn length(&self) -> usize {
        if let Inline::Text(text) = self { text.text.len() } else { 0 }
    }

    /// The inlines inside this one, without notes.
    pub fn content(&self) -> &[Inline] {
        match self {
            Inline::Text(_) | Inline::Note(_) => &[],
            Inline::Emphasis(content) | Inline::Strong(content) => content,
            Inline::Foreign { content, .. } => content,
            Inline::Link(link) => &link.content,
        }
    }

    pub fn content_mut(&mut self) -> &mut [Inline] {
        match self {
            Inline::Text(_) | Inline::Note(_) => &mut [],
            Inline::Emphasis(content) | Inline::Strong(content) => content,
            Inline::Foreign { content, .. } => content,
            Inline::Link(link) => &mut link.content,
        }
    }
}

/// The text without markup and without calls of notes.
pub fn plain(inlines: &[Inline]) -> String {
    let mut words = String::with_capacity(inlines.iter().map(Inline::length).sum());
    add_plain(inlines, &mut words);
    words
}

fn add_plain(inlines: &[Inline], words: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => words.push_str(&text.text),
            other => add_plain(other.content(), words),
        }
    }
}
