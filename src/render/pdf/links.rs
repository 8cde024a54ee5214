//! Link annotations (ISO 32000-1, 12.5.6.5): one for each line on which a link stands.

use foldhash::{HashMap, HashMapExt};
use std::fmt::Write;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::glyphs::{FaceGlyphs, Glyphs};
use super::number::rounded;
use super::paper::Paper;
use super::string;
use super::tags::Tags;
use crate::document::{Node, Role};
use crate::layout::folio::{Folios, GlyphRun, Ink, Stroke};
use crate::terms::is_wide;

/// Bit 3 of the flags (12.5.3): the annotation is printed, as PDF/A requires.
const PRINT: i64 = 1 << 2;

/// How many bytes of a link's words a screen reader gets. Each line of the link has all of them.
const WORDS: usize = 500;

pub struct Links {
    pages: Vec<Vec<Piece>>,
    /// The words of each link, from all its lines.
    words: Vec<String>,
    /// The place of each target inside the document: its page, and its height above the foot.
    ends: HashMap<Node, (usize, f32)>,
}

#[derive(Clone)]
enum Lead {
    Address(Arc<str>),
    Jump(Node),
}

/// The part of a link on one line; measured from the left edge and the foot of the paper.
struct Piece {
    link: usize,
    /// The element of the link, if there is one.
    node: Option<Node>,
    lead: Lead,
    baseline: f32,
    left: f32,
    right: f32,
    bottom: f32,
    top: f32,
}

impl Links {
    pub fn of(folios: &Folios, glyphs: &Glyphs, tags: &Tags) -> Links {
        let pages = Vec::with_capacity(folios.pages.len());
        let mut links = Links { pages, words: Vec::new(), ends: HashMap::new() };
        // The runs of one link share one allocation.
        let (mut known, mut jumps) = (HashMap::new(), HashMap::new());
        let ends = tags.ends();
        for (page, folio) in folios.pages.iter().enumerate() {
            let paper = Paper::of(folio, folios.language);
            let mut pieces: Vec<Piece> = Vec::new();
            for ink in &folio.ink {
                let Stroke::Glyphs(run) = &ink.stroke else { continue };
                let face = glyphs.face(run.face);
                if let Some(node) = ink.node.filter(|node| ends.contains(node)) {
                    let top = paper.above(ink.y) + face.map_or(0.0, |face| face.ascent) * run.size / 1000.0;
                    links.ends.entry(node).or_insert((page, top));
                }
                let (node, lead) = match (ink.node.and_then(|node| link(node, tags)), &run.link) {
                    (node, Some(address)) => (node, Lead::Address(Arc::clone(address))),
                    (Some(node), None) => match tags.role(node) {
                        // The space after the number of a note is not part of the link.
                        Some(Role::Jump(to)) if !run.text.trim().is_empty() => (Some(node), Lead::Jump(*to)),
                        _ => continue,
                    },
                    (None, None) => continue,
                };
                let next = links.words.len();
                let link = match &lead {
                    Lead::Address(address) => *known.entry(Arc::as_ptr(address)).or_insert(next),
                    Lead::Jump(_) => *jumps.entry(node).or_insert(next),
                };
                let piece = Piece::new(link, ink, run, &paper, face, (node, lead));
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

    /// Adds to the words of a link. A line end becomes a space, except after a hyphen and in Chinese.
    fn say(&mut self, link: usize, text: &str, same_line: bool) {
        if link == self.words.len() {
            self.words.push(String::new());
        }
        let words = &mut self.words[link];
        if words.len() > WORDS {
            return;
        }
        if !same_line && words.ends_with(|end: char| end.is_alphanumeric() && !is_wide(end)) {
            words.push(' ');
        }
        words.extend(text.chars().take(WORDS));
    }

    /// The words of a link, or its target if it has none.
    fn said<'p>(&'p self, piece: &'p Piece) -> &'p str {
        match (self.words[piece.link].trim(), &piece.lead) {
            ("", Lead::Address(address)) => address,
            (words, _) => words,
        }
    }

    fn annotation(&self, piece: &Piece, pages: &[ObjectId]) -> Dictionary {
        let corners = [piece.left, piece.bottom, piece.right, piece.top];
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => corners.map(|points| Object::Real(rounded(points))).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "Contents" => string::text(self.said(piece)),
            "F" => PRINT,
        };
        match &piece.lead {
            Lead::Address(address) => {
                let uri = uri(address).into_bytes();
                let format = string::format(&uri);
                let uri = Object::String(uri, format);
                annotation.set("A", dictionary! { "S" => "URI", "URI" => uri });
            }
            Lead::Jump(to) => {
                let end = self.ends.get(to).and_then(|(page, top)| Some((*pages.get(*page)?, *top)));
                if let Some((page, top)) = end {
                    annotation.set("Dest", place(page, top));
                }
            }
        }
        annotation
    }
}

/// The link that contains a node, or that the node is.
fn link(mut node: Node, tags: &Tags) -> Option<Node> {
    loop {
        match tags.role(node)? {
            Role::Link | Role::Jump(_) => return Some(node),
            Role::Span(_) => node = tags.parent(node)?,
            _ => return None,
        }
    }
}

/// A destination: a height on a page; zoom and sides stay as they are (12.3.2.2).
pub fn place(page: ObjectId, top: f32) -> Vec<Object> {
    vec![page.into(), "XYZ".into(), Object::Null, rounded(top).into(), Object::Null]
}

impl Piece {
    fn new(
        link: usize,
        ink: &Ink,
        run: &GlyphRun,
        paper: &Paper,
        face: Option<&FaceGlyphs>,
        (node, lead): (Option<Node>, Lead),
    ) -> Piece {
        let width = run.width();
        let (left, baseline) = (paper.left(ink.x, width), paper.above(ink.y));
        let (ascent, descent) = face.map_or((0.0, 0.0), |face| (face.ascent, face.descent));
        let [bottom, top] = [descent, ascent].map(|height| baseline + height * run.size / 1000.0);
        Piece { link, node, lead, baseline, left, right: left + width, bottom, top }
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
}

/// Writes the annotations, each as an object, beside the marks of its link.
pub fn write(file: &mut Document, pages: &[ObjectId], links: &Links, tags: &mut Tags) {
    for (page, pieces) in pages.iter().zip(&links.pages) {
        let mut references: Vec<Object> = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let id = file.new_object_id();
            let mut annotation = links.annotation(piece, pages);
            if let Some(number) = piece.node.and_then(|node| tags.annotate(node, *page, id)) {
                annotation.set("StructParent", number);
            }
            file.set_object(id, annotation);
            references.push(id.into());
        }
        let Ok(page) = file.get_dictionary_mut(*page) else { continue };
        if references.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", references);
        }
    }
}

/// An address in the characters that RFC 3986 allows, all others percent-encoded. A URI action may only have
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
