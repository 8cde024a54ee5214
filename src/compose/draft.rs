//! The blocks that the skeleton has called so far.

use std::collections::BTreeSet;

use super::paragraphs::{Around, OwnParagraphs};
use crate::document::{Block, CoverLine, Kind};

#[derive(Debug, Default)]
pub struct Draft {
    pub cover: Vec<CoverLine>,
    pub blocks: Vec<Block>,
    /// Where the author's sections stand that name no place.
    pub own_sections: Option<usize>,
    /// The paragraphs for which the manuscript states no facts.
    pub unstated: BTreeSet<String>,
    own: OwnParagraphs,
    /// The author's paragraphs after the last paragraph. They wait for the next call, because blocks without a number
    /// that belong to the last paragraph come first.
    pub waiting: Vec<Block>,
    /// Whether the last paragraph is left out or replaced, so that the blocks that belong to it are dropped.
    pub closed: bool,
    /// The ids of the headings below which the skeleton prints no paragraph. Such a heading is dropped unless another one
    /// stands below it: paragraphs that the author puts before or after one of the skeleton do not need it.
    pub idle: BTreeSet<String>,
    /// The headings around the next block, the innermost last.
    open: Vec<(u8, String)>,
}

impl Draft {
    pub fn new(mut own: OwnParagraphs) -> Draft {
        let blocks = std::mem::take(&mut own.first);
        Draft { blocks, own, ..Draft::default() }
    }

    /// Begins a block that does not belong to the last paragraph.
    pub fn go_on(&mut self) {
        self.blocks.append(&mut self.waiting);
    }

    /// Begins a paragraph, and returns what the author has put around it.
    pub fn call(&mut self, name: &str, stated: bool) -> Around {
        self.go_on();
        if !stated {
            self.unstated.insert(name.to_owned());
        }
        self.own.take(name)
    }

    /// Begins the part below a heading.
    pub fn open(&mut self, level: u8, id: &str) {
        self.open.retain(|(above, _)| *above < level);
        self.open.push((level, id.to_owned()));
        self.idle.insert(id.to_owned());
    }

    /// Notes that a paragraph of the skeleton is printed, or the author's in its place.
    pub fn print(&mut self, kind: Kind) {
        for (_, id) in self.open.drain(..).filter(|_| !kind.closes()) {
            self.idle.remove(&id);
        }
    }
}
