//! The glyphs that a document uses: their codes in the file, and the text of each.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

use super::joined::{Composite, Joined};
use super::number;
use crate::face::{FaceId, Faces, Sfnt};
use crate::layout::folio::{Folios, Glyph, GlyphRun, Stroke};

/// The invisible text of a glyph that has none, because every code must have a text that can be copied.
const NO_TEXT: &str = "\u{200B}";

pub struct Glyphs<'j>(BTreeMap<FaceId, FaceGlyphs<'j>>);

pub struct FaceGlyphs<'j> {
    pub face: FaceId,
    pub sfnt: Sfnt<'j>,
    /// Glyphs composed of glyphs of the face; their numbers follow those of the face.
    pub composites: &'j [Composite],
    /// For each glyph of the face.
    uses: Vec<Use>,
    /// The codes of glyphs that stand for several texts, by glyph and text. Such a glyph is for example the shape
    /// without dots that several letters share.
    several: BTreeMap<u16, BTreeMap<String, u16>>,
    /// For each code from 1, its glyph and its text.
    codes: Vec<(u16, String)>,
    /// For each glyph of the face, its width in thousandths of an em, as the file states it.
    widths: Vec<f32>,
    pub ascent: f32,
    pub descent: f32,
}

#[derive(Clone, Default)]
struct Use {
    used: bool,
    code: u16,
    text: String,
    several: bool,
}

impl<'j> Glyphs<'j> {
    pub fn of(folios: &Folios, faces: &'j Faces, joined: &'j Joined) -> Glyphs<'j> {
        let mut glyphs = Glyphs(BTreeMap::new());
        for ink in folios.pages.iter().flat_map(|folio| &folio.ink) {
            if let Stroke::Glyphs(run) = &ink.stroke {
                let new = || FaceGlyphs::new(run.face, faces, joined.composites(run.face));
                glyphs.0.entry(run.face).or_insert_with(new).note(run);
            }
        }
        for face in glyphs.0.values_mut() {
            face.number();
        }
        glyphs
    }

    pub fn faces(&self) -> impl Iterator<Item = &FaceGlyphs<'j>> {
        self.0.values()
    }

    pub fn face(&self, face: FaceId) -> Option<&FaceGlyphs<'j>> {
        self.0.get(&face)
    }
}

