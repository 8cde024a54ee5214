//! Reads written files as their users do.

use lopdf::{Dictionary, Document};

use crate::judge::file::{at, stream, text_string};
use crate::judge::{self, judged};
use crate::layout::folio::Folios;
use crate::render::pdf::pdf;

/// Makes a PDF and judges it. All PDF files of these tests are made here.
pub fn made(folios: &Folios) -> Vec<u8> {
    judged(pdf(folios.clone(), None).unwrap())
}

pub fn written(folios: &Folios) -> Document {
    Document::load_mem(&made(folios)).unwrap()
}

pub fn page(file: &Document) -> &Dictionary {
    file.get_dictionary(file.page_iter().next().unwrap()).unwrap()
}

pub fn content(folios: &Folios) -> String {
    let file = written(folios);
    stream(&file, page(&file), &["Contents"])
}

/// The text of the first page, as a reader copies it.
pub fn copied(folios: &Folios) -> String {
    let file = written(folios);
    let first = file.page_iter().next().unwrap();
    judge::copied(&file, first)
}

pub fn information(file: &Document, key: &str) -> String {
    text_string(at(file, &file.trailer, &["Info", key]))
}

/// The titles below an outline item, each indented by its level.
pub fn titles(file: &Document, of: &Dictionary, level: usize) -> String {
    let mut list = String::new();
    let mut next = of.get(b"First").ok();
    while let Some(item) = next {
        let item = file.dereference(item).unwrap().1.as_dict().unwrap();
        list += &format!("{}{}\n", "  ".repeat(level), text_string(item.get(b"Title").unwrap()));
        list += &titles(file, item, level + 1);
        next = item.get(b"Next").ok();
    }
    list
}
