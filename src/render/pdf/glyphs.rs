//! The glyphs that a document uses: their codes in the file and the text that each stands for.

use std::collections::BTreeMap;

use subsetter::GlyphRemapper;

use super::number;
use super::sfnt::Sfnt;
use crate::face::{self, FaceId};
use crate::layout::folio::{Folios, Glyph, GlyphRun, Stroke};

pub struct Glyphs<'a>(BTreeMap<FaceId, FaceGlyphs<'a>>);

pub struct FaceGlyphs<'a> {
    pub face: FaceId,
    pub sfnt: Sfnt<'static>,
    /// By glyph of the face.
    uses: Vec<Use<'a>>,
    /// By glyph of the face, in thousandths of an em, as the file states them.
    widths: Vec<f32>,
    pub ascent: f32,
    pub descent: f32,
}

#[derive(Clone, Copy, Default)]
struct Use<'a> {
    used: bool,
    code: u16,
    /// The least of its texts, so that a hyphen goes before a no-break hyphen.
    text: Option<&'a str>,
    /// Stands for different texts, or for a part of one.
    ambiguous: bool,
}

impl<'a> Glyphs<'a> {
    pub fn of(folios: &'a Folios) -> Glyphs<'a> {
        let mut glyphs = Glyphs(BTreeMap::new());
        for ink in folios.pages.iter().flat_map(|folio| &folio.ink) {
            if let Stroke::Glyphs(run) = &ink.stroke {
                glyphs.0.entry(run.face).or_insert_with(|| FaceGlyphs::new(run.face)).note(run);
            }
        }
        for face in glyphs.0.values_mut() {
            face.number();
        }
        glyphs
    }

    pub fn faces(&self) -> impl Iterator<Item = &FaceGlyphs<'a>> {
        self.0.values()
    }

    pub fn face(&self, face: FaceId) -> Option<&FaceGlyphs<'a>> {
        self.0.get(&face)
    }
}

impl<'a> FaceGlyphs<'a> {
    fn new(face: FaceId) -> FaceGlyphs<'a> {
        let sfnt = Sfnt::new(face::bytes(face));
        // Glyph 0, .notdef, is in every font.
        let uses = vec![Use::default(); sfnt.glyph_count().max(1)];
        let widths = sfnt.widths().map(number::rounded).collect();
        let (ascent, descent) = (sfnt.ascent(), sfnt.descent());
        FaceGlyphs { face, sfnt, uses, widths, ascent, descent }
    }

    fn note(&mut self, run: &'a GlyphRun) {
        for glyph in &run.glyphs {
            let text = text(run, glyph);
            let at = self.known(glyph.id);
            let Some(of) = self.uses.get_mut(at) else { continue };
            of.used = true;
            match of.text {
                _ if text.is_empty() => of.ambiguous = true,
                // A letter at a time: most texts are one, for which a call is long.
                Some(known) if known.len() == text.len() && known.bytes().eq(text.bytes()) => {}
                Some(known) => {
                    of.ambiguous = true;
                    of.text = Some(known.min(text));
                }
                None => of.text = Some(text),
            }
        }
    }

    /// Glyphs keep the order of the face, so that the same glyphs make the same subset.
    fn number(&mut self) {
        let used = self.uses.iter_mut().skip(1).filter(|of| of.used);
        for (of, code) in used.zip(1..) {
            of.code = code;
        }
    }

    /// A glyph that the face lacks is drawn as .notdef.
    fn known(&self, glyph: u16) -> usize {
        let glyph = usize::from(glyph);
        if glyph < self.uses.len() { glyph } else { 0 }
    }

    /// The code that shows a glyph, and its width in thousandths of an em.
    pub fn code(&self, glyph: u16) -> (u16, f32) {
        let at = self.known(glyph);
        (self.uses[at].code, self.widths.get(at).copied().unwrap_or_default())
    }

    /// Whether the code of a glyph alone tells its text.
    pub fn tells(&self, run: &GlyphRun, glyph: &Glyph) -> bool {
        let of = &self.uses[self.known(glyph.id)];
        !of.ambiguous || of.text == Some(text(run, glyph))
    }

    /// Codes from 1, each with its width and text.
    pub fn codes(&self) -> impl Iterator<Item = (u16, f32, &'a str)> {
        let all = self.uses.iter().zip(&self.widths);
        // A glyph that never stands for a text of its own is told by the text of its cluster.
        all.skip(1)
            .filter(|(of, _)| of.used)
            .map(|(of, width)| (of.code, *width, of.text.unwrap_or("\u{FFFD}")))
    }

    /// The width of .notdef, which has code 0.
    pub fn notdef_width(&self) -> f32 {
        self.widths.first().copied().unwrap_or_default()
    }

    pub fn remapper(&self) -> GlyphRemapper {
        let mut remapper = GlyphRemapper::new();
        for (glyph, of) in (0..=u16::MAX).zip(&self.uses) {
            if of.used {
                remapper.remap(glyph);
            }
        }
        remapper
    }

    /// Six letters that tell this subset from another of the same face (ISO 32000-1, 9.6.4).
    pub fn tag(&self) -> String {
        let glyphs = (0_u64..).zip(&self.uses).filter(|(_, of)| of.used).map(|(glyph, _)| glyph);
        // FNV-1a, 64 bits.
        let hash = glyphs
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, glyph| (hash ^ glyph).wrapping_mul(0x100_0000_01B3));
        (0..6).map(|place| char::from(b'A' + (hash / 26_u64.pow(place) % 26) as u8)).collect()
    }
}

/// The text of a glyph; empty for the later glyphs of a cluster.
pub fn text<'a>(run: &'a GlyphRun, glyph: &Glyph) -> &'a str {
    run.text.get(glyph.start as usize..glyph.end as usize).unwrap_or_default()
}
