//! The marked content of a page.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::file::{meaning, stream, text_string};

/// A sequence of marked content that is open: the place of its mark, whether its text is said, and whether its
/// characters stand from right to left.
#[derive(Default)]
struct Open {
    mark: Option<usize>,
    said: bool,
    reversed: bool,
}

/// The numbers of a page's marks, and its texts with the places of the marks that hold them.
#[derive(Default)]
struct Marked {
    numbers: Vec<i64>,
    texts: Vec<(Option<usize>, String)>,
}

/// The number and the text of each mark in the order of the page.
pub fn marks(file: &Document, page: ObjectId) -> Vec<(i64, String)> {
    let Marked { numbers, texts } = read(file, page);
    let mut marks: Vec<(i64, String)> = numbers.into_iter().map(|number| (number, String::new())).collect();
    for (at, text) in texts {
        if let Some(at) = at {
            marks[at].1 += &text;
        }
    }
    marks
}

/// All text of a page, as a reader copies it.
pub fn copied(file: &Document, page: ObjectId) -> String {
    read(file, page).texts.into_iter().map(|(_, text)| text).collect()
}

/// By ToUnicode, or ActualText where that stands, turned round where characters are reversed.
fn read(file: &Document, page: ObjectId) -> Marked {
    let (mut marked, mut open, mut turned) = (Marked::default(), Vec::<Open>::new(), String::new());
    let mut map = HashMap::new();
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let said = open.iter().any(|open| open.said);
        let text = match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BMC", [Object::Name(tag)]) => {
                open.push(Open { reversed: tag == b"ReversedChars", ..Open::default() });
                continue;
            }
            ("BDC", [_, Object::Dictionary(properties)]) => {
                let actual = properties.get(b"ActualText").ok().map(text_string);
                let mark = properties.get(b"MCID").and_then(Object::as_i64).ok().map(|number| {
                    marked.numbers.push(number);
                    marked.numbers.len() - 1
                });
                open.push(Open { mark, said: actual.is_some(), reversed: false });
                actual.unwrap_or_default().replace('\u{200f}', "")
            }
            ("EMC", _) => {
                if open.pop().unwrap().reversed {
                    let text = std::mem::take(&mut turned).chars().rev().collect();
                    marked.texts.push((open.iter().rev().find_map(|open| open.mark), text));
                }
                continue;
            }
            ("Tf", [Object::Name(font), _]) => {
                map = letters(file, page, font);
                continue;
            }
            ("Tj", [Object::String(codes, _)]) if !said => text(&map, codes),
            ("TJ", [Object::Array(pieces)]) if !said => {
                pieces.iter().filter_map(|piece| piece.as_str().ok()).map(|codes| text(&map, codes)).collect()
            }
            _ => continue,
        };
        if open.iter().any(|open| open.reversed) {
            turned += &text;
        } else {
            marked.texts.push((open.iter().rev().find_map(|open| open.mark), text));
        }
    }
    marked
}

fn letters(file: &Document, page: ObjectId, font: &[u8]) -> HashMap<Vec<u8>, String> {
    let font = String::from_utf8_lossy(font).into_owned();
    let page = file.get_dictionary(page).unwrap();
    meaning(&stream(file, page, &["Resources", "Font", &font, "ToUnicode"]))
}

/// A code without a meaning is heard as such.
fn text(map: &HashMap<Vec<u8>, String>, codes: &[u8]) -> String {
    codes.chunks(2).map(|code| map.get(code).map_or("\u{fffd}", String::as_str)).collect()
}
