//! Helpers that find values in a PDF file.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

/// The value at the end of a path of keys and indices.
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

pub fn stream(file: &Document, from: &Dictionary, path: &[&str]) -> String {
    let stream = at(file, from, path).as_stream().unwrap();
    String::from_utf8_lossy(&stream.get_plain_content().unwrap()).into_owned()
}

pub fn text_string(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap()
}

fn utf_16(bytes: &[u8]) -> String {
    let units = bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units).map(Result::unwrap).collect()
}

/// The codes and their texts, read from the lines `<0001> <0061>` of a CMap.
pub fn meaning(map: &str) -> HashMap<Vec<u8>, String> {
    let bytes = |figures: &str| -> Option<Vec<u8>> {
        (0..figures.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(figures.get(at..at + 2)?, 16).ok())
            .collect()
    };
    let entry = |line: &str| {
        let (code, text) = line.strip_prefix('<')?.strip_suffix('>')?.split_once("> <")?;
        Some((bytes(code)?, utf_16(&bytes(text)?)))
    };
    map.lines().filter_map(entry).collect()
}

/// The name at a key; empty if there is none.
pub fn name(of: &Dictionary, key: &[u8]) -> String {
    of.get(key)
        .and_then(Object::as_name)
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .unwrap_or_default()
}

/// An attribute of an element, among those of one owner (ISO 32000-1, 14.7.5).
pub fn attribute(file: &Document, element: Option<ObjectId>, owner: &str, key: &[u8]) -> Option<Object> {
    let attributes = file.dereference(file.get_dictionary(element?).ok()?.get(b"A").ok()?).ok()?.1;
    let sets = match attributes {
        Object::Array(sets) => {
            sets.iter().filter_map(|set| file.dereference(set).ok()?.1.as_dict().ok()).collect()
        }
        set => vec![set.as_dict().ok()?],
    };
    sets.into_iter().filter(|set| name(set, b"O") == owner).find_map(|set| set.get(key).ok()).cloned()
}
