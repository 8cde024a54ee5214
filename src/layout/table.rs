//! Sets tables: the columns are as wide as their words need, rows may be cut between pages, and each page has the
//! head.

use std::rc::Rc;

use super::columns::{Extent, shared};
use super::folio::{Ink, Stroke};
use super::galley::{Column, Galley, Keeps, Slug, company};
use super::line::Stick;
use super::matter::Line;
use super::style::Hand;
use crate::document::{Align, Cell, Row, Table};
use crate::terms::Direction::{LeftToRight, RightToLeft};

/// The column of one table column, from the start of the measure.
struct Lane {
    align: Align,
    start: f64,
    width: f64,
}

/// The measures that all rows share.
struct Grid {
    lanes: Vec<Lane>,
    head: Hand,
    body: Hand,
    start: f64,
    width: f64,
}

impl Galley<'_> {
    pub fn table(&mut self, table: &Table, column: Column) {
        let style = &self.style.table;
        let grid = self.grid(table, column);
        self.space(style.above.0);
        let mut head = self.row(&table.head, &grid, &grid.head);
        self.crown(&mut head, &grid);
        let head_height = height(&head);
        let repeats = head_height <= self.style.depth() * style.repeated.0;
        // A row that goes on at the top of a page has left its upper space on the page before.
        let [begun, gone_on] =
            [0.0, style.over.0].map(|below| repeats.then(|| Rc::new(furniture(&head, below))));
        // The head stays with the row below it.
        let alone = table.rows.is_empty();
        let last = head.len().saturating_sub(usize::from(alone));
        head.iter_mut().take(last).for_each(|slug| slug.keeps = Keeps::Always);
        self.slugs.append(&mut head);
        let mut rows: Vec<Vec<Slug>> = Vec::with_capacity(table.rows.len());
        for row in &table.rows {
            let mut slugs = self.row(row, &grid, &grid.body);
            let count = slugs.len();
            for (at, slug) in slugs.iter_mut().enumerate() {
                slug.keeps = slug.keeps.max(if at + 1 < count { Keeps::Row } else { Keeps::No });
                slug.repeated = if at == 0 { begun.clone() } else { gone_on.clone() };
            }
            rows.push(slugs);
        }
        pair(&mut rows);
        self.slugs.extend(rows.into_iter().flatten());
        self.space(style.below.0);
    }

    fn grid(&mut self, table: &Table, column: Column) -> Grid {
        let count = table.columns.len().max(1) as f64;
        let measure = self.style.measure() - column.start - column.end;
        // However many columns there are, half of the measure is for words.
        let beside = self.style.table.beside.0.min(measure / count / 4.0);
        let mut extents = self.extents(table);
        // A single very long word, such as an address, does not make the others smaller.
        let least: f64 = extents.iter().map(|extent| extent.least.min(measure / 2.0)).sum();
        let part = self.part_of_size(measure, least + 2.0 * beside * count);
        let beside = beside * part;
        extents.iter_mut().for_each(|extent| *extent = extent.times(part));
        let widths = shared(&extents, measure - 2.0 * beside * count);
        let mut x = column.start;
        let lane = |(align, width): (&Align, f64)| {
            let start = x + beside;
            x = start + width + beside;
            Lane { align: *align, start, width }
        };
        let lanes = table.columns.iter().zip(widths).map(lane).collect();
        let [head, body] = [&self.style.text.table_head, &self.style.text.table].map(|hand| hand.times(part));
        Grid { lanes, head, body, start: column.start, width: x - column.start }
    }

    /// The extents of the columns in type of full size.
    fn extents(&mut self, table: &Table) -> Vec<Extent> {
        let mut extents = vec![Extent::default(); table.columns.len()];
        for row in table.all_rows() {
            for (extent, cell) in extents.iter_mut().zip(&row.cells) {
                let head = std::ptr::eq(row, &table.head);
                let hand = if head { &self.style.text.table_head } else { &self.style.text.table };
                let copy = self.copyist(hand).inlines(&cell.text, cell.node).copy();
                extent.widen(self.compositor.extent(&copy));
            }
        }
        extents
    }

    /// By how much the type is made smaller so that no word is broken, as far as it can still be read.
    fn part_of_size(&self, measure: f64, width: f64) -> f64 {
        let smallest = self.style.table.smallest.0 / self.style.text.table.size.0;
        (measure / width).max(smallest).min(1.0)
    }

    /// One slug for each line of the row: the first lines of all its cells, then the second ones, and so on.
    fn row(&mut self, row: &Row, grid: &Grid, hand: &Hand) -> Vec<Slug> {
        let mut slugs: Vec<Slug> = Vec::new();
        for (cell, lane) in row.cells.iter().zip(&grid.lanes) {
            for (at, line) in self.cell(cell, lane, hand).into_iter().enumerate() {
                match slugs.get_mut(at) {
                    Some(slug) => {
                        slug.keeps = slug.keeps.max(line.keeps);
                        slug.ink.extend(line.ink);
                        slug.notes.extend(line.notes);
                    }
                    None => slugs.push(line),
                }
            }
        }
        let space = &self.style.table;
        if let Some(first) = slugs.first_mut() {
            push_down(first, space.over.0);
        }
        if let Some(last) = slugs.last_mut() {
            last.height += space.under.0;
            last.ink.push(self.hairline(grid, last.height));
            last.height += self.style.table.rule.0;
        }
        slugs
    }

    fn cell(&mut self, cell: &Cell, lane: &Lane, hand: &Hand) -> Vec<Slug> {
        let mut copy = self.copyist(hand).inlines(&cell.text, cell.node).copy();
        if copy.text.trim().is_empty() {
            // An empty cell gets a space, or it would be missing from the structure tree.
            copy = self.copyist(hand).words(" ", Some(cell.node)).copy();
        }
        let stick = Stick { first: 0.0, start: 0.0, end: lane.width };
        let lines = self.compositor.lines(&copy, stick);
        let direction = self.compositor.language.direction();
        let aside = |width: f64| match (lane.align, direction) {
            (Align::Unset, _) | (Align::Left, LeftToRight) | (Align::Right, RightToLeft) => 0.0,
            (Align::Center, _) => (lane.width - width) / 2.0,
            (Align::Right, LeftToRight) | (Align::Left, RightToLeft) => lane.width - width,
        };
        let count = lines.len();
        let slug = |(at, line): (usize, Line)| {
            let x = lane.start + aside(line.width).max(0.0);
            Slug { keeps: company(at, count), ..self.slug(line, x, hand) }
        };
        lines.into_iter().enumerate().map(slug).collect()
    }

    /// Adds the rule above the head.
    fn crown(&self, head: &mut [Slug], grid: &Grid) {
        if let Some(first) = head.first_mut() {
            push_down(first, self.style.table.rule.0);
            first.ink.insert(0, self.hairline(grid, 0.0));
        }
    }

    fn hairline(&self, grid: &Grid, y: f64) -> Ink {
        let x = (self.style.paper.start.0 + grid.start) as f32;
        let (length, thickness) = (grid.width as f32, self.style.table.rule.0 as f32);
        let stroke = Stroke::Rule { length, thickness, colour: None };
        Ink { node: None, x, y: y as f32, stroke }
    }
}

