//! Type and paper: turns a document into folios. It knows no file format.
//!
//! ```text
//!  inlines ──▶ copy ──▶ lines ──▶ galley ──▶ formes ──▶ folios
//!              runs     first     slugs      cut into   with their
//!              of text  fit                  pages      running heads
//! ```

mod bidi;
mod blocks;
mod breaks;
mod calls;
mod capitals;
mod columns;
mod copy;
mod cover;
pub mod folio;
mod galley;
mod han;
mod length;
mod line;
mod makeup;
mod matter;
mod sentence;
pub mod style;
mod table;
#[cfg(test)]
mod tests;

pub use length::Length;
pub use line::Missing;

use breaks::Breaker;
use folio::{Bookmark, Folio, Folios, Ink};
use galley::{Column, Galley};
use line::Compositor;
use makeup::{Forme, make_up};
use style::{Hand, Spacing, Style};

use crate::document::{Annex, CoverRole, Document, Node, plain};
use crate::face::{Faces, Foundry, Shaper};

/// Sets a document.
pub fn set(document: &Document, style: &Style, faces: &Faces) -> Folios {
    proof(document, style, faces, &mut Shaper::new(faces)).0
}

/// Sets a document with the type of a foundry, and reports the characters that it lacks.
pub fn proof(
    document: &Document,
    style: &Style,
    faces: &Faces,
    foundry: &mut dyn Foundry,
) -> (Folios, Vec<Missing>) {
    let plain_spacing = Spacing::default();
    let spacing = style.language.get(&document.language).unwrap_or(&plain_spacing);
    let breaker = Breaker::new(spacing, &document.kept_whole);
    let language = document.language;
    let compositor = Compositor { faces, foundry, language, breaker, spacing, missing: Vec::new() };
    let mut galley = Galley::new(style, compositor);
    let mut book = Book { document, spacing, pages: Vec::new(), outline: Vec::new() };

    cover::set(&mut galley, &document.cover);
    galley.blocks(&document.body, Column::default());
    book.section(&mut galley, style.cover.top.0, None);
    for annex in &document.annexes {
        galley.title(annex);
        galley.blocks(&annex.blocks, Column::default());
        book.section(&mut galley, style.paper.top.0, Some(annex));
    }

    let title = plain(document.cover.line(CoverRole::Title));
    let author = plain(document.cover.line(CoverRole::Author));
    let Book { pages, outline, .. } = book;
    let elements = document.elements.clone();
    let (language, faces) = (document.language, faces.clone());
    let folios = Folios { language, title, author, pages, outline, elements, faces };
    (folios, galley.compositor.missing)
}

/// The pages of the document, added section by section.
struct Book<'d> {
    document: &'d Document,
    spacing: &'d Spacing,
    pages: Vec<Folio>,
    outline: Vec<Bookmark>,
}

impl Book<'_> {
    /// Adds the pages of a galley: those of the document itself, or of an annex, whose pages count from 1.
    fn section(&mut self, galley: &mut Galley, top: f64, annex: Option<&Annex>) {
        let line = self.spacing.leading(&galley.style.text.body);
        let formes = make_up(galley.style, std::mem::take(&mut galley.slugs), top, line);
        let above = galley.style.bookmark.above.0 as f32;
        let deeper = u8::from(annex.is_some());
        self.outline.extend(annex.map(|annex| self.bookmark(annex, galley.style)));
        for (number, Forme { mut ink, bookmarks }) in (1..).zip(formes) {
            let page = self.pages.len();
            let nested = bookmarks.into_iter().map(|mark| Bookmark {
                level: mark.level.saturating_add(deeper),
                page,
                y: mark.y - above,
                ..mark
            });
            self.outline.extend(nested);
            let head = self.head(galley, number, annex);
            ink.splice(0..0, head);
            let (width, height) = (galley.style.paper.width.0 as f32, galley.style.paper.height.0 as f32);
            let annex = annex.map(|annex| self.before_number(annex));
            self.pages.push(Folio { annex, number, width, height, ink });
        }
    }

    /// The text before the page number in the running head, without the word "page". If a label needs a separator,
    /// that word serves.
    fn before_number(&self, annex: &Annex) -> String {
        let mark = &self.spacing.annex;
        let between = if mark.is_empty() { &self.document.head.before } else { mark };
        annex.label.clone() + between
    }

    fn bookmark(&self, annex: &Annex, style: &Style) -> Bookmark {
        let words = [annex.label.trim().to_owned(), plain(&annex.title).trim().to_owned()];
        let title = words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        let y = (style.head.top.0 - style.bookmark.above.0) as f32;
        Bookmark { level: 1, title, page: self.pages.len(), y }
    }

    /// The running head: the symbol and the page number. On the first page of an annex it has the annex's name, which
    /// is part of the text.
    fn head(&self, galley: &mut Galley, number: u32, annex: Option<&Annex>) -> Vec<Ink> {
        let (head, hand) = (&self.document.head, &galley.style.text.head);
        let capital = Hand { capitals: true, ..hand.clone() };
        let (line, node, line_hand): (String, Option<Node>, &Hand) = match annex {
            None if number == 1 => return Vec::new(),
            None => (head.page(number), None, hand),
            // The space separates it from the title after it.
            Some(annex) if number == 1 => (annex.label.clone() + " ", Some(annex.node), &capital),
            Some(annex) => {
                (format!("{}{}{}", annex.label, self.spacing.annex, head.page(number)), None, hand)
            }
        };
        let symbols = std::iter::once(&head.symbol).chain(&head.joint);
        let mut lines: Vec<_> = symbols.map(|symbol| (symbol.as_str(), None, hand)).collect();
        lines.push((&line, node, line_hand));
        galley.head(&lines)
    }
}
