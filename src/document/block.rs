//! What stands below one another in a document.

use std::fmt::{self, Display, Formatter};

use super::{Inline, Node, Numbering, Table};
use crate::terms::is_wide;

#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(Heading),
    Paragraph(Paragraph),
    List(List),
    Table(Table),
    /// A quoted passage, set in from both edges.
    Quotation {
        node: Node,
        blocks: Vec<Block>,
    },
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub node: Node,
    /// What `after = "…"` and links name.
    pub id: String,
    /// 1 for "I. …", 2 for "A. …".
    pub level: u8,
    /// Empty where a heading is not counted.
    pub label: Label,
    pub text: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub node: Node,
    /// By which a manuscript and links name it, what it is called in every document first. Only paragraphs of the
    /// skeleton and the author's own have any.
    pub names: Vec<String>,
    pub kind: Kind,
    pub number: Option<u32>,
    pub text: Vec<Inline>,
}

/// The part a paragraph plays, which decides how it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// What the table says that stands right below it.
    Caption,
    /// What the committee is invited to do: narrow, italic.
    Decision,
    /// "[End of document]".
    EndMark,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    pub node: Node,
    pub numbering: Numbering,
    pub items: Vec<Item>,
}

/// One item. Its first block stands beside the label, the others below, set in.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The node of the label.
    pub node: Node,
    pub label: Label,
    pub blocks: Vec<Block>,
}

/// What stands before a heading of a level or an item of a list, and which of them that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// From 1.
    pub ordinal: usize,
    /// "IV.", "A.", "(i)", "a)" or "•".
    pub text: String,
}

impl Label {
    /// Of an item that is not counted.
    pub fn bullet(ordinal: usize) -> Label {
        Label { ordinal, text: "•".to_owned() }
    }
}

impl Display for Label {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// An annex begins a page, has a running head of its own and counts its paragraphs from 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Annex {
    /// The node of label and title.
    pub node: Node,
    pub id: String,
    /// "Annex", or "Annex II" where there are several.
    pub label: String,
    pub title: Vec<Inline>,
    pub blocks: Vec<Block>,
}

/// What parts a label from what it labels: nothing behind a mark as wide as a letter, as in "一、".
pub fn gap(label: &str) -> &'static str {
    if label.is_empty() || label.ends_with(is_wide) { "" } else { " " }
}

impl Kind {
    /// Whether it closes the document, and not the part that it happens to stand behind.
    pub fn closes(self) -> bool {
        matches!(self, Kind::Decision | Kind::EndMark)
    }
}

impl Paragraph {
    pub fn new(kind: Kind, text: Vec<Inline>) -> Paragraph {
        Paragraph { node: Node::default(), names: Vec::new(), kind, number: None, text }
    }
}
