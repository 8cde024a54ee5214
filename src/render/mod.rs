//! The formats in which documents are written: one folder for each, and its line in [`FORMATS`].

mod base;
mod markdown;
pub mod pdf;

pub use base::Base;

use std::fmt::{self, Debug, Display, Formatter};

use crate::document::Document;
use crate::face::Faces;
pub use crate::layout::style::Style;
use crate::source::Source;

/// In the order in which the outputs of a document are written. If none is named, the first is written.
pub static FORMATS: &[Format] = &[markdown::FORMAT, pdf::FORMAT];

/// A format in which documents are written.
pub struct Format {
    /// The name on the command line: `markdown`.
    pub name: &'static str,
    /// The name in messages: `Markdown`.
    pub title: &'static str,
    /// The ending of its files: `md`.
    pub ending: &'static str,
    /// A description in a few words, for the manual.
    pub summary: &'static str,
    /// Whether a terminal can show it.
    pub is_text: bool,
    /// Whether it has pages, which need a style.
    pub has_pages: bool,
    pub write: fn(&Job) -> Result<Output, Error>,
}

/// The data that a format gets to write an output.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    pub document: &'a Document,
    /// Only formats with pages use it.
    pub style: &'a Style,
    pub faces: &'a Faces,
    /// The source of the document, if it is to be embedded and the format can do that.
    pub source: Option<&'a Source>,
    /// From where the addresses of files beside the manuscript count.
    pub base: &'a Base,
}

/// A document as written in a format.
#[derive(Debug)]
pub struct Output {
    pub bytes: Vec<u8>,
    /// The numbers to report: `(12, "page")`.
    pub figures: Vec<(usize, &'static str)>,
}

/// Why a document could not be written.
#[derive(Debug)]
pub enum Error {
    /// A font of the user's, by its name, cannot be embedded.
    Font(String),
    /// A mistake of the program: in its own fonts, or in writing to memory.
    Bug(String),
}

/// The format of this name on the command line.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

impl PartialEq for Format {
    fn eq(&self, other: &Format) -> bool {
        self.name == other.name
    }
}

impl Debug for Format {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.title)
    }
}

impl Display for Format {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Error::Font(name) => write!(formatter, "the font `{name}` cannot be embedded"),
            Error::Bug(cause) => formatter.write_str(cause),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_endings_tell_formats_apart() {
        for (at, format) in FORMATS.iter().enumerate() {
            assert_eq!(named(format.name), Some(format));
            let others = &FORMATS[at + 1..];
            assert!(others.iter().all(|other| other.name != format.name && other.ending != format.ending));
        }
    }
}
