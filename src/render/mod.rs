//! The forms in which a document leaves the program: one folder to a format, and its line in [`FORMATS`].

mod base;
mod markdown;
pub mod pdf;

pub use base::Base;

use std::fmt::{self, Debug, Display, Formatter};

use crate::document::Document;
use crate::face::Faces;
pub use crate::layout::style::Style;
use crate::source::Source;

/// In the order in which the outputs of a document are written. The first is written where no format is named.
pub static FORMATS: &[Format] = &[markdown::FORMAT, pdf::FORMAT];

/// A form in which a document leaves the program.
pub struct Format {
    /// What the command line calls it: `markdown`.
    pub name: &'static str,
    /// What messages call it: `Markdown`.
    pub title: &'static str,
    /// Of the names of its files: `md`.
    pub ending: &'static str,
    /// What it is, in a few words, for the manual.
    pub summary: &'static str,
    /// Whether a terminal can show it.
    pub is_text: bool,
    /// Whether it has pages, which a style sets.
    pub has_pages: bool,
    pub write: fn(&Job) -> Result<Output, Error>,
}

/// What an output is made from.
#[derive(Clone, Copy)]
pub struct Job<'a> {
    pub document: &'a Document,
    /// Only a format with pages asks for it.
    pub style: &'a Style,
    pub faces: &'a Faces,
    /// The source of the document, if it is to go with it and the format can carry it.
    pub source: Option<&'a Source>,
    /// What the addresses of files beside the manuscript count from.
    pub base: &'a Base,
}

/// A document in a format.
#[derive(Debug)]
pub struct Output {
    pub bytes: Vec<u8>,
    /// What can be counted in it: `(12, "page")`.
    pub figures: Vec<(usize, &'static str)>,
}

/// Why an output could not be made.
#[derive(Debug)]
pub enum Error {
    /// A font that the user brought, by its name, cannot be embedded.
    Font(String),
    /// A bug of the program's: in its own fonts, or in writing to memory.
    Bug(String),
}

/// The format that the command line calls by a name.
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
