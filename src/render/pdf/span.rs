//! Where the codes of a run tell its text, and where the text must be said (ISO 32000-1, 14.9.4).

use std::borrow::Cow;

use super::glyphs::text;
use super::place::Placed;
use crate::layout::folio::{Glyph, GlyphRun};
use crate::terms::Direction;
use crate::terms::is_vowel_mark;

pub struct Span<'a> {
    pub glyphs: &'a [Placed<'a>],
    told: Told,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Each glyph by its code.
    Each,
    /// Glyphs that stand for one text together, or for none.
    Together,
    /// A mark or space from right to left that no letter of its run precedes; of a space, no letter of the run before.
    Turning,
}

/// Readers that order what they find on the page take marks among figures or spaces for a part of a number, and
/// put the colon of "الأصل: بالإنكليزية" on the other side of the space. Told that the line runs from right to
/// left on both sides of such a mark, they do not.
const RIGHT_TO_LEFT: &str = "\u{200F}";

impl Span<'_> {
    /// What is said where the codes do not tell it.
    pub fn actual<'r>(&self, run: &'r GlyphRun) -> Option<Cow<'r, str>> {
        match self.told {
            Told::Each => None,
            Told::Together => Some(together(run, self.glyphs).into()),
            Told::Turning => {
                let mark = self.glyphs.first().map_or("", |placed| text(run, placed.glyph));
                Some([RIGHT_TO_LEFT, mark, RIGHT_TO_LEFT].concat().into())
            }
        }
    }
}

/// `before`: the text of the run before it.
pub fn spans<'a>(run: &GlyphRun, glyphs: &'a [Placed<'a>], before: &str) -> Vec<Span<'a>> {
    let backwards = run.direction == Direction::RightToLeft;
    let clusters = glyphs.chunk_by(|placed, next| !(next.has_text() || backwards && placed.has_text()));
    let mut spans = Vec::with_capacity(1);
    let (mut start, mut at, mut kind) = (0, 0, None);
    for cluster in clusters {
        let told = match cluster {
            [placed] if backwards && is_turning(run, placed.glyph, before) => Told::Turning,
            [placed] if placed.has_text() => Told::Each,
            _ => Told::Together,
        };
        if let Some(before) = kind.replace(told)
            && (before != told || told == Told::Turning)
        {
            spans.push(Span { glyphs: &glyphs[start..at], told: before });
            start = at;
        }
        at += cluster.len();
    }
    spans.extend(kind.map(|told| Span { glyphs: &glyphs[start..], told }));
    spans
}

fn together<'r>(run: &'r GlyphRun, glyphs: &[Placed]) -> &'r str {
    let whole = glyphs.iter().filter(|placed| placed.has_text()).map(|placed| placed.glyph);
    let start = whole.clone().map(|glyph| glyph.start).min().unwrap_or_default();
    let end = whole.map(|glyph| glyph.end).max().unwrap_or_default();
    run.text.get(start as usize..end as usize).unwrap_or_default()
}

/// A space at the end of a line takes no room and parts nothing.
fn is_turning(run: &GlyphRun, glyph: &Glyph, before: &str) -> bool {
    let text = text(run, glyph);
    let own = run.text.get(..glyph.start as usize).unwrap_or_default();
    let is_space = text == " ";
    let parts = !text.is_empty() && glyph.advance > 0.0 && (own.is_empty() || is_space);
    // Of a mark, readers ask whether a letter of its run precedes it; of a space, whether any does.
    let before = if own.is_empty() && is_space { before } else { own };
    parts && !before.ends_with(is_letter) && !text.starts_with(is_letter)
}

/// Letters, and the vowel marks that words end with.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_vowel_mark(c)
}
