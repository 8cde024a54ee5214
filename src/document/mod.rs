//! One language version, as its reader meets it: a cover, numbered blocks, notes. No measure, no
//! markup, no file format; every writer starts here.

mod about;
mod block;
mod cover;
mod inline;
#[cfg(test)]
pub mod made;
mod node;
pub mod prose;
mod table;
mod tree;
mod walk;

pub use about::{About, Receiver, Session};
pub use block::{Annex, Block, Heading, Item, Kind, Label, List, Paragraph, gap};
pub use cover::{Cover, CoverLine, CoverRole, Emblem, RunningHead};
pub use inline::{Doubt, Inline, Link, Note, Origin, Text, anchor, plain};
pub use node::{Element, Node, Numbering, Role, Scope};
pub use table::{Align, Cell, Row, Table};

use std::collections::BTreeSet;

use crate::terms::Language;

#[derive(Clone, Debug)]
pub struct Document {
    pub language: Language,
    pub about: About,
    pub cover: Cover,
    pub head: RunningHead,
    pub body: Vec<Block>,
    pub annexes: Vec<Annex>,
    /// The headings and paragraphs of the body that have names, in order, whether printed or not.
    pub calls: Vec<Call>,
    /// Names in which no line may break, at a hyphen or elsewhere ("Amorim-Borher").
    pub kept_whole: Vec<String>,
    /// Printed wording and names that no official document confirmed.
    pub unconfirmed: Unconfirmed,
    /// The structure tree in reading order: `elements[node]` is what a node is, and its parent.
    pub elements: Vec<Element>,
}

/// A heading or a paragraph that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    Heading {
        id: String,
    },
    Paragraph {
        name: String,
        /// Whether the manuscript states the facts that the paragraph needs.
        stated: bool,
        /// How many numbered paragraphs stand before it.
        after: u32,
    },
}

impl Call {
    pub fn name(&self) -> &str {
        match self {
            Call::Heading { id: name } | Call::Paragraph { name, .. } => name,
        }
    }
}

/// Wording of the program that was found in no official document.
#[derive(Clone, Debug, Default)]
pub struct Unconfirmed {
    /// As they are printed in the document.
    pub formulae: BTreeSet<String>,
    pub terms: BTreeSet<String>,
}

impl Document {
    /// Gives every block and inline its [`Node`], in reading order. Called once, when the text is final.
    pub fn build_tree(&mut self) {
        tree::build_tree(self);
    }
}
