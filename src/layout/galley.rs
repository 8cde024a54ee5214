//! A galley: one column of slugs, not yet cut into pages.

use std::rc::Rc;

use super::copy::{Copy, Copyist};
use super::folio::{Bookmark, Ink};
use super::line::{Compositor, Stick};
use super::matter::Line;
use super::style::{Align, Hand, Style};
use crate::document::{Inline, Node, gap};

/// A strip of the column of this height: a line, or the space between two.
#[derive(Debug, Default)]
pub(super) struct Slug {
    pub height: f64,
    /// `x` counts from the edge of the paper, `y` from the top of the slug. A slug without ink is space.
    pub ink: Vec<Ink>,
    pub keeps: Keeps,
    /// The notes that it calls, each set as slugs.
    pub notes: Vec<Vec<Slug>>,
    pub bookmark: Option<Bookmark>,
    /// What is printed above it if it begins a page: the head of its table.
    pub repeated: Option<Rc<Slug>>,
}

/// Whether a slug stays on one page with the slug below it. If no page can hold all slugs that stay together, the
/// weakest ties are cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Keeps {
    #[default]
    No,
    /// The last line of a row, which stays with the next row.
    NextRow,
    /// A line of a row, which stays with the rest of the row.
    Row,
    Always,
}

/// Keeps at least two lines on either side of a cut.
pub(super) fn company(at: usize, count: usize) -> Keeps {
    if count > 1 && (at == 0 || at + 2 == count) { Keeps::Always } else { Keeps::No }
}

/// The column in which blocks are set, by its distance from both edges of the measure.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column {
    pub start: f64,
    pub end: f64,
}

/// A label at `x`, with the text beside it.
pub(super) struct Label<'t> {
    pub text: &'t str,
    pub node: Node,
    pub x: f64,
    /// Where the first line of the text begins, unless the label is wider.
    pub stop: f64,
}

/// Where the later lines of a labelled paragraph begin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hang {
    Margin,
    /// Below the text of the first line.
    Text,
}

pub(super) struct Galley<'d> {
    pub style: &'d Style,
    pub compositor: Compositor<'d>,
    pub slugs: Vec<Slug>,
    /// The hand of plain paragraphs: that of the body, or of notes while a note is set.
    pub hand: &'d Hand,
}

impl<'d> Galley<'d> {
    pub fn new(style: &'d Style, compositor: Compositor<'d>) -> Self {
        Galley { style, compositor, slugs: Vec::new(), hand: &style.text.body }
    }

    pub fn labelled(
        &mut self,
        text: &[Inline],
        node: Node,
        label: Label,
        hang: Hang,
        hand: &Hand,
        column: Column,
    ) {
        let copy = self.copyist(hand).inlines(text, node).copy();
        self.set(&copy, Some(label), hang, hand, column);
    }

    pub fn copyist<'n, 'h>(&self, hand: &'h Hand) -> Copyist<'n, 'h>
    where
        'd: 'h,
    {
        Copyist::new(self.compositor.faces, self.compositor.language, hand, self.style)
    }

    /// Sets a paragraph, with its label beside the first line.
    pub fn set(&mut self, copy: &Copy, label: Option<Label>, hang: Hang, hand: &Hand, column: Column) {
        let (start, end) = (column.start, self.style.measure() - column.end);
        let mut stick = Stick { first: start, start, end };
        let beside = label.and_then(|label| self.label(&label, hang, hand, &mut stick));
        let mut lines = self.compositor.lines(copy, stick);
        if lines.is_empty() && beside.is_some() {
            lines.push(Line::default());
        }
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let mut slug = self.slug(line, if at == 0 { stick.first } else { stick.start }, hand);
            slug.keeps = company(at, count);
            self.slugs.push(slug);
        }
        if let (Some(label), Some(at)) = (beside, self.slugs.len().checked_sub(count)) {
            self.slugs[at].ink.splice(0..0, label);
        }
    }

