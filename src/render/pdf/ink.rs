//! Writes the operators of a page: text (ISO 32000-1, 9.4), rules (8.5) and pictures (8.9).

use printpdf::{
    Color, CurTransMat, DictItem, FontId, Greyscale, Op, PaintMode, PdfFontHandle, Point, Pt, Rect, Rgb,
    TextRenderingMode,
};

use super::fonts;
use super::glyphs::Glyphs;
use super::number::{from_hundredths, hundredths, rounded};
use super::paper::{Paper, rectangle};
use super::pictures::Pictures;
use super::place::placed;
use super::show::Line;
use super::tags::Tags;
use crate::face::FaceId;
use crate::layout::folio::{Folio, GlyphRun, Ink, PlacedPicture, Stroke};
use crate::layout::style::Colour;
use crate::terms::Direction;

pub fn operators(
    folio: &Folio,
    paper: &Paper,
    glyphs: &Glyphs,
    tags: &mut Tags,
    pictures: &mut Pictures,
) -> Vec<Op> {
    tags.turn();
    let mut pen = Pen {
        paper,
        glyphs,
        pictures,
        ops: Vec::new(),
        origin: None,
        font: None,
        rise: 0.0,
        swelled: None,
        colour: None,
    };
    for sequence in folio.ink.chunk_by(belong_together) {
        pen.sequence(sequence, tags);
    }
    pen.end_text();
    pen.ops
}

struct Pen<'a> {
    paper: &'a Paper,
    glyphs: &'a Glyphs<'a>,
    pictures: &'a mut Pictures,
    ops: Vec<Op>,
    /// Inside a text object, the start of its last line in hundredths of a point.
    origin: Option<(i64, i64)>,
    font: Option<(FaceId, f32)>,
    rise: f32,
    /// The thickness of the outlines, if glyphs are drawn with outlines.
    swelled: Option<f32>,
    /// `None` is black.
    colour: Option<Colour>,
}

/// By which part of its size the strokes of a letter are thickened to look bold. It was judged by eye.
const SWELLING: f32 = 0.03;

