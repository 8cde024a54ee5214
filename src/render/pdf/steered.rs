//! Which way the marks and spaces of a run from right to left belong, stated where readers would guess.
//!
//! Readers put a page into order by the kinds of its characters, and take a mark or a space at the end of a run, or
//! behind another mark, for a part of the number or the foreign word beside it. A letter mark that runs from right
//! to left (U+061C), a glyph without ink or width, stands there. It is of the kind of Arabic letters, so that it
//! changes nothing in what is copied. Other forms were tried: `ActualText` with U+200F served poppler alone, U+200F
//! in the place of this mark did not serve pypdf, and a space alone at the end of a run is lost in pdf.js, which keeps it
//! where its text begins with such a mark.

use std::collections::BTreeMap;
use std::ops::Range;

use super::glyphs::text;
use crate::layout::folio::{Folios, Glyph, GlyphRun, Stroke};
use crate::terms::{Direction, is_vowel_mark};

/// Behind the text of a run: its parts are what marks and spaces say.
const SAID: &str = "\u{61C} \u{61C}";
const MARK: Range<usize> = 0..2;
const MARK_SPACE: Range<usize> = 0..3;
const SPACE_MARK: Range<usize> = 2..5;

/// How far a mark at the right end of a run stands within it, in ems: poppler sorts by where things begin, and a mark
/// without width that begins behind what follows cuts the line off there. More than places and widths are rounded by.
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

/// From the left, as the glyphs are seen: what is read first stands last.
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
    /// A space at the end of a line, which takes no room.
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
