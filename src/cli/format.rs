//! What a document can be written as.

use crate::document::Document;
use crate::layout::style::Style;
use crate::press;
use crate::render::markdown;
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
    ) -> (Vec<u8>, Option<usize>) {
        match self {
            Format::Markdown => (markdown(document).into_bytes(), None),
            Format::Pdf => match press::pdf(document, style, embedded) {
                Ok((bytes, pages)) => (bytes, Some(pages)),
                // Its own fonts, or writing to memory: caught and reported as a bug.
                Err(error) => panic!("the PDF could not be made: {error:?}"),
            },
        }
    }
}
