//! Folios made by hand: one line below another, with the glyph of each letter from the `cmap` of the face.

use std::sync::Arc;

use crate::document::{self, Element, Emblem, Node, Role};
use crate::face::{FaceId, Faces, Sfnt};
use crate::layout::folio::{Bookmark, Folio, Folios, Glyph, GlyphRun, Ink, Stroke};
use crate::picture::{Colour, Picture};
use crate::press;
use crate::source::Source;
use crate::terms::{Direction, Language};

const REGULAR: FaceId = FaceId(0);
const SIZE: f32 = 11.0;

pub fn folios(lines: Vec<GlyphRun>) -> Folios {
    let line = |(at, run)| Ink {
        node: Some(Node(1)),
        x: 70.0,
        y: 80.0 + 14.0 * f32::from(at),
        stroke: Stroke::Glyphs(run),
    };
    let ink = (0_u16..).zip(lines).map(line).collect();
    Folios {
        language: Language::Fr,
        title: "Rapport".into(),
        author: "Secrétariat".into(),
        pages: vec![Folio { annex: None, number: 1, width: 595.3, height: 841.9, ink }],
        outline: Vec::new(),
        elements: [Role::Document, Role::Paragraph].map(|role| Element { role, parent: Node(0) }).to_vec(),
        faces: Faces::default(),
    }
}

pub fn run(text: &str) -> GlyphRun {
    let mut glyphs = Vec::new();
    for (start, letter) in text.char_indices() {
        let id = glyph_of(letter);
        let advance = width_of(id) * SIZE / 1000.0;
        let (start, end) = (start as u32, (start + letter.len_utf8()) as u32);
        glyphs.push(Glyph { id, advance, dx: 0.0, dy: 0.0, start, end });
    }
    GlyphRun {
        face: REGULAR,
        size: SIZE,
        swelled: false,
        colour: None,
        glyphs,
        direction: Direction::LeftToRight,
        text: text.into(),
        link: None,
    }
}

/// The rule above the notes.
pub fn rule() -> Ink {
    Ink {
        node: None,
        x: 70.0,
        y: 700.0,
        stroke: Stroke::Rule { length: 144.0, thickness: 0.5, colour: None },
    }
}

/// The glyph of a letter by the `cmap` of the face, format 4. A no-break hyphen has the glyph of a hyphen.
fn glyph_of(letter: char) -> u16 {
    let letter = if letter == '\u{2011}' { '-' } else { letter };
    let faces = Faces::default();
    let data = faces.bytes(REGULAR);
    let u16_at = |at: usize| u16::from_be_bytes([data[at], data[at + 1]]);
    let u32_at = |at: usize| usize::from(u16_at(at)) << 16 | usize::from(u16_at(at + 2));
    let table = (12..).step_by(16).find(|at| &data[*at..at + 4] == b"cmap").map(|at| u32_at(at + 8)).unwrap();
    let subtables = (0..usize::from(u16_at(table + 2))).map(|at| table + u32_at(table + 8 + 8 * at));
    let map = subtables.into_iter().find(|at| u16_at(*at) == 4).unwrap();
    let (code, segments) = (letter as u16, usize::from(u16_at(map + 6)));
    let end = (map + 14..).step_by(2).find(|at| u16_at(*at) >= code).unwrap();
    let (start, delta, offset) = (end + segments + 2, end + 2 * segments + 2, end + 3 * segments + 2);
    match usize::from(u16_at(offset)) {
        _ if u16_at(start) > code => 0,
        0 => code.wrapping_add(u16_at(delta)),
        range => u16_at(offset + range + 2 * usize::from(code - u16_at(start))),
    }
}

fn width_of(glyph: u16) -> f32 {
    Sfnt::new(Faces::default().bytes(REGULAR)).widths().nth(glyph.into()).unwrap()
}

/// A bar of three colours, or of three greys.
pub fn bar(colour: Colour) -> Picture {
    let samples = match colour {
        Colour::Grey => vec![0, 128, 255],
        Colour::Rgb => vec![255, 0, 0, 0, 255, 0, 0, 0, 255],
    };
    Picture { width: 3, height: 1, colour, samples }
}

/// The French model document with an emblem.
pub fn with_emblem(colour: Colour) -> document::Document {
    let mut document = model();
    let (picture, text) = (Arc::new(bar(colour)), "Emblème (trois bandes)".to_owned());
    document.cover.emblem = Some(Emblem { node: Node::default(), picture, text, address: String::new() });
    document.build_tree();
    document
}

/// The French model document.
pub fn model() -> document::Document {
    let text = include_str!("../../../../examples/webinars.toml");
    press::read(Source::new("webinars.toml", text)).unwrap().documents.unwrap().remove(1)
}

pub fn mark(level: u8, title: &str) -> Bookmark {
    Bookmark { level, title: title.into(), page: 0, y: 100.0 }
}

impl Folios {
    /// All lines as one link.
    pub fn linked(mut self, address: &str) -> Folios {
        let address: Arc<str> = address.into();
        let link = Node(self.elements.len() as u32);
        self.elements.push(Element { role: Role::Link, parent: Node(1) });
        for ink in &mut self.pages[0].ink {
            if let Stroke::Glyphs(run) = &mut ink.stroke {
                run.link = Some(Arc::clone(&address));
                ink.node = Some(link);
            }
        }
        self
    }
}
