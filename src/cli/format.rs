//! What a document can be written as.

use super::error::Error;
use crate::document::Document;
use crate::face::{self, Refusal};
use crate::layout::style::Style;
use crate::press;
use crate::render::{markdown, pdf};
use crate::source::Source;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Markdown,
    Pdf,
}

impl Format {
    pub fn extension(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Pdf => "pdf",
        }
    }

    /// The bytes, a PDF's with the source in it that is given, and how many pages they make where there are pages.
    pub fn write(
        self,
        document: &Document,
        style: &Style,
        embedded: Option<&Source>,
    ) -> Result<(Vec<u8>, Option<usize>), Error> {
        match self {
            Format::Markdown => Ok((markdown(document).into_bytes(), None)),
            Format::Pdf => match press::pdf(document, style, embedded) {
                Ok((bytes, pages)) => Ok((bytes, Some(pages))),
                Err(pdf::Error::Font(face, _)) if face::is_brought(face) => {
                    Err(Error::Font { name: face::name(face).into(), refusal: Refusal::Broken })
                }
                // Its own fonts, or writing to memory: caught and reported as a bug.
                Err(error) => panic!("the PDF could not be made: {error:?}"),
            },
        }
    }
}
