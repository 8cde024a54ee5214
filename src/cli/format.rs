//! What a document can be written as.

use crate::document::Document;

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

    /// The bytes, and how many pages they make where there are pages.
    pub fn write(self, document: &Document) -> (Vec<u8>, Option<usize>) {
        match self {
            Format::Markdown => (crate::markdown(document).into_bytes(), None),
            Format::Pdf => {
                let (bytes, pages) = crate::pdf(document);
                (bytes, Some(pages))
            }
        }
    }
}
