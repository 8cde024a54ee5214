//! Where the codes of a run tell its text, and where the text must be said (ISO 32000-1, 14.9.4).

use std::ops::Range;

use super::glyphs::FaceGlyphs;
use super::place::Placed;
use crate::layout::folio::GlyphRun;

pub struct Span<'a> {
    pub glyphs: &'a [Placed<'a>],
    /// Bytes of the run's text, where the glyphs alone do not tell it.
    pub actual: Option<Range<usize>>,
}

pub fn spans<'a>(run: &GlyphRun, glyphs: &'a [Placed<'a>], face: &FaceGlyphs) -> Vec<Span<'a>> {
    let clusters = glyphs.chunk_by(|_, next| next.glyph.start == next.glyph.end);
    let told = |cluster: &[Placed]| matches!(cluster, [placed] if face.tells(run, placed.glyph));
    let mut spans = Vec::with_capacity(1);
    let (mut start, mut at, mut kind) = (0, 0, None);
    for cluster in clusters {
        let told = told(cluster);
        if let Some(before) = kind.replace(told)
            && before != told
        {
            spans.push(span(&glyphs[start..at], before));
            start = at;
        }
        at += cluster.len();
    }
    spans.extend(kind.map(|told| span(&glyphs[start..], told)));
    spans
}

fn span<'a>(glyphs: &'a [Placed<'a>], told: bool) -> Span<'a> {
    let whole = glyphs.iter().map(|placed| placed.glyph).filter(|glyph| glyph.start < glyph.end);
    let bytes = || {
        let start = whole.clone().map(|glyph| glyph.start).min().unwrap_or_default();
        let end = whole.clone().map(|glyph| glyph.end).max().unwrap_or_default();
        start as usize..end as usize
    };
    Span { glyphs, actual: (!told).then(bytes) }
}
