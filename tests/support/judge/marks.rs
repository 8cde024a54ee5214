//! The marked content of a page.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::file::{meaning, stream};

/// A sequence of marked content that is open: the place of its mark, or whether its strings stand from right to left.
#[derive(Clone, Copy)]
enum Open {
    Mark(Option<usize>),
    Reversed,
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

/// By ToUnicode, each string turned round where characters are reversed.
fn read(file: &Document, page: ObjectId) -> Marked {
    let (mut marked, mut open) = (Marked::default(), Vec::<Open>::new());
    let mut map = HashMap::new();
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let reversed = matches!(open.first(), Some(Open::Reversed));
        let text = match (operation.operator.as_str(), operation.operands.as_slice()) {
            // Within a mark, other sequences would end it for poppler.
            ("BMC" | "BDC", _) if matches!(open.last(), Some(Open::Mark(_))) => panic!("marks within a mark"),
            ("BMC", [Object::Name(tag)]) if tag == b"ReversedChars" => {
                open.push(Open::Reversed);
                continue;
            }
            ("BDC", [_, Object::Dictionary(properties)]) => {
                let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
                marked.numbers.extend(number);
                open.push(Open::Mark(number.map(|_| marked.numbers.len() - 1)));
                continue;
            }
            ("EMC", _) => {
                open.pop().unwrap();
                continue;
            }
            ("Tf", [Object::Name(font), _]) => {
                map = letters(file, page, font);
                continue;
            }
            ("Tj", [Object::String(codes, _)]) => text(&map, &[codes], reversed),
            ("TJ", [Object::Array(pieces)]) => {
                let pieces: Vec<_> = pieces.iter().filter_map(|piece| piece.as_str().ok()).collect();
                text(&map, &pieces, reversed)
            }
            _ => continue,
        };
        let mark = open.last().and_then(|open| if let Open::Mark(place) = open { *place } else { None });
        marked.texts.push((mark, text));
    }
    marked
}

fn letters(file: &Document, page: ObjectId, font: &[u8]) -> HashMap<Vec<u8>, String> {
    let font = String::from_utf8_lossy(font).into_owned();
    let page = file.get_dictionary(page).unwrap();
    meaning(&stream(file, page, &["Resources", "Font", &font, "ToUnicode"]))
}

/// A code without a meaning is heard as such; the letter mark of Arabic steers and is not heard.
fn text<C: AsRef<[u8]>>(map: &HashMap<Vec<u8>, String>, pieces: &[C], reversed: bool) -> String {
    let codes = pieces.iter().flat_map(|codes| codes.as_ref().chunks(2));
    let mut letters: Vec<&str> = codes.map(|code| map.get(code).map_or("\u{fffd}", String::as_str)).collect();
    if reversed {
        letters.reverse();
    }
    letters.concat().replace('\u{61c}', "")
}
