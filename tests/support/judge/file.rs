//! Ways into a written file.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

/// What stands at the end of a path of keys and places of lists.
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
    let bytes = object.as_str().unwrap();
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(units) => {
            let units = units.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(Result::unwrap).collect()
        }
        None => String::from_utf8(bytes.to_vec()).unwrap(),
    }
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

/// The name under a key, or nothing.
pub fn name(of: &Dictionary, key: &[u8]) -> String {
    of.get(key)
        .and_then(Object::as_name)
        .map(|name| String::from_utf8_lossy(name).into_owned())
        .unwrap_or_default()
}
