//! Writes folios as a PDF 1.7 file (ISO 32000-1).
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
//! replaces or adds what it cannot write. `CLAUSES.md` lists what PDF/UA-1 and PDF/A ask of it.

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

use printpdf::{PdfDocument, PdfPage, PdfSaveOptions};

pub use attachment::{Absent, LARGEST, manuscript};

use super::{Error, Format, Job, Output};
use crate::layout;
use crate::layout::folio::{Folio, Folios, Ink};
use crate::terms::Language;
use attachment::Attached;
use glyphs::Glyphs;
use joined::Joined;
use links::Links;
use paper::Paper;
use pictures::Pictures;
use tags::Tags;

pub(super) const FORMAT: Format = Format {
    name: "pdf",
    title: "PDF",
    ending: "pdf",
    summary: "PDF/UA-1, for readers who hear it, and PDF/A, for archives",
    is_text: false,
    has_pages: true,
    write,
};

fn write(job: &Job) -> Result<Output, Error> {
    let folios = layout::set(job.document, job.style, job.faces);
    let attached = job.source.map(|source| Attached {
        // The folder is private, and differs from machine to machine.
        name: source.name.rsplit(['/', '\\']).next().unwrap_or_default(),
        text: &source.text,
        dated: job.document.about.date,
    });
    let figures = vec![(folios.pages.len(), "page")];
    Ok(Output { bytes: pdf(folios, attached.as_ref())?, figures })
}

/// The bytes of the file. The same folios always give the same bytes. The file is PDF/UA-1 and PDF/A-2a, or PDF/A-3a
/// with its manuscript inside.
fn pdf(mut folios: Folios, attached: Option<&Attached>) -> Result<Vec<u8>, Error> {
    let faces = folios.faces.clone();
    let mut joined = Joined::of(&mut folios, &faces);
    steered::steer(&mut folios);
    bridged::bridge(&mut folios, &mut joined);
    let glyphs = Glyphs::of(&folios, &faces, &joined);
    let mut tags = Tags::new(&folios.elements);
    let links = Links::of(&folios, &glyphs, &tags);
    let mut document = PdfDocument::new(&folios.title);
    let mut pictures = Pictures::default();
    for folio in &mut folios.pages {
        // Underlines come last, so that the text stays in one piece.
        folio.ink.sort_by_key(Ink::is_underline);
        document.pages.push(page(folio, folios.language, &glyphs, &mut tags, &mut pictures));
        // Memory is freed at once, because the glyphs need half of all memory of a long document.
        folio.ink = Vec::new();
    }

    // `secure` would drop the operators that `ink` writes itself.
    let options =
        PdfSaveOptions { secure: false, optimize: false, subset_fonts: false, image_optimization: None };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    drop(document);

    let pages: Vec<_> = file.page_iter().collect();
    fonts::embed(&mut file, &pages, &faces, &glyphs)?;
    pictures.embed(&mut file, &pages);
    links::write(&mut file, &pages, &links, &mut tags);
    tags.write(&mut file, &pages);
    outline::write(&mut file, &pages, &folios);
    metadata::write(&mut file, &folios);
    archive::write(&mut file, &folios, if attached.is_some() { 3 } else { 2 });
    if let Some(attached) = attached {
        attachment::write(&mut file, attached);
    }
    bytes::write(file).map_err(|cause| Error::Bug(format!("the PDF cannot be written: {cause}")))
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
