//! The output of a document in a format, as it is written beside its manuscript.

use cdipdoc::document::Document;
use cdipdoc::face::Faces;
use cdipdoc::inside::layout::style::Style;
use cdipdoc::render::{self, Base, Job};

pub fn markdown(document: &Document) -> String {
    String::from_utf8(written("markdown", document, &Style::default())).expect("Markdown is a text")
}

pub fn pdf(document: &Document, style: &Style) -> Vec<u8> {
    written("pdf", document, style)
}

fn written(format: &str, document: &Document, style: &Style) -> Vec<u8> {
    let format = render::named(format).expect("a format of the program's");
    let faces = &Faces::default();
    let job = Job { document, style, faces, source: None, base: &Base::default() };
    (format.write)(&job).expect("the program's own fonts").bytes
}
