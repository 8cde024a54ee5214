//! Link annotations, ISO 32000-1, 12.5.6.5: one for each line that a link stands on.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use lopdf::{Document, Object, ObjectId};
use printpdf::{Actions, BorderArray, ColorArray, LinkAnnotation, Op, Pt, Rect};

use super::glyphs::Glyphs;
use super::number::rounded;
use super::{ink, string};
use crate::layout::folio::{Folio, Folios, GlyphRun, Ink, Stroke};

/// Bit 3 of the flags (12.5.3): printed if visible, as PDF/A asks of every annotation.
const PRINT: i64 = 1 << 2;

pub struct Links {
    pages: Vec<Vec<Piece>>,
    /// The words of each link, whatever lines they stand on.
    words: Vec<String>,
}

/// A part of a link on one line.
struct Piece {
    link: usize,
    address: Arc<str>,
    /// From the left edge and the foot of the paper.
    left: f32,
    right: f32,
    bottom: f32,
    top: f32,
    baseline: f32,
}

impl Links {
    pub fn of(folios: &Folios, glyphs: &Glyphs) -> Links {
        let mut links = Links { pages: Vec::with_capacity(folios.pages.len()), words: Vec::new() };
        // Runs of one link share one allocation.
        let mut known = HashMap::new();
        for folio in &folios.pages {
            let mut pieces = Vec::new();
            for ink in &folio.ink {
                let Stroke::Glyphs(run) = &ink.stroke else { continue };
                let Some(address) = &run.link else { continue };
                let link = *known.entry(Arc::as_ptr(address)).or_insert_with(|| links.words.len());
                let piece = piece(folio, folios, ink, run, address, link, glyphs);
                links.say(link, &piece, &run.text, pieces.last());
                add(&mut pieces, piece);
            }
            links.pages.push(pieces);
        }
        links
    }

    /// Adds the words of a piece to those of its link; a line that ends without a space or a hyphen is one.
    fn say(&mut self, link: usize, piece: &Piece, text: &str, last: Option<&Piece>) {
        if link == self.words.len() {
            self.words.push(String::new());
        }
        let words = &mut self.words[link];
        let same_line = last.is_some_and(|last| last.continues(piece));
        if !same_line && words.ends_with(|end: char| end.is_alphanumeric() && !is_han(end)) {
            words.push(' ');
        }
        words.push_str(text);
    }

    /// The annotations of a page.
    pub fn operators(&self, page: usize) -> impl Iterator<Item = Op> {
        self.pages.get(page).into_iter().flatten().map(|piece| {
            let (x, y) = (rounded(piece.left), rounded(piece.bottom));
            let (width, height) = (rounded(piece.right - piece.left), rounded(piece.top - piece.bottom));
            let rect = Rect::from_xywh(Pt(x), Pt(y), Pt(width), Pt(height));
            let action = Actions::uri(uri(&piece.address));
            let border = BorderArray::Solid([0.0; 3]);
            Op::LinkAnnotation {
                link: LinkAnnotation::new(rect, action, Some(border), Some(ColorArray::Transparent), None),
            }
        })
    }
}

impl Piece {
    fn continues(&self, next: &Piece) -> bool {
        self.link == next.link && self.baseline == next.baseline
    }
}

fn piece(
    folio: &Folio,
    folios: &Folios,
    ink: &Ink,
    run: &GlyphRun,
    address: &Arc<str>,
    link: usize,
    glyphs: &Glyphs,
) -> Piece {
    let width = run.width();
    let left = ink::left(folio, folios.language.direction(), ink.x, width);
    let baseline = folio.height - ink.y;
    let (ascent, descent) = glyphs.face(run.face).map_or((0.0, 0.0), |face| (face.ascent, face.descent));
    let [bottom, top] = [descent, ascent].map(|of_em| baseline + of_em * run.size / 1000.0);
    Piece { link, address: Arc::clone(address), left, right: left + width, bottom, top, baseline }
}

fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        Some(last) if last.continues(&piece) => {
            last.left = last.left.min(piece.left);
            last.right = last.right.max(piece.right);
            last.bottom = last.bottom.min(piece.bottom);
            last.top = last.top.max(piece.top);
        }
        _ => pieces.push(piece),
    }
}

/// printpdf writes annotations into the page, without a flag or a word of what they lead to.
pub fn finish(file: &mut Document, pages: &[ObjectId], links: &Links) {
    for (page, pieces) in pages.iter().zip(&links.pages) {
        let Ok(page_dictionary) = file.get_dictionary_mut(*page) else { continue };
        let Some(Object::Array(annotations)) = page_dictionary.remove(b"Annots") else { continue };
        let mut references = Vec::with_capacity(annotations.len());
        for (mut annotation, piece) in annotations.into_iter().zip(pieces) {
            if let Ok(dictionary) = annotation.as_dict_mut() {
                dictionary.set("Contents", string::text(&links.words[piece.link]));
                dictionary.set("F", PRINT);
            }
            references.push(file.add_object(annotation).into());
        }
        if let (false, Ok(page)) = (references.is_empty(), file.get_dictionary_mut(*page)) {
            page.set("Annots", Object::Array(references));
        }
    }
}

/// An address in the letters that RFC 3986 allows, all else percent-encoded. A URI action holds
/// seven-bit ASCII (12.6.4.7).
fn uri(address: &str) -> String {
    let mut uri = String::with_capacity(address.len());
    for byte in address.bytes() {
        match byte {
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => percent(&mut uri, byte),
            b'!'..=b'~' => uri.push(byte.into()),
            _ => percent(&mut uri, byte),
        }
    }
    uri
}

fn percent(uri: &mut String, byte: u8) {
    // Writing to a string never fails.
    let _ = write!(uri, "%{byte:02X}");
}

/// Han characters and kana, between which a line ends without a space.
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
