//! Fills the space between a label and its text from right to left with a space glyph of the same width.
//!
//! If a number is more than one and a half ems away, Poppler reads it as a line of its own. It then puts the number
//! after the first line of its paragraph, which begins farther to the left.

use super::glyphs::text;
use super::joined::Joined;
use crate::layout::folio::{Folios, Glyph, GlyphRun, Ink, Stroke};
use crate::terms::Direction;

/// The text of that space. The letter mark before it keeps it for readers that drop a space at the end of a run; see
/// `steered`.
const SAID: &str = "\u{61C} ";

/// Smaller gaps, in ems, are only rounding.
const LEAST: f32 = 0.01;

pub fn bridge(folios: &mut Folios, joined: &mut Joined) {
    for ink in folios.pages.iter_mut().map(|folio| &mut folio.ink) {
        for at in 1..ink.len() {
            let (before, next) = ink.split_at_mut(at);
            if let (Some(label), Some(next)) = (before.last_mut(), next.first()) {
                bridge_to(next, label, joined);
            }
        }
    }
}

fn bridge_to(next: &Ink, label: &mut Ink, joined: &mut Joined) {
    let Stroke::Glyphs(run) = &mut label.stroke else { return };
    if run.direction != Direction::RightToLeft || next.y != label.y || !ends_with_space(run) {
        return;
    }
    let gap = next.x - label.x - run.width();
    if matches!(next.stroke, Stroke::Glyphs(_))
        && gap > LEAST * run.size
        && let Some(id) = joined.blank(run.face, gap, run.size)
    {
        let start = run.text.len() as u32;
        run.text.push_str(SAID);
        run.glyphs[0] = Glyph { id, advance: gap, dx: 0.0, dy: 0.0, start, end: run.text.len() as u32 };
    }
}

/// Whether it ends with a space without width, as at the end of a line. From right to left it is the first glyph.
fn ends_with_space(run: &GlyphRun) -> bool {
    run.glyphs.first().is_some_and(|glyph| glyph.advance == 0.0 && text(run, glyph) == " ")
}
