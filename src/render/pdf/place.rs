//! Glyphs in the order in which they are written, each with its place.
//!
//! A run from right to left is written as it is seen, from its left end: a show string in reverse order
//! (ISO 32000-1, 14.8.2.3.3). Readers that follow the file turn it round, and those that follow the page find each
//! letter beside the next. Dots and vowel marks, whose text is told by other glyphs, come last and part no letters.

use crate::layout::folio::{Glyph, GlyphRun};
use crate::terms::Direction;

pub struct Placed<'a> {
    pub glyph: &'a Glyph,
    /// From the left end of the run, in points.
    pub x: f32,
}

impl Placed<'_> {
    pub fn has_text(&self) -> bool {
        self.glyph.start < self.glyph.end
    }
}

pub fn placed(run: &GlyphRun) -> Vec<Placed<'_>> {
    let mut pen = 0.0;
    let place = |glyph| {
        let &Glyph { advance, dx, .. } = glyph;
        let x = pen + dx;
        pen += advance;
        Placed { glyph, x }
    };
    let mut glyphs: Vec<_> = run.glyphs.iter().map(place).collect();
    if run.direction == Direction::RightToLeft {
        glyphs.sort_by_key(|placed| !placed.has_text());
    }
    glyphs
}
