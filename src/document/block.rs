//! The blocks of a document, which stand below one another: headings, paragraphs, lists, tables, quotations, annexes.

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
    /// The name that `after = "…"` and links use.
    pub id: String,
    /// 1 for "I. …", 2 for "A. …".
    pub level: u8,
    /// Empty if the heading is not counted.
    pub label: Label,
    pub text: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    pub node: Node,
    /// The names that a manuscript and links use for it. The first one is the name in every document. Only paragraphs
    /// of the skeleton and of the author have names.
    pub names: Vec<String>,
    pub kind: Kind,
    pub number: Option<u32>,
    pub text: Vec<Inline>,
}

/// The part a paragraph plays, which decides how it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// The caption of the table right below it.
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

/// One item. Its first block stands beside the label; the others stand below, set in.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The node of the label.
    pub node: Node,
    pub label: Label,
    pub blocks: Vec<Block>,
}

/// What stands before a heading or an item of a list, and its number among its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// From 1.
    pub ordinal: usize,
    /// "IV.", "A.", "(i)", "a)" or "•".
    pub text: String,
}

impl Label {
    /// The label of an item that is not counted.
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

/// The space between a label and its text: none after a mark as wide as a letter, as in "一、".
pub fn gap(label: &str) -> &'static str {
    if label.is_empty() || label.ends_with(is_wide) { "" } else { " " }
}

impl Kind {
    /// Whether the mark ends the document, and not only a part of it.
    pub fn closes(self) -> bool {
        matches!(self, Kind::Decision | Kind::EndMark)
    }
}

impl Paragraph {
    pub fn new(kind: Kind, text: Vec<Inline>) -> Paragraph {
        Paragraph { node: Node::default(), names: Vec::new(), kind, number: None, text }
    }
}
