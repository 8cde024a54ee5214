//! Glyphs in the order in which they are read, each with its place.
//!
//! A line from right to left is written from its right end, the pen going back over each letter: so
//! it is in order for readers that follow the file, and for those that follow the page.

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
    let mut glyphs: Vec<_> = run.glyphs.iter().map(place).collect();
    if runs_backwards(&run.glyphs) {
        glyphs.reverse();
    }
    glyphs
}

fn runs_backwards(glyphs: &[Glyph]) -> bool {
    let mut whole = glyphs.iter().filter(|glyph| glyph.start < glyph.end).map(|glyph| glyph.start);
    whole.next().zip(whole.next_back()).is_some_and(|(first, last)| last < first)
}
