//! The glyphs of a run in the order in which they are written, each with its place.
//!
//! A run from right to left is written in visual order, from its left end; the runs of a line are written in reading
//! order. Readers that follow the file turn such a run round; readers that follow the page find each letter beside
//! the next. If the letters were written in reading order, fewer readers would get them right.

use crate::layout::folio::{Glyph, GlyphRun};

pub struct Placed<'a> {
    pub glyph: &'a Glyph,
    /// The distance from the left end of the run, in points.
    pub x: f32,
}

pub fn placed(run: &GlyphRun) -> Vec<Placed<'_>> {
    let mut pen = 0.0;
    let place = |glyph| {
        let &Glyph { advance, dx, .. } = glyph;
        let x = pen + dx;
        pen += advance;
        Placed { glyph, x }
    };
    run.glyphs.iter().map(place).collect()
}
