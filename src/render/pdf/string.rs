//! Strings, ISO 32000-1, 7.3.4 and 7.9.2.

use lopdf::{Object, StringFormat};

/// A text string: ASCII as it is, all else as UTF-16.
pub fn text(text: &str) -> Object {
    let bytes = text_bytes(text);
    let plain = bytes.iter().all(|byte| matches!(byte, b' '..=b'~'));
    // lopdf searches its list of bytes to escape for each byte again: no escapes, no search.
    let escapes = bytes.iter().any(|byte| matches!(byte, b'(' | b')' | b'\\'));
    let format = if plain && !escapes { StringFormat::Literal } else { StringFormat::Hexadecimal };
    Object::String(bytes, format)
}

/// PDFDocEncoding differs from ASCII below the space.
pub fn text_bytes(text: &str) -> Vec<u8> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.as_bytes().to_vec();
    }
    let mark = 0xFEFF_u16;
    std::iter::once(mark).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}
