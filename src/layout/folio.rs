//! Folios: the result of layout, with everything in its place, for the formats that have pages. Lengths are in points
//! (1/72 inch); `x` counts from the start edge of the paper, `y` from its top to the baseline.

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
    /// The title for the metadata and the title bar of a window.
    pub title: String,
    pub author: String,
    pub pages: Vec<Folio>,
    /// The headings in reading order.
    pub outline: Vec<Bookmark>,
    /// The structure tree that the nodes of the ink belong to.
    pub elements: Vec<Element>,
    /// The fonts of the ink.
    pub faces: Faces,
}

#[derive(Clone, Debug)]
pub struct Folio {
    /// The label of the annex it belongs to, as it stands before the page number: "Annex I, ".
    pub annex: Option<String>,
    /// The number of the page, from 1.
    pub number: u32,
    pub width: f32,
    pub height: f32,
    pub ink: Vec<Ink>,
}

/// A mark on the paper. Without a node it is an artifact: part of the page, not of the text.
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
    /// A rule from (x, y) towards the end edge; its thickness is below y.
    Rule {
        length: f32,
        thickness: f32,
        /// `None` is black.
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
    /// The description of the picture.
    pub text: String,
}

/// Glyphs of one face, size, node and link on one line, in visual order.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub face: FaceId,
    pub size: f32,
    /// Whether the strokes must be thickened, because the type is bold and its face has no bold.
    pub swelled: bool,
    /// `None` is black.
    pub colour: Option<Colour>,
    pub glyphs: Vec<Glyph>,
    /// The direction of the text. If it is from right to left, the first glyph is read last.
    pub direction: Direction,
    /// The text of the glyphs in reading order, as typed.
    pub text: String,
    /// The address that a click opens. The runs of one link share one allocation.
    pub link: Option<Arc<str>>,
}

/// A glyph with its advance and offsets in points. The advance may differ from the face's: the space between two
/// sentences may be set twice as wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// The bytes `start..end` of the run's text that the glyph stands for; empty for all but one glyph of a cluster.
    pub start: u32,
    pub end: u32,
}

/// A target in the outline; bookmarks are nested by level.
#[derive(Clone, Debug, PartialEq)]
pub struct Bookmark {
    pub level: u8,
    pub title: String,
    /// Index into [`Folios::pages`].
    pub page: usize,
    /// The place at the top of the window.
    pub y: f32,
}

impl Ink {
    /// Whether it is the line below a link.
    pub fn is_underline(&self) -> bool {
        matches!(self.stroke, Stroke::Rule { colour: Some(_), .. })
    }
}

impl GlyphRun {
    pub fn width(&self) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance).sum()
    }
}
