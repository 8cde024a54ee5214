//! Where the codes of a run tell its text, and where the text must be said (ISO 32000-1, 14.9.4).

use std::ops::Range;

use super::glyphs::FaceGlyphs;
use crate::layout::folio::{Glyph, GlyphRun};

#[derive(Debug, PartialEq, Eq)]
pub struct Span {
    pub glyphs: Range<usize>,
    /// Bytes of the run's text, where the glyphs alone do not tell it.
    pub actual: Option<Range<usize>>,
}

/// The run in spans. Of a run from right to left readers reverse the letters in ways of their own,
/// so each of its words is said.
pub fn spans(run: &GlyphRun, face: &FaceGlyphs) -> Vec<Span> {
    let backwards = runs_backwards(&run.glyphs);
    let mut spans: Vec<Span> = Vec::with_capacity(1);
    let mut at = 0;
    for cluster in run.glyphs.chunk_by(|_, next| next.start == next.end) {
        let told =
            matches!(cluster, [glyph] if face.tells(run, glyph) && !(backwards && is_word(run, glyph)));
        let end = at + cluster.len();
        match spans.last_mut() {
            Some(last) if last.actual.is_none() == told => last.glyphs.end = end,
            _ => spans.push(Span { glyphs: at..end, actual: (!told).then_some(0..0) }),
        }
        at = end;
    }
    for span in &mut spans {
        if span.actual.is_some() {
            span.actual = Some(bytes(&run.glyphs[span.glyphs.clone()]));
        }
    }
    spans
}

fn runs_backwards(glyphs: &[Glyph]) -> bool {
    let mut reached = 0;
    glyphs.iter().filter(|glyph| glyph.start < glyph.end).any(|glyph| {
        let back = glyph.start < reached;
        reached = glyph.start;
        back
    })
}

fn is_word(run: &GlyphRun, glyph: &Glyph) -> bool {
    !super::glyphs::text(run, glyph).chars().all(char::is_whitespace)
}

fn bytes(glyphs: &[Glyph]) -> Range<usize> {
    let whole = glyphs.iter().filter(|glyph| glyph.start < glyph.end);
    let start = whole.clone().map(|glyph| glyph.start).min().unwrap_or_default();
    let end = whole.map(|glyph| glyph.end).max().unwrap_or_default();
    start as usize..end as usize
}
