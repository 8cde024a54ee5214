//! The operators of a page: text, ISO 32000-1, 9.4, and rules, 8.5.

use printpdf::{DictItem, FontId, Op, PaintMode, PdfFontHandle, Point, Pt, Rect};

use super::fonts;
use super::glyphs::{FaceGlyphs, Glyphs};
use super::number::{from_hundredths, hundredths, rounded};
use super::paper::{Paper, rectangle};
use super::place::placed;
use super::show::Line;
use super::span::{Span, spans};
use super::string;
use crate::face::FaceId;
use crate::layout::folio::{Folio, GlyphRun, Ink, Stroke};

pub fn operators(folio: &Folio, paper: &Paper, glyphs: &Glyphs) -> Vec<Op> {
    let mut pen = Pen { paper, glyphs, ops: Vec::new(), origin: None, font: None, rise: 0.0 };
    for sequence in folio.ink.chunk_by(|ink, next| ink.node.is_some() == next.node.is_some()) {
        pen.sequence(sequence);
    }
    pen.ops
}

struct Pen<'a> {
    paper: &'a Paper,
    glyphs: &'a Glyphs<'a>,
    ops: Vec<Op>,
    /// Within a text object, the start of its last line in hundredths of a point.
    origin: Option<(i64, i64)>,
    font: Option<(FaceId, f32)>,
    rise: f32,
}

impl Pen<'_> {
    /// Ink of one kind, text or artifact, as marked content (14.6, 14.8.2.2). Text objects do not
    /// reach over its ends.
    fn sequence(&mut self, sequence: &[Ink]) {
        let artifact = sequence.first().is_some_and(|ink| ink.node.is_none());
        if artifact {
            self.ops.push(Op::BeginMarkedContent { tag: "Artifact".into() });
        }
        for ink in sequence {
            match &ink.stroke {
                Stroke::Glyphs(run) => self.run(ink, run),
                Stroke::Rule { length, thickness } => self.rule(ink, *length, *thickness),
            }
        }
        self.end_text();
        if artifact {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn rule(&mut self, ink: &Ink, length: f32, thickness: f32) {
        self.end_text();
        let left = self.paper.left(ink.x, length);
        let bottom = self.paper.above(ink.y + thickness);
        let rectangle = Rect { mode: Some(PaintMode::Fill), ..rectangle(left, bottom, length, thickness) };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    fn run(&mut self, ink: &Ink, run: &GlyphRun) {
        let Some(face) = self.glyphs.face(run.face) else { return };
        let left = self.paper.left(ink.x, run.width());
        self.move_to(hundredths(left), hundredths(self.paper.above(ink.y)));
        self.select(run.face, run.size);
        let mut line = Line::new(run.size);
        for span in spans(run, &placed(run), face) {
            self.span(run, face, &span, &mut line);
        }
    }

    fn span(&mut self, run: &GlyphRun, face: &FaceGlyphs, span: &Span, line: &mut Line) {
        let actual = span.actual.clone().map(|bytes| run.text.get(bytes).unwrap_or_default());
        if let Some(text) = actual {
            self.ops
                .push(Op::BeginMarkedContentWithProperties { tag: "Span".into(), properties: says(text) });
        }
        for level in span.glyphs.chunk_by(|placed, next| placed.glyph.dy == next.glyph.dy) {
            self.raise(level[0].glyph.dy);
            line.show(level, face, &mut self.ops);
        }
        if actual.is_some() {
            self.ops.push(Op::EndMarkedContentWithProperties);
        }
    }

    fn move_to(&mut self, x: i64, y: i64) {
        let (from_x, from_y) = self.origin.unwrap_or_else(|| {
            self.ops.push(Op::StartTextSection);
            (0, 0)
        });
        let step = Point { x: Pt(from_hundredths(x - from_x)), y: Pt(from_hundredths(y - from_y)) };
        self.ops.push(Op::SetTextCursor { pos: step });
        self.origin = Some((x, y));
    }

    fn end_text(&mut self) {
        if self.origin.take().is_some() {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn select(&mut self, face: FaceId, size: f32) {
        let size = rounded(size);
        if self.font != Some((face, size)) {
            let font = PdfFontHandle::External(FontId(fonts::resource(face)));
            self.ops.push(Op::SetFont { font, size: Pt(size) });
            self.font = Some((face, size));
        }
    }

    fn raise(&mut self, rise: f32) {
        let rise = rounded(rise);
        if self.rise != rise {
            self.ops.push(Op::SetLineOffset { multiplier: rise });
            self.rise = rise;
        }
    }
}

/// The property list of glyphs that do not tell their text.
fn says(text: &str) -> DictItem {
    let text = DictItem::String { data: string::text_bytes(text), literal: false };
    DictItem::Dict { map: [("ActualText".to_owned(), text)].into() }
}
