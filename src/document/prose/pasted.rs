//! A list or a table that was pasted from a word processor and that Markdown does not read as one.

use std::ops::Range;

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// The marks of the items, and what to write instead of each. `instead` is empty if that is not certain.
    List { marks: Vec<Range<usize>>, instead: Vec<String> },
    /// What separates the cells, the first line of the table, and all of it.
    Table { by: Parted, first: Range<usize>, whole: Range<usize> },
}

/// What separates the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    Tabs,
    Bars,
    Spaces,
}

impl Pasted {
    /// The text with the list written as Markdown, and the number of items.
    pub fn mended(&self, text: &str) -> Option<(String, usize)> {
        let Pasted::List { marks, instead } = self else { return None };
        let mut mended = text.to_owned();
        for (mark, instead) in marks.iter().zip(instead).rev() {
            mended.replace_range(mark.clone(), instead);
        }
        (!instead.is_empty()).then_some((mended, marks.len()))
    }

    /// Removes the correction, so that the author decides.
    pub fn leave(&mut self) {
        if let Pasted::List { instead, .. } = self {
            instead.clear();
        }
    }
}
