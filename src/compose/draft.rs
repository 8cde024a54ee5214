//! The blocks that the skeleton has called for so far.

use std::collections::BTreeSet;

use super::paragraphs::{Around, OwnParagraphs};
use crate::document::{Block, CoverLine, Kind};

#[derive(Debug, Default)]
pub struct Draft {
    pub cover: Vec<CoverLine>,
    pub blocks: Vec<Block>,
    /// Where the author's own sections go that name no place.
    pub own_sections: Option<usize>,
    /// The paragraphs that would say what the manuscript does not state.
    pub unstated: BTreeSet<String>,
    own: OwnParagraphs,
    /// What the author has put after the last paragraph: it waits for the next call, for what that paragraph brings
    /// along without a number stays with it.
    pub waiting: Vec<Block>,
    /// The last paragraph was left out, or replaced, and so is what it would bring along.
    pub closed: bool,
    /// Headings that no paragraph of the skeleton stands below, by their ids: what the author only puts before or after one
    /// belongs to the text, and brings no heading.
    pub idle: BTreeSet<String>,
    /// The headings in whose parts the next block stands, the innermost last.
    open: Vec<(u8, String)>,
}

impl Draft {
    pub fn new(mut own: OwnParagraphs) -> Draft {
        let blocks = std::mem::take(&mut own.first);
        Draft { blocks, own, ..Draft::default() }
    }

    /// A block comes that does not belong to the last paragraph.
    pub fn go_on(&mut self) {
        self.blocks.append(&mut self.waiting);
    }

    /// A paragraph is called for: what the author has put around it.
    pub fn call(&mut self, name: &str, stated: bool) -> Around {
        self.go_on();
        if !stated {
            self.unstated.insert(name.to_owned());
        }
        self.own.take(name)
    }

    /// A heading is called for, below which a part begins.
    pub fn open(&mut self, level: u8, id: &str) {
        self.open.retain(|(above, _)| *above < level);
        self.open.push((level, id.to_owned()));
        self.idle.insert(id.to_owned());
    }

    /// A paragraph of the skeleton is printed, or the author's in its place.
    pub fn print(&mut self, kind: Kind) {
        for (_, id) in self.open.drain(..).filter(|_| !kind.closes()) {
            self.idle.remove(&id);
        }
    }
}
