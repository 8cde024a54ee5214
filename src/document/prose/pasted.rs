//! What was pasted from a word processor: a list or a table that Markdown does not take for one.

use std::ops::Range;

/// What was pasted, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// The marks of the items, and what to write in the stead of each, if that is sure.
    List { marks: Vec<Range<usize>>, instead: Vec<String> },
    /// The first line of a table, and all of it.
    Table { by: Parted, first: Range<usize>, whole: Range<usize> },
}

/// What parts the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    Tabs,
    Bars,
    Spaces,
}

impl Pasted {
    /// The text with a list of the house, and how many items that has.
    pub fn mended(&self, text: &str) -> Option<(String, usize)> {
        let Pasted::List { marks, instead } = self else { return None };
        let mut mended = text.to_owned();
        for (mark, instead) in marks.iter().zip(instead).rev() {
            mended.replace_range(mark.clone(), instead);
        }
        (!instead.is_empty()).then_some((mended, marks.len()))
    }

    /// Leaves it to the author.
    pub fn leave(&mut self) {
        if let Pasted::List { instead, .. } = self {
            instead.clear();
        }
    }
}
