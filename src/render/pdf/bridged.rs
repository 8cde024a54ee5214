//! The space between a label and its text from right to left, as wide as what parts them.
//!
//! Poppler takes a number that stands off by more than three halves of an em for a line of its own, and gives it behind
//! the first line of its paragraph, for that begins farther left.

use super::glyphs::text;
use super::joined::Joined;
use crate::layout::folio::{Folios, Glyph, GlyphRun, Ink, Stroke};
use crate::terms::Direction;

/// A letter mark before the space keeps it for readers that drop a space where a run ends; see `steered`.
const SAID: &str = "\u{61C} ";

/// Less, in ems, is what places are rounded by.
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

/// A space that takes no room, as at the end of a line; from right to left it stands first.
fn ends_with_space(run: &GlyphRun) -> bool {
    run.glyphs.first().is_some_and(|glyph| glyph.advance == 0.0 && text(run, glyph) == " ")
}