impl Pen<'_> {
    /// Writes ink of one element and direction, or an artifact, as marked content (14.6, 14.8.2.2): a text inside of
    /// a text object, other ink outside.
    fn sequence(&mut self, sequence: &[Ink], tags: &mut Tags) {
        let Some(first) = sequence.first() else { return };
        let text = matches!(first.stroke, Stroke::Glyphs(_));
        if text {
            self.begin_text();
        } else {
            self.end_text();
        }
        let (tag, properties) = match first.node.and_then(|node| tags.mark(node)) {
            Some((number, name)) => (name, vec![("MCID", DictItem::Int(number))]),
            None => ("Artifact", vec![("Type", named(if text { "Pagination" } else { "Layout" }))]),
        };
        // This mark stands outside of the other, because poppler ends a mark at the first end inside it.
        let backwards = runs_backwards(first);
        if backwards {
            self.font = None;
            self.ops.push(Op::BeginMarkedContent { tag: "ReversedChars".into() });
        }
        let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.into(), properties });
        for ink in sequence {
            match &ink.stroke {
                Stroke::Glyphs(run) => self.run(ink, run),
                Stroke::Rule { length, thickness, colour } => {
                    self.paint(*colour);
                    self.rule(ink, *length, *thickness);
                }
                Stroke::Picture(placed) => self.picture(ink, placed, tags),
            }
        }
        self.ops.push(Op::EndMarkedContent);
        if backwards {
            // The font is named again in and after each such sequence. Only then does pypdf put its text in the right
            // place.
            self.font = None;
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn rule(&mut self, ink: &Ink, length: f32, thickness: f32) {
        let left = self.paper.left(ink.x, length);
        let bottom = self.paper.above(ink.y + thickness);
        let rectangle = Rect { mode: Some(PaintMode::Fill), ..rectangle(left, bottom, length, thickness) };
        self.ops.push(Op::DrawRectangle { rectangle });
    }

    /// A picture is one unit wide and high, and is stretched to its size.
    fn picture(&mut self, ink: &Ink, placed: &PlacedPicture, tags: &mut Tags) {
        let [width, height] = [placed.width, placed.height].map(rounded);
        let left = rounded(self.paper.left(ink.x, width));
        let bottom = rounded(self.paper.above(ink.y + height));
        let matrix = CurTransMat::Raw([width, 0.0, 0.0, height, left, bottom]);
        let name = named(&self.pictures.resource(&placed.picture));
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::Unknown { key: "Do".into(), value: vec![name] },
            Op::RestoreGraphicsState,
        ]);
        if let Some(node) = ink.node {
            tags.depict(node, &placed.text, [left, bottom, left + width, bottom + height]);
        }
    }

    fn run(&mut self, ink: &Ink, run: &GlyphRun) {
        let Some(face) = self.glyphs.face(run.face) else { return };
        let left = self.paper.left(ink.x, run.width());
        self.move_to(hundredths(left), hundredths(self.paper.above(ink.y)));
        self.select(run.face, run.size);
        self.paint(run.colour);
        self.swell(run.swelled.then(|| rounded(run.size * SWELLING)));
        let mut line = Line::new(run.size);
        for level in placed(run).chunk_by(|placed, next| placed.glyph.dy == next.glyph.dy) {
            self.raise(level[0].glyph.dy);
            line.show(run, level, face, &mut self.ops);
        }
    }

    fn move_to(&mut self, x: i64, y: i64) {
        let (from_x, from_y) = self.origin.unwrap_or_default();
        let step = Point { x: Pt(from_hundredths(x - from_x)), y: Pt(from_hundredths(y - from_y)) };
        self.ops.push(Op::SetTextCursor { pos: step });
        self.origin = Some((x, y));
    }

    fn begin_text(&mut self) {
        if self.origin.is_none() {
            self.ops.push(Op::StartTextSection);
            self.origin = Some((0, 0));
        }
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

    /// Sets the text rendering mode (9.3.6).
    fn swell(&mut self, thickness: Option<f32>) {
        if self.swelled == thickness {
            return;
        }
        self.swelled = thickness;
        let mode = if thickness.is_some() { TextRenderingMode::FillStroke } else { TextRenderingMode::Fill };
        self.ops.push(Op::SetTextRenderingMode { mode });
        self.ops.extend(thickness.map(|thickness| Op::SetOutlineThickness { pt: Pt(thickness) }));
    }

    /// Sets the colour of surfaces, and of outlines of glyphs (8.6.8).
    fn paint(&mut self, colour: Option<Colour>) {
        if self.colour != colour {
            self.colour = colour;
            let col = colour.map_or_else(black, shade);
            self.ops.extend([Op::SetFillColor { col: col.clone() }, Op::SetOutlineColor { col }]);
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

fn belong_together(ink: &Ink, next: &Ink) -> bool {
    ink.node == next.node
        && matches!(ink.stroke, Stroke::Glyphs(_)) == matches!(next.stroke, Stroke::Glyphs(_))
        && !(runs_backwards(ink) || runs_backwards(next))
}

/// Whether its glyphs stand in the file in visual order, with the last one in reading order first (14.8.2.3.3).
fn runs_backwards(ink: &Ink) -> bool {
    matches!(&ink.stroke, Stroke::Glyphs(run) if run.direction == Direction::RightToLeft)
}

fn black() -> Color {
    Color::Greyscale(Greyscale::new(0.0, None))
}

fn shade(Colour(parts): Colour) -> Color {
    let [red, green, blue] = parts.map(|part| rounded(f32::from(part) / 255.0));
    Color::Rgb(Rgb::new(red, green, blue, None))
}

fn named(name: &str) -> DictItem {
    DictItem::Name(name.into())
}
