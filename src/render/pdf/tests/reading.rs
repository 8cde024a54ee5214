//! A written file as its readers meet it.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::layout::folio::Folios;
use crate::render::pdf::pdf;

pub fn written(folios: &Folios) -> Document {
    Document::load_mem(&pdf(folios, None).unwrap()).unwrap()
}

pub fn at<'a>(file: &'a Document, from: &'a Dictionary, path: &[&str]) -> &'a Object {
    let mut object = from.get(path[0].as_bytes()).unwrap();
    for key in &path[1..] {
        object = file.dereference(object).unwrap().1;
        object = match object {
            Object::Array(array) => &array[key.parse::<usize>().unwrap()],
            other => other.as_dict().unwrap().get(key.as_bytes()).unwrap(),
        };
    }
    file.dereference(object).unwrap().1
}

pub fn page(file: &Document) -> &Dictionary {
    file.get_dictionary(file.page_iter().next().unwrap()).unwrap()
}

pub fn stream(file: &Document, from: &Dictionary, path: &[&str]) -> String {
    let stream = at(file, from, path).as_stream().unwrap();
    String::from_utf8_lossy(&stream.get_plain_content().unwrap()).into_owned()
}

pub fn content(folios: &Folios) -> String {
    let file = written(folios);
    stream(&file, page(&file), &["Contents"])
}

/// The text of the first page, as a reader copies it.
pub fn copied(folios: &Folios) -> String {
    let file = written(folios);
    let first = file.page_iter().next().unwrap();
    texts(&file, first).into_iter().map(|(_, text)| text).collect()
}

/// A sequence of marked content that is open.
#[derive(Default)]
struct Open {
    mark: Option<i64>,
    said: bool,
    reversed: bool,
}

/// The texts of a page with the number of their marked content: by ToUnicode, or ActualText where that stands,
/// turned round where characters are reversed.
pub fn texts(file: &Document, page: ObjectId) -> Vec<(Option<i64>, String)> {
    let (mut texts, mut open, mut turned) = (Vec::new(), Vec::<Open>::new(), String::new());
    let mut map = HashMap::new();
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let letters = |codes: &[u8]| codes.chunks(2).map(|code| map[code]).collect::<String>();
        let said = open.iter().any(|open| open.said);
        let text = match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BMC", [Object::Name(tag)]) => {
                open.push(Open { reversed: tag == b"ReversedChars", ..Open::default() });
                continue;
            }
            ("BDC", [_, Object::Dictionary(properties)]) => {
                let actual = properties.get(b"ActualText").ok().map(text_string);
                let mark = properties.get(b"MCID").and_then(Object::as_i64).ok();
                open.push(Open { mark, said: actual.is_some(), reversed: false });
                actual.unwrap_or_default().replace('\u{200f}', "")
            }
            ("EMC", _) => {
                if open.pop().unwrap().reversed {
                    let mark = open.iter().rev().find_map(|open| open.mark);
                    texts.push((mark, std::mem::take(&mut turned).chars().rev().collect()));
                }
                continue;
            }
            ("Tf", [Object::Name(font), _]) => {
                let font = String::from_utf8_lossy(font).into_owned();
                let page = file.get_dictionary(page).unwrap();
                map = meaning(&stream(file, page, &["Resources", "Font", &font, "ToUnicode"]));
                continue;
            }
            ("Tj", [Object::String(codes, _)]) if !said => letters(codes),
            ("TJ", [Object::Array(pieces)]) if !said => {
                pieces.iter().filter_map(|piece| piece.as_str().ok()).map(letters).collect()
            }
            _ => continue,
        };
        if open.iter().any(|open| open.reversed) {
            turned += &text;
        } else {
            texts.push((open.iter().rev().find_map(|open| open.mark), text));
        }
    }
    texts
}

/// Codes and their letters, from the lines `<0001> <0061>` of a CMap.
pub fn meaning(map: &str) -> HashMap<Vec<u8>, char> {
    let entry = |line: &str| {
        let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        let code = u16::from_str_radix(code, 16).ok()?.to_be_bytes().to_vec();
        Some((code, char::from_u32(u32::from_str_radix(text, 16).ok()?)?))
    };
    map.lines().filter_map(entry).collect()
}

pub fn text_string(object: &Object) -> String {
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units = units.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(Result::unwrap).collect()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
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
