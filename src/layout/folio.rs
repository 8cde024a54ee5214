//! Placed things: what stands between layout and the writers of pages. Points (1/72 inch); `x` from
//! the start edge of the paper, `y` from its top, to the baseline.

use std::sync::Arc;

use super::style::Colour;
use crate::document::{Element, Node};
use crate::face::{FaceId, Faces};
use crate::picture::Picture;
use crate::terms::{Direction, Language};

/// A set document.
#[derive(Clone, Debug)]
pub struct Folios {
    pub language: Language,
    /// For the metadata and the window's title bar.
    pub title: String,
    pub author: String,
    pub pages: Vec<Folio>,
    /// The headings in reading order.
    pub outline: Vec<Bookmark>,
    /// The structure tree that the nodes of the ink belong to.
    pub elements: Vec<Element>,
    /// What the ink is set in.
    pub faces: Faces,
}

#[derive(Clone, Debug)]
pub struct Folio {
    /// The annex it belongs to, as its label says it before the number: "Annex I, ".
    pub annex: Option<String>,
    /// As counted by the reader, from 1.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    pub ink: Vec<Ink>,
}

/// A mark on the paper. Without a node it is an artifact: furniture of the page, not text.
#[derive(Clone, Debug)]
pub struct Ink {
    pub node: Option<Node>,
    pub x: f32,
    pub y: f32,
    pub stroke: Stroke,
}

#[derive(Clone, Debug)]
pub enum Stroke {
    Glyphs(GlyphRun),
    /// A rule from (x, y) towards the end edge, its thickness below y.
    Rule {
        length: f32,
        thickness: f32,
        /// Black without one.
        colour: Option<Colour>,
    },
    Picture(PlacedPicture),
}

/// A picture from (x, y) towards the end edge and the foot.
#[derive(Clone, Debug)]
pub struct PlacedPicture {
    pub width: f32,
    pub height: f32,
    pub picture: Arc<Picture>,
    /// What it shows.
    pub text: String,
}

/// Glyphs of one face, size, node and link on one line, in visual order.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub face: FaceId,
    pub size: f32,
    /// Bold type of a face that has no bold: its strokes are to be thickened.
    pub swelled: bool,
    /// Black without one.
    pub colour: Option<Colour>,
    pub glyphs: Vec<Glyph>,
    /// Which way the text runs; from right to left, its first glyph is read last.
    pub direction: Direction,
    /// The text the glyphs stand for, in logical order, as typed.
    pub text: String,
    /// The address that a click on the run opens; runs of one link share one allocation.
    pub link: Option<Arc<str>>,
}

/// A glyph with its advance and offsets in points. The advance may be wider than the face's own:
/// the gap between two sentences is one space, set twice as wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// Bytes `start..end` of the run's text that this glyph stands for; empty for the later glyphs of a cluster.
    pub start: u32,
    pub end: u32,
}

/// A place to jump to, nested by level.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    pub level: u8,
    pub title: String,
    /// Index into [`Folios::pages`].
    pub page: usize,
    /// Of the top of the window.
    pub y: f32,
}

impl Ink {
    /// The line below a link.
    pub fn is_underline(&self) -> bool {
        matches!(self.stroke, Stroke::Rule { colour: Some(_), .. })
    }
}

impl GlyphRun {
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}