impl<'j> FaceGlyphs<'j> {
    fn new(face: FaceId, faces: &'j Faces, composites: &'j [Composite]) -> FaceGlyphs<'j> {
        let sfnt = Sfnt::new(faces.bytes(face));
        // Every font has glyph 0, .notdef.
        let uses = vec![Use::default(); sfnt.glyph_count().max(1) + composites.len()];
        let composed = composites.iter().map(|composite| sfnt.thousandths(composite.advance.into()));
        let widths = sfnt.widths().chain(composed).map(number::rounded).collect();
        let (ascent, descent) = (sfnt.ascent(), sfnt.descent());
        let (several, codes) = (BTreeMap::new(), Vec::new());
        FaceGlyphs { face, sfnt, composites, uses, several, codes, widths, ascent, descent }
    }

    fn note(&mut self, run: &GlyphRun) {
        for glyph in &run.glyphs {
            let text = text(run, glyph);
            let at = self.known(glyph.id);
            let Some(of) = self.uses.get_mut(at) else { continue };
            if !of.used {
                *of = Use { used: true, text: text.to_owned(), ..Use::default() };
            } else if of.text != text {
                of.several = true;
                let texts = self.several.entry(at as u16).or_default();
                if !texts.contains_key(text) {
                    texts.insert(text.to_owned(), 0);
                }
            }
        }
    }

    /// Numbers the codes in the order of the face, so that the same glyphs make the same subset.
    fn number(&mut self) {
        for (glyph, of) in (0..=u16::MAX).zip(&mut self.uses).skip(1).filter(|(_, of)| of.used) {
            if of.several {
                let texts = self.several.entry(glyph).or_default();
                texts.insert(of.text.clone(), 0);
                for (text, code) in texts {
                    self.codes.push((glyph, text.clone()));
                    *code = code_of(self.codes.len());
                }
            } else {
                self.codes.push((glyph, of.text.clone()));
                of.code = code_of(self.codes.len());
            }
        }
    }

    /// The glyph, or .notdef if the face does not have it.
    fn known(&self, glyph: u16) -> usize {
        let glyph = usize::from(glyph);
        if glyph < self.uses.len() { glyph } else { 0 }
    }

    /// The code for a glyph with its text, and its width in thousandths of an em.
    pub fn code(&self, run: &GlyphRun, glyph: &Glyph) -> (u16, f32) {
        let at = self.known(glyph.id);
        let of = &self.uses[at];
        let code = match of.several {
            true => {
                let texts = self.several.get(&(at as u16));
                texts.and_then(|texts| texts.get(text(run, glyph))).copied().unwrap_or_default()
            }
            false => of.code,
        };
        (code, self.widths.get(at).copied().unwrap_or_default())
    }

    /// All codes from 1 with their widths and texts.
    pub fn codes(&self) -> impl Iterator<Item = (u16, f32, &str)> {
        self.codes.iter().zip(1..).map(|((glyph, text), code)| {
            let width = self.widths.get(usize::from(*glyph)).copied().unwrap_or_default();
            // A glyph without a text belongs to a cluster whose text another glyph has.
            (code, width, if text.is_empty() { NO_TEXT } else { text.as_str() })
        })
    }

    /// The glyph of the subset for each code; `None` if glyph and code are always the same.
    pub fn glyphs_by_code(&self, remapper: &GlyphRemapper, first_composite: u16) -> Option<Vec<u8>> {
        let glyphs = self.codes.iter().map(|(glyph, _)| match self.composite(*glyph) {
            Some(composite) => first_composite.saturating_add(composite),
            None => remapper.get(*glyph).unwrap_or_default(),
        });
        let all = std::iter::once(0).chain(glyphs).flat_map(u16::to_be_bytes);
        (!self.several.is_empty() || !self.composites.is_empty()).then(|| all.collect())
    }

    /// The index of the composite that a glyph is, if it is one.
    fn composite(&self, glyph: u16) -> Option<u16> {
        let own = self.uses.len() - self.composites.len();
        usize::from(glyph).checked_sub(own).and_then(|at| at.try_into().ok())
    }

    /// The width of .notdef, whose code is 0.
    pub fn notdef_width(&self) -> f32 {
        self.widths.first().copied().unwrap_or_default()
    }

    pub fn remapper(&self) -> GlyphRemapper {
        let mut remapper = GlyphRemapper::new();
        for (glyph, of) in (0..=u16::MAX).zip(&self.uses) {
            if of.used && self.composite(glyph).is_none() {
                remapper.remap(glyph);
            }
        }
        for part in self.composites.iter().flat_map(|composite| &composite.parts) {
            remapper.remap(part.glyph);
        }
        remapper
    }

    /// Six letters that distinguish this subset from another of the same face (ISO 32000-1, 9.6.4).
    pub fn tag(&self) -> String {
        let glyphs = (0_u64..).zip(&self.uses).filter(|(_, of)| of.used).map(|(glyph, _)| glyph);
        // FNV-1a, 64 bits.
        let hash = glyphs
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, glyph| (hash ^ glyph).wrapping_mul(0x100_0000_01B3));
        (0..6).map(|place| char::from(b'A' + (hash / 26_u64.pow(place) % 26) as u8)).collect()
    }
}

/// The code for the glyph of this number. Codes have two bytes; beyond that, .notdef is shown, but no document has so
/// many glyphs.
fn code_of(count: usize) -> u16 {
    u16::try_from(count).unwrap_or_default()
}

/// The text of a glyph; empty for all but one glyph of a cluster.
pub fn text<'a>(run: &'a GlyphRun, glyph: &Glyph) -> &'a str {
    run.text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default()
}
