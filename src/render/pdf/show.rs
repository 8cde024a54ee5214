//! Strings of glyph codes, and the gaps between them.
//!
//! printpdf shows each glyph by a string of its own; here a run is one string, cut only where a
//! glyph stands elsewhere than the widths of the font put it.

use printpdf::{DictItem, Op};

use super::glyphs::FaceGlyphs;
use super::place::Placed;
use crate::layout::folio::GlyphRun;

/// What a glyph may stand off its place before the string is cut: 0.01 mm at 11 points.
const TOLERANCE: f32 = 2.5;

/// Strings have at most 32,767 bytes (ISO 32000-1, annex C), and lopdf looks through all of one
/// string for each byte of it that wants a backslash.
const LONGEST: usize = 256;

/// Over a line of the widest paper, in thousandths of an em.
const FARTHEST: f32 = 1_000_000.0;

/// A run as it is written.
pub struct Line {
    /// Thousandths of an em in a point.
    scale: f32,
    /// Where the reader has the pen, in thousandths of an em from the left end of the run.
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
                // Subtracted from the pen (9.4.3), so negative to move on.
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
