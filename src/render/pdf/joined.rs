//! Joins glyphs that stand for one text into one composite glyph: a letter and its dots, a letter and its accent.
//!
//! Readers take the text of a page glyph by glyph. They lose or double the text of a glyph that has no text of its
//! own. `ActualText` would help, but each reader handles it in another way, and it stops poppler's walk through the
//! structure. So each such group becomes a composite glyph of the embedded font, with one code and one text.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::face::{FaceId, Faces, Sfnt};
use crate::layout::folio::{Folios, Glyph, GlyphRun, Stroke};
use crate::terms::Direction;

/// A glyph inside a composite, and its distance from the composite's origin in font units.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Part {
    pub glyph: u16,
    pub dx: i16,
    pub dy: i16,
}

pub struct Composite {
    pub parts: Vec<Part>,
    /// In font units.
    pub advance: u16,
}

/// The composites of each face. Their ids follow those of the face's own glyphs.
pub struct Joined<'f> {
    faces: &'f Faces,
    made: BTreeMap<FaceId, Made>,
}

struct Made {
    first: usize,
    composites: Vec<Composite>,
    known: FxHashMap<(Vec<Part>, u16), u16>,
}

impl<'f> Joined<'f> {
    pub fn of(folios: &mut Folios, faces: &'f Faces) -> Joined<'f> {
        let mut joined = Joined { faces, made: BTreeMap::new() };
        for ink in folios.pages.iter_mut().flat_map(|folio| &mut folio.ink) {
            if let Stroke::Glyphs(run) = &mut ink.stroke
                && run.size > 0.0
                && !run.glyphs.iter().all(is_told)
            {
                joined.join(run);
            }
        }
        joined
    }

    pub fn composites(&self, face: FaceId) -> &[Composite] {
        self.made.get(&face).map_or(&[], |made| &made.composites)
    }

    /// A glyph without ink that has this advance in type of this size.
    pub fn blank(&mut self, face: FaceId, advance: f32, size: f32) -> Option<u16> {
        let (made, scale) = self.made(face, size);
        made.id(Vec::new(), (advance * scale).round() as u16)
    }

    /// The composites of a face, and how many font units a point has in type of this size.
    fn made(&mut self, face: FaceId, size: f32) -> (&mut Made, f32) {
        let scale = f32::from(self.faces.metrics(face).units_per_em) / size;
        (self.made.entry(face).or_insert_with(|| Made::of(self.faces.bytes(face))), scale)
    }

    fn join(&mut self, run: &mut GlyphRun) {
        let (made, scale) = self.made(run.face, run.size);
        // The glyph with the text is the first of its group, or from right to left the last.
        let backwards = run.direction == Direction::RightToLeft;
        let groups = run.glyphs.chunk_by(|glyph, next| match backwards {
            true => !is_told(glyph),
            false => !is_told(next),
        });
        run.glyphs = groups.flat_map(|group| made.joined(group, scale)).collect();
    }
}

impl Made {
    fn of(font: &[u8]) -> Made {
        let first = Sfnt::new(font).glyph_count();
        Made { first, composites: Vec::new(), known: FxHashMap::default() }
    }

    /// The group as one glyph. It stays as it is if none of its glyphs has a text or no id is left.
    fn joined(&mut self, group: &[Glyph], scale: f32) -> Vec<Glyph> {
        let told = group.iter().find(|glyph| is_told(glyph));
        let (Some(told), true) = (told, group.len() > 1) else { return group.to_vec() };
        let mut pen = 0.0;
        let part = |glyph: &Glyph| {
            let dx = (pen + glyph.dx) * scale;
            pen += glyph.advance;
            // The cast limits what is too far away to the range of a font.
            Part { glyph: glyph.id, dx: dx.round() as i16, dy: (glyph.dy * scale).round() as i16 }
        };
        let parts: Vec<Part> = group.iter().map(part).collect();
        match self.id(parts, (pen * scale).round() as u16) {
            Some(id) => vec![Glyph { id, advance: pen, dx: 0.0, dy: 0.0, ..*told }],
            None => group.to_vec(),
        }
    }

    fn id(&mut self, parts: Vec<Part>, advance: u16) -> Option<u16> {
        let look = (parts, advance);
        if let Some(id) = self.known.get(&look) {
            return Some(*id);
        }
        let id = u16::try_from(self.first + self.composites.len()).ok()?;
        let (parts, advance) = look.clone();
        self.known.insert(look, id);
        self.composites.push(Composite { parts, advance });
        Some(id)
    }
}

fn is_told(glyph: &Glyph) -> bool {
    glyph.start < glyph.end
}
