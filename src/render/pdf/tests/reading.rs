//! A written file as its readers meet it.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

use crate::judge::file::{at, meaning, stream, text_string};
use crate::judge::judged;
use crate::layout::folio::Folios;
use crate::render::pdf::pdf;

/// Every PDF of these tests is made here, and judged.
pub fn made(folios: &Folios) -> Vec<u8> {
    judged(pdf(folios, None).unwrap())
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

/// The text of the first page, as a reader copies it: by ToUnicode, or ActualText where that stands.
pub fn copied(folios: &Folios) -> String {
    let file = written(folios);
    let meaning = meaning(&stream(&file, page(&file), &["Resources", "Font", "F0", "ToUnicode"]));
    let letters = |codes: &[u8]| codes.chunks(2).map(|code| meaning[code]).collect::<String>();
    // By the depth of marked content, whether a text is said there.
    let (mut text, mut said) = (String::new(), Vec::new());
    let content = file.get_page_content(file.page_iter().next().unwrap());
    for operation in Content::decode(&content).unwrap().operations {
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [_, Object::Dictionary(properties)]) => {
                let actual = properties.get(b"ActualText").ok().map(text_string);
                said.push(actual.is_some());
                text += &actual.unwrap_or_default();
            }
            ("EMC", _) => drop(said.pop()),
            ("Tj", [Object::String(codes, _)]) if !said.contains(&true) => text += &letters(codes),
            ("TJ", [Object::Array(pieces)]) if !said.contains(&true) => {
                text.extend(pieces.iter().filter_map(|piece| piece.as_str().ok()).map(letters));
            }
            _ => {}
        }
    }
    text
}

pub fn information(file: &Document, key: &str) -> String {
    text_string(at(file, &file.trailer, &["Info", key]))
}

/// The titles below an outline item, each set in by its level.
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
