//! From folios to a PDF 1.7 file (ISO 32000-1).
//!
//! ```text
//!  Folios ──▶ Fonts    the glyphs used, their codes, what each stands for
//!     │         │
//!     ├─────────┴──▶ ink, links ──▶ printpdf: pages and operators ──▶ lopdf::Document
//!     │                                                                     │
//!     └──▶ the finishing pass: fonts, pictures, links, tags, outline, metadata ───────┴──▶ bytes
//! ```
//!
//! printpdf embeds whole fonts, lists bookmarks by name and dates every file; the finishing pass
//! replaces or adds what it cannot say. `CLAUSES.md` tells what PDF/UA-1 and PDF/A ask of it.

mod archive;
mod attachment;
mod bridged;
mod bytes;
mod composed;
mod fonts;
mod glyphs;
mod ink;
mod joined;
mod links;
mod metadata;
mod number;
mod outline;
mod paper;
mod pictures;
mod place;
mod resources;
mod show;
mod steered;
mod string;
mod tags;
#[cfg(test)]
mod tests;
mod to_unicode;

use std::fmt;

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions};

pub use attachment::{Absent, LARGEST, Manuscript, manuscript};

use crate::face::{self, FaceId};
use crate::layout::folio::{Folio, Folios, Ink};
use crate::terms::Language;
use glyphs::Glyphs;
use joined::Joined;
use links::Links;
use paper::Paper;
use pictures::Pictures;
use tags::Tags;

/// What can only go wrong in the program itself: its own fonts, or writing to memory.
#[derive(Debug)]
pub enum Error {
    Font(FaceId, subsetter::Error),
    Write(std::io::Error),
}

/// The bytes of the file: the same for the same folios, wherever and whenever it is written. PDF/UA-1
/// and PDF/A-2a; with its manuscript inside, PDF/A-3a.
pub fn pdf(mut folios: Folios, manuscript: Option<&Manuscript>) -> Result<Vec<u8>, Error> {
    let mut joined = Joined::of(&mut folios);
    steered::steer(&mut folios);
    bridged::bridge(&mut folios, &mut joined);
    let glyphs = Glyphs::of(&folios, &joined);
    let mut tags = Tags::new(&folios.elements);
    let links = Links::of(&folios, &glyphs, &tags);
    let mut document = PdfDocument::new(&folios.title);
    let mut pictures = Pictures::default();
    for folio in &mut folios.pages {
        // Rules by themselves leave text in one piece.
        folio.ink.sort_by_key(Ink::is_underline);
        document.pages.push(page(folio, folios.language, &glyphs, &mut tags, &mut pictures));
        // What has been written is given back at once: the glyphs are half of all that a long document takes.
        folio.ink = Vec::new();
    }

    // `secure` would drop the operators that `ink` writes by itself.
    let options =
        PdfSaveOptions { secure: false, optimize: false, subset_fonts: false, image_optimization: None };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    drop(document);

    let pages: Vec<_> = file.page_iter().collect();
    fonts::embed(&mut file, &pages, &glyphs)?;
    pictures.embed(&mut file, &pages);
    links::write(&mut file, &pages, &links, &mut tags);
    tags.write(&mut file, &pages);
    outline::write(&mut file, &pages, &folios);
    metadata::write(&mut file, &folios);
    archive::write(&mut file, &folios, if manuscript.is_some() { 3 } else { 2 });
    if let Some(manuscript) = manuscript {
        attachment::write(&mut file, manuscript);
    }
    bytes::write(file).map_err(Error::Write)
}

fn page(
    folio: &Folio,
    language: Language,
    glyphs: &Glyphs,
    tags: &mut Tags,
    pictures: &mut Pictures,
) -> PdfPage {
    let paper = Paper::of(folio, language);
    let ops = ink::operators(folio, &paper, glyphs, tags, pictures);
    PdfPage { media_box: paper.sheet(), trim_box: paper.sheet(), crop_box: paper.sheet(), ops }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(face, error) => {
                write!(formatter, "the font {} cannot be embedded: {error}", face::name(*face))
            }
            Error::Write(error) => write!(formatter, "the PDF cannot be written: {error}"),
        }
    }
}

impl std::error::Error for Error {}
