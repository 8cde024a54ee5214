//! Reads the marked content of a page.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::file::{meaning, stream};

/// An open sequence of marked content: the index of its mark, or whether its strings are reversed.
#[derive(Clone, Copy)]
enum Open {
    Mark(Option<usize>),
    Reversed,
}

/// The numbers of a page's marks, and its texts with the indices of their marks.
#[derive(Default)]
struct Marked {
    numbers: Vec<i64>,
    texts: Vec<(Option<usize>, String)>,
}

/// The numbers and texts of a page's marks, in their order.
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

/// The whole text of a page, as it is copied.
pub fn copied(file: &Document, page: ObjectId) -> String {
    read(file, page).texts.into_iter().map(|(_, text)| text).collect()
}

/// Reads the text by ToUnicode; strings in reversed sequences are turned round.
fn read(file: &Document, page: ObjectId) -> Marked {
    let (mut marked, mut open) = (Marked::default(), Vec::<Open>::new());
    let mut map = HashMap::new();
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let reversed = matches!(open.first(), Some(Open::Reversed));
        let text = match (operation.operator.as_str(), operation.operands.as_slice()) {
            // Other sequences inside a mark would end it for poppler.
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

/// The text of glyph codes. A code without a text is shown as such; the letter mark of Arabic is left out, because it
/// only sets a direction.
fn text<C: AsRef<[u8]>>(map: &HashMap<Vec<u8>, String>, pieces: &[C], reversed: bool) -> String {
    let codes = pieces.iter().flat_map(|codes| codes.as_ref().chunks(2));
    let mut letters: Vec<&str> = codes.map(|code| map.get(code).map_or("\u{fffd}", String::as_str)).collect();
    if reversed {
        letters.reverse();
    }
    letters.concat().replace('\u{61c}', "")
}
