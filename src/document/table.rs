//! Tables: a row that heads the columns, and the rows below it.

use super::{Inline, Node, plain};

/// Every row has as many cells as there are columns.
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

/// On which side of its column a text stands, as Markdown says it: on the right, figures stand unit under unit
/// whichever way the text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Not said by the author; where a line begins.
    Unset,
    Left,
    Center,
    Right,
}

impl Table {
    /// The head, then the others.
    pub fn all_rows(&self) -> impl Iterator<Item = &Row> {
        std::iter::once(&self.head).chain(&self.rows)
    }

    /// Whether the first column names the rows: nothing heads it, or it alone holds no figure.
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
