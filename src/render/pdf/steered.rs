//! Adds letter marks to runs from right to left, so that readers need not guess where signs and spaces belong.
//!
//! Readers order a page by the kinds of its characters. They may add a sign or a space at the end of a run, or after
//! another sign, to the number or the foreign word beside it. So a letter mark that runs from right to left (U+061C)
//! is added there, as a glyph without ink or width. It counts as an Arabic letter, and changes nothing in copied
//! text. Other ways were tried: `ActualText` with U+200F helped poppler only; U+200F in place of this mark did not
//! help pypdf; pdf.js loses a space at the end of a run, unless its text begins with such a mark.

use std::collections::BTreeMap;
use std::ops::Range;

use super::glyphs::text;
use crate::layout::folio::{Folios, Glyph, GlyphRun, Stroke};
use crate::terms::{Direction, is_vowel_mark};

/// This is added to the text of a run; the ranges are the texts of marks and spaces.
const SAID: &str = "\u{61C} \u{61C}";
const MARK: Range<usize> = 0..2;
const MARK_SPACE: Range<usize> = 0..3;
const SPACE_MARK: Range<usize> = 2..5;

/// How far inside the run a mark at its right end is placed, in ems. Poppler sorts by where glyphs begin, and cuts a
/// line at a mark without width that begins after the next glyph. The distance is more than rounding.
const WITHIN: f32 = 0.01;

pub fn steer(folios: &mut Folios) {
    let (faces, mut blanks) = (folios.faces.clone(), BTreeMap::new());
    for ink in folios.pages.iter_mut().flat_map(|folio| &mut folio.ink) {
        if let Stroke::Glyphs(run) = &mut ink.stroke
            && run.direction == Direction::RightToLeft
            && let Some(id) = *blanks.entry(run.face).or_insert_with(|| faces.blank(run.face))
        {
            run.glyphs = steered(run, id);
            run.text.push_str(SAID);
        }
    }
}

/// The glyphs from the left, as they are seen; the first in reading order is the last.
fn steered(run: &GlyphRun, blank: u16) -> Vec<Glyph> {
    let say =
        |part: &Range<usize>| ((run.text.len() + part.start) as u32, (run.text.len() + part.end) as u32);
    let (start, end) = say(&MARK);
    let mark = Glyph { id: blank, advance: 0.0, dx: 0.0, dy: 0.0, start, end };
    let kinds: Vec<Kind> = run.glyphs.iter().map(|glyph| Kind::of(run, glyph)).collect();
    let stands = |kind: &&Kind| **kind != Kind::Hanging;
    let alone = kinds.iter().filter(stands).count() == 1;
    let mut steered = Vec::with_capacity(run.glyphs.len() + 2);
    for (at, (glyph, kind)) in run.glyphs.iter().zip(&kinds).enumerate() {
        let (left, right) = (kinds[..at].iter().rfind(stands), kinds[at + 1..].iter().find(stands));
        let left_ends = kinds[..at].iter().filter(stands).count() == 1;
        let mut glyph = *glyph;
        if matches!(kind, Kind::Letter | Kind::Hanging) {
            steered.push(glyph);
            continue;
        }
        let marked = match left {
            None => !(alone && *kind == Kind::Space),
            Some(Kind::Mark) => true,
            Some(Kind::Space) => left_ends,
            Some(_) => false,
        };
        steered.extend(marked.then_some(mark));
        if *kind == Kind::Space {
            let said = match (left, right) {
                (Some(_), Some(Kind::Letter)) => None,
                (Some(_), Some(_)) => Some(SPACE_MARK),
                _ => Some(MARK_SPACE),
            };
            (glyph.start, glyph.end) = said.as_ref().map_or((glyph.start, glyph.end), say);
        }
        steered.push(glyph);
        steered.extend(right.is_none().then_some(Glyph { dx: -WITHIN * run.size, ..mark }));
    }
    steered
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Letter,
    Mark,
    Space,
    /// A space without width at the end of a line.
    Hanging,
}

impl Kind {
    fn of(run: &GlyphRun, glyph: &Glyph) -> Kind {
        match text(run, glyph) {
            " " if glyph.advance > 0.0 => Kind::Space,
            "" | " " => Kind::Hanging,
            text if text.starts_with(|c: char| c.is_alphabetic() || is_vowel_mark(c)) => Kind::Letter,
            _ => Kind::Mark,
        }
    }
}