    /// Returns the ink of a label and adapts the stick to the text beside it. A label that leaves no room for text is
    /// set above it.
    fn label(&mut self, label: &Label, hang: Hang, hand: &Hand, stick: &mut Stick) -> Option<Vec<Ink>> {
        if label.text.is_empty() {
            return None;
        }
        let room = stick.end - stick.start;
        let x = label.x.min(room / 4.0);
        let whole = Stick { first: stick.start + x, start: stick.start + x, end: stick.end };
        let copy = self
            .copyist(hand)
            .words(label.text, Some(label.node))
            .words(gap(label.text), Some(label.node))
            .copy();
        let mut lines = self.compositor.lines(&copy, whole);
        let width = lines.first().map_or(0.0, |line| line.width);
        let text = clear(x + width, label.stop, self.style.paragraph.stop.0);
        if lines.len() == 1 && text <= room / 2.0 {
            stick.first += text;
            if hang == Hang::Text {
                stick.start = stick.first;
            }
            return lines.pop().map(|line| self.slug(line, whole.first, hand).ink);
        }
        for line in lines {
            let slug = self.slug(line, whole.first, hand);
            self.slugs.push(Slug { keeps: Keeps::Always, ..slug });
        }
        None
    }

    /// Sets the lines of a running head at their place on the paper.
    pub fn head(&mut self, lines: &[(&str, Option<Node>, &Hand)]) -> Vec<Ink> {
        for (words, node, hand) in lines {
            let copy = self.copyist(hand).words(words, *node).copy();
            self.single(&copy, hand);
        }
        let slugs = std::mem::take(&mut self.slugs);
        // With two symbols, the lines may be higher than the style has room for.
        let height: f64 = slugs.iter().map(|slug| slug.height).sum();
        let mut y = self.style.head.top.0.min(self.style.paper.top.0 - height).max(0.0);
        let mut ink = Vec::new();
        for slug in slugs {
            ink.extend(slug.ink.into_iter().map(|ink| Ink { y: ink.y + y as f32, ..ink }));
            y += slug.height;
        }
        ink
    }

    /// Sets a line by itself, as on the cover.
    pub fn single(&mut self, copy: &Copy, hand: &Hand) {
        let stick = Stick { first: 0.0, start: 0.0, end: self.style.measure() };
        for line in self.compositor.lines(copy, stick) {
            let x = match hand.align {
                Align::Start => 0.0,
                Align::End => stick.end - line.width,
            };
            let slug = self.slug(line, x, hand);
            self.slugs.push(slug);
        }
    }

    pub fn slug(&mut self, line: Line, x: f64, hand: &Hand) -> Slug {
        let Line { mut ink, calls, .. } = line;
        let x = (self.style.paper.start.0 + x) as f32;
        let leading = self.compositor.spacing.leading(hand);
        let baseline = hand.baseline(leading) as f32;
        for ink in &mut ink {
            ink.x += x;
            ink.y += baseline;
        }
        let notes = calls.into_iter().flat_map(|note| self.notes(note)).collect();
        Slug { height: leading, ink, notes, ..Slug::default() }
    }

    /// Adds space above the next slug. If there is space already, the larger of the two is used.
    pub fn space(&mut self, height: f64) {
        match self.slugs.last_mut() {
            Some(last) if last.ink.is_empty() => last.height = last.height.max(height),
            _ => self.slugs.push(Slug { height, ..Slug::default() }),
        }
    }

    /// Adds space at which no page ends: an end mark must not stand alone on a page, nor "as follows:" at the foot of
    /// one.
    pub fn tied_space(&mut self, height: f64) {
        self.space(height);
        // There may be one space already; the slug before it is tied too.
        let tied = self.slugs.iter_mut().rev().take(2);
        tied.for_each(|slug| slug.keeps = Keeps::Always);
    }

    /// Keeps the last slug on one page with the next.
    pub fn keep(&mut self) {
        if let Some(last) = self.slugs.last_mut() {
            last.keeps = Keeps::Always;
        }
    }

    /// A column that is narrower, but never too narrow to read.
    pub fn inset(&self, column: Column, start: f64, end: f64) -> Column {
        let room = (self.style.measure() - column.start - column.end - self.style.paper.narrowest.0).max(0.0);
        let start = start.min(room);
        Column { start: column.start + start, end: column.end + end.min(room - start) }
    }
}

/// The first tab stop after a label that reaches so far.
fn clear(reach: f64, stop: f64, step: f64) -> f64 {
    let taken = ((reach - stop) / step.max(1.0)).floor() + 1.0;
    stop + step.max(1.0) * taken.max(0.0)
}
