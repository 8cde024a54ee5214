//! Glyphs in the order in which they are written, each with its place.
//!
//! A run from right to left is written as it is seen, from its left end, and the runs of a line as they are read.
//! Readers that follow the file turn a run round, and those that follow the page find each letter beside the next.
//! Written as they are read, the letters of a run come back from fewer readers.

use crate::layout::folio::{Glyph, GlyphRun};

pub struct Placed<'a> {
    pub glyph: &'a Glyph,
    /// From the left end of the run, in points.
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