/// Keeps the first row with the second and the last with the one before it, if a page can hold both.
fn pair(rows: &mut [Vec<Slug>]) {
    for first in [Some(0), rows.len().checked_sub(2)].into_iter().flatten() {
        if let [row, _, ..] = &mut rows[first..]
            && let Some(last) = row.last_mut()
        {
            last.keeps = Keeps::NextRow;
        }
    }
}

fn height(slugs: &[Slug]) -> f64 {
    slugs.iter().map(|slug| slug.height).sum()
}

fn push_down(slug: &mut Slug, by: f64) {
    slug.height += by;
    slug.ink.iter_mut().for_each(|ink| ink.y += by as f32);
}

/// The head for later pages. It is an artifact: it is not read aloud again, leads nowhere and calls no note.
fn furniture(head: &[Slug], below: f64) -> Slug {
    let mut ink: Vec<Ink> = Vec::new();
    let mut y = 0.0;
    for slug in head {
        ink.extend(slug.ink.iter().filter(|ink| !ink.is_underline()).map(|ink| {
            let mut stroke = ink.stroke.clone();
            if let Stroke::Glyphs(run) = &mut stroke {
                (run.link, run.colour) = (None, None);
            }
            Ink { node: None, x: ink.x, y: ink.y + y as f32, stroke }
        }));
        y += slug.height;
    }
    Slug { height: y + below, ink, ..Slug::default() }
}
