//! The marked content of a page.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

use super::file::{meaning, stream, text_string};

/// The number and the text of each mark in the order of the page: by ToUnicode, or ActualText where that stands.
pub fn marks(file: &Document, page: ObjectId) -> Vec<(i64, String)> {
    let mut marks: Vec<(i64, String)> = Vec::new();
    // For each sequence that is open, the place of its mark, and whether its text is said.
    let mut open: Vec<(Option<usize>, bool)> = Vec::new();
    let mut map = HashMap::new();
    for operation in Content::decode(&file.get_page_content(page)).unwrap().operations {
        let inside = open.iter().rev().find_map(|(mark, _)| *mark);
        let said = open.iter().any(|(_, said)| *said);
        let mut write = |at: Option<usize>, text: &str| {
            if let Some(at) = at {
                marks[at].1.push_str(text);
            }
        };
        match (operation.operator.as_str(), operation.operands.as_slice()) {
            ("BDC", [_, Object::Dictionary(properties)]) => {
                let actual = properties.get(b"ActualText").ok().map(text_string);
                write(inside, actual.as_deref().unwrap_or_default());
                let mark = properties.get(b"MCID").and_then(Object::as_i64).ok().map(|number| {
                    marks.push((number, String::new()));
                    marks.len() - 1
                });
                open.push((mark, actual.is_some()));
            }
            ("BMC", _) => open.push((None, false)),
            ("EMC", _) => drop(open.pop()),
            ("Tf", [Object::Name(font), _]) => map = letters(file, page, font),
            ("Tj", [Object::String(codes, _)]) if !said => write(inside, &text(&map, codes)),
            ("TJ", [Object::Array(pieces)]) if !said => {
                pieces
                    .iter()
                    .filter_map(|piece| piece.as_str().ok())
                    .for_each(|codes| write(inside, &text(&map, codes)));
            }
            _ => {}
        }
    }
    marks
}

fn letters(file: &Document, page: ObjectId, font: &[u8]) -> HashMap<Vec<u8>, char> {
    let font = String::from_utf8_lossy(font).into_owned();
    let page = file.get_dictionary(page).unwrap();
    meaning(&stream(file, page, &["Resources", "Font", &font, "ToUnicode"]))
}

/// A code without a meaning is heard as such.
fn text(map: &HashMap<Vec<u8>, char>, codes: &[u8]) -> String {
    codes.chunks(2).map(|code| map.get(code).copied().unwrap_or('\u{fffd}')).collect()
}
