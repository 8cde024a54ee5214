//! Tables: a head row, and the rows below it.

use super::{Inline, Node, plain};

/// Every row has a cell for each column.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub node: Node,
    pub columns: Vec<Align>,
    pub head: Row,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub node: Node,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub node: Node,
    pub text: Vec<Inline>,
}

/// The side of its column on which a text stands, as Markdown names it. On the right, figures stand unit under unit,
/// whichever way the text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Not stated by the author: at the side where a line begins.
    Unset,
    Left,
    Center,
    Right,
}

impl Table {
    /// The head row, then the others.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(&self.head).chain(&self.rows)
    }

    /// Whether the first column names the rows: it is never blank, and has no heading or is the only column without
    /// figures.
    pub(super) fn names_rows(&self) -> bool {
        let is_blank = |cell: &Cell| plain(&cell.text).trim().is_empty();
        let has_figure = |cell: &Cell| plain(&cell.text).chars().any(char::is_numeric);
        let unheaded = self.head.cells.first().is_some_and(is_blank);
        let is_named = |row: &Row| match &row.cells[..] {
            [] | [_] => false,
            [first, ..] if is_blank(first) => false,
            [first, others @ ..] => unheaded || (!has_figure(first) && others.iter().all(has_figure)),
        };
        !self.rows.is_empty() && self.rows.iter().all(is_named)
    }

    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.all_rows().flat_map(|row| &row.cells)
    }

    pub fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cell> {
        std::iter::once(&mut self.head).chain(&mut self.rows).flat_map(|row| &mut row.cells)
    }
}
