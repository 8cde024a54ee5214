//! Strings, ISO 32000-1, 7.3.4 and 7.9.2.

use lopdf::{Object, StringFormat};

/// lopdf looks through the list of bytes to escape for each byte of a string: three minutes
/// for a million brackets. A string of more than these is written in hexadecimal.
const ESCAPES: usize = 16;

/// Bytes of a string, at most (ISO 19005-2, 6.1.13).
pub const LONGEST: usize = 32_767;

/// A text string: ASCII as it is, all else as UTF-16; no more of it than a string holds.
pub fn text(text: &str) -> Object {
    let bytes = text_bytes(text);
    let format = format(&bytes);
    Object::String(bytes, format)
}

/// PDFDocEncoding differs from ASCII below the space.
pub fn text_bytes(text: &str) -> Vec<u8> {
    let text = held(text);
    if text.bytes().all(is_plain) {
        return text.as_bytes().to_vec();
    }
    let mark = 0xFEFF_u16;
    std::iter::once(mark).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// As much of a text as a string holds: what the file says in two places is cut alike.
pub fn held(text: &str) -> &str {
    let (mark, unit) = if text.bytes().all(is_plain) { (0, 1) } else { (2, 2) };
    let mut length = mark;
    let over = text.char_indices().find(|(_, letter)| {
        length += unit * letter.len_utf16();
        length > LONGEST
    });
    &text[..over.map_or(text.len(), |(at, _)| at)]
}

pub fn format(bytes: &[u8]) -> StringFormat {
    let escapes = bytes.iter().filter(|byte| matches!(byte, b'(' | b')' | b'\\')).count();
    let literal = escapes <= ESCAPES && bytes.iter().copied().all(is_plain);
    if literal { StringFormat::Literal } else { StringFormat::Hexadecimal }
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}
