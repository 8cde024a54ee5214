//! Writes strings of glyph codes, and the gaps between them.
//!
//! printpdf writes a string for each glyph. Here a run is one string, which is only cut where a glyph is not where
//! the widths of the font put it.

use printpdf::{DictItem, Op};

use super::glyphs::FaceGlyphs;
use super::place::Placed;
use crate::layout::folio::GlyphRun;

/// How far a glyph may be off before the string is cut: 0.01 mm at 11 points.
const TOLERANCE: f32 = 2.5;

/// The greatest length of a string. The limit is 32,767 bytes (ISO 32000-1, annex C), but lopdf searches the whole
/// string for each byte that needs a backslash.
const LONGEST: usize = 256;

/// More than a line of the widest paper, in thousandths of an em.
const FARTHEST: f32 = 1_000_000.0;

/// The state while a run is written.
pub struct Line {
    /// How many thousandths of an em a point has.
    scale: f32,
    /// The reader's position, in thousandths of an em from the left end of the run.
    pen: f32,
}

impl Line {
    pub fn new(size: f32) -> Line {
        Line { scale: if size > 0.0 { 1000.0 / size } else { 0.0 }, pen: 0.0 }
    }

    pub fn show(&mut self, run: &GlyphRun, glyphs: &[Placed], face: &FaceGlyphs, ops: &mut Vec<Op>) {
        for glyphs in glyphs.chunks(LONGEST) {
            ops.push(self.operator(run, glyphs, face));
        }
    }

    fn operator(&mut self, run: &GlyphRun, glyphs: &[Placed], face: &FaceGlyphs) -> Op {
        let mut pieces = Vec::with_capacity(1);
        let mut codes = Vec::with_capacity(2 * glyphs.len());
        for Placed { glyph, x } in glyphs {
            let off = x * self.scale - self.pen;
            if off.abs() > TOLERANCE {
                let gap = off.round().clamp(-FARTHEST, FARTHEST);
                if !codes.is_empty() {
                    pieces.push(string(std::mem::take(&mut codes)));
                }
                // The number is subtracted from the position (9.4.3), so it is negative to move on.
                pieces.push(DictItem::Int(-gap as i64));
                self.pen += gap;
            }
            let (code, width) = face.code(run, glyph);
            codes.extend(code.to_be_bytes());
            self.pen += width;
        }
        let last = string(codes);
        if pieces.is_empty() {
            return Op::Unknown { key: "Tj".into(), value: vec![last] };
        }
        pieces.push(last);
        Op::Unknown { key: "TJ".into(), value: vec![DictItem::Array(pieces)] }
    }
}

fn string(codes: Vec<u8>) -> DictItem {
    DictItem::String { data: codes, literal: true }
}
