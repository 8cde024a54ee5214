//! Link annotations, ISO 32000-1, 12.5.6.5: one for each line that a link stands on.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use lopdf::{Document, Object, ObjectId};
use printpdf::{Actions, BorderArray, ColorArray, LinkAnnotation, Op};

use super::glyphs::{FaceGlyphs, Glyphs};
use super::paper::{Paper, rectangle};
use super::string;
use crate::layout::folio::{Folios, GlyphRun, Ink, Stroke};

/// Bit 3 of the flags (12.5.3): printed if visible, as PDF/A asks of every annotation.
const PRINT: i64 = 1 << 2;

/// What a screen reader says of a link: enough of its words. Each line of a link says them all.
const WORDS: usize = 500;

pub struct Links {
    pages: Vec<Vec<Piece>>,
    /// The words of each link, whatever lines they stand on.
    words: Vec<String>,
}

/// A part of a link on one line, from the left edge and the foot of the paper.
struct Piece {
    link: usize,
    address: Arc<str>,
    baseline: f32,
    left: f32,
    right: f32,
    bottom: f32,
    top: f32,
}

impl Links {
    pub fn of(folios: &Folios, glyphs: &Glyphs) -> Links {
        let mut links = Links { pages: Vec::with_capacity(folios.pages.len()), words: Vec::new() };
        // Runs of one link share one allocation.
        let mut known = HashMap::new();
        for folio in &folios.pages {
            let paper = Paper::of(folio, folios.language);
            let mut pieces: Vec<Piece> = Vec::new();
            for ink in &folio.ink {
                let Stroke::Glyphs(run) = &ink.stroke else { continue };
                let Some(address) = &run.link else { continue };
                let link = *known.entry(Arc::as_ptr(address)).or_insert(links.words.len());
                let piece = Piece::new(link, address, ink, run, &paper, glyphs.face(run.face));
                let last = pieces.last_mut().filter(|last| last.continues(&piece));
                links.say(link, &run.text, last.is_some());
                match last {
                    Some(last) => last.widen(&piece),
                    None => pieces.push(piece),
                }
            }
            links.pages.push(pieces);
        }
        links
    }

    /// Adds to the words of a link. A space stands for the end of a line, but not after a hyphen or in Chinese.
    fn say(&mut self, link: usize, text: &str, same_line: bool) {
        if link == self.words.len() {
            self.words.push(String::new());
        }
        let words = &mut self.words[link];
        if words.len() > WORDS {
            return;
        }
        if !same_line && words.ends_with(|end: char| end.is_alphanumeric() && !is_han(end)) {
            words.push(' ');
        }
        words.extend(text.chars().take(WORDS));
    }

    /// The annotations of a page.
    pub fn on(&self, page: usize) -> impl Iterator<Item = Op> {
        self.pages.get(page).into_iter().flatten().map(Piece::annotation)
    }
}

impl Piece {
    fn new(
        link: usize,
        address: &Arc<str>,
        ink: &Ink,
        run: &GlyphRun,
        paper: &Paper,
        face: Option<&FaceGlyphs>,
    ) -> Piece {
        let width = run.width();
        let (left, baseline) = (paper.left(ink.x, width), paper.above(ink.y));
        let (ascent, descent) = face.map_or((0.0, 0.0), |face| (face.ascent, face.descent));
        let [bottom, top] = [descent, ascent].map(|height| baseline + height * run.size / 1000.0);
        Piece { link, address: Arc::clone(address), baseline, left, right: left + width, bottom, top }
    }

    fn continues(&self, next: &Piece) -> bool {
        self.link == next.link && self.baseline == next.baseline
    }

    fn widen(&mut self, by: &Piece) {
        self.left = self.left.min(by.left);
        self.right = self.right.max(by.right);
        self.bottom = self.bottom.min(by.bottom);
        self.top = self.top.max(by.top);
    }

    fn annotation(&self) -> Op {
        let rectangle = rectangle(self.left, self.bottom, self.right - self.left, self.top - self.bottom);
        let action = Actions::uri(uri(&self.address));
        // printpdf frames links in cyan unless told not to.
        let (border, colour) = (BorderArray::Solid([0.0; 3]), ColorArray::Transparent);
        Op::LinkAnnotation { link: LinkAnnotation::new(rectangle, action, Some(border), Some(colour), None) }
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
                let action = dictionary.get_mut(b"A").and_then(Object::as_dict_mut);
                if let Ok(Object::String(uri, format)) = action.and_then(|action| action.get_mut(b"URI")) {
                    *format = string::format(uri);
                }
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
