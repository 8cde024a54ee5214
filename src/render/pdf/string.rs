//! Strings (ISO 32000-1, 7.3.4 and 7.9.2).

use lopdf::{Object, StringFormat};

/// With more bytes to escape than these, a string is written in hexadecimal: lopdf searches the list of them for each
/// byte of the string.
const ESCAPES: usize = 16;

/// The greatest number of bytes of a string (ISO 19005-2, 6.1.13).
pub const LONGEST: usize = 32_767;

/// The characters outside of Latin-1 that PDFDocEncoding has from 0x80 on (ISO 32000-1, D.3).
const BEYOND_LATIN: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž";

/// Beginnings that readers would take for the mark of UTF-16 or, from PDF 2.0 on, of UTF-8.
const MARKS: [&str; 2] = ["þÿ", "ï»¿"];

/// A text string in PDFDocEncoding, or in UTF-16 if that lacks a character. It is cut at the greatest length.
pub fn text(text: &str) -> Object {
    let bytes = text_bytes(text);
    let format = format(&bytes);
    Object::String(bytes, format)
}

pub fn text_bytes(text: &str) -> Vec<u8> {
    let text = held(text);
    if let Some(bytes) = encoded(text) {
        return bytes;
    }
    let mark = 0xFEFF_u16;
    std::iter::once(mark).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// The part of a text that fits into a string. It is used for all texts that the file states twice, so that both are
/// cut alike.
pub fn held(text: &str) -> &str {
    // No character needs more than twice its bytes, even in UTF-16 with its mark.
    if text.len() < LONGEST / 2 {
        return text;
    }
    let (mark, unit) = if encoded(text).is_some() { (0, 1) } else { (2, 2) };
    let mut length = mark;
    let over = text.char_indices().find(|(_, letter)| {
        length += unit * letter.len_utf16();
        length > LONGEST
    });
    &text[..over.map_or(text.len(), |(at, _)| at)]
}

fn encoded(text: &str) -> Option<Vec<u8>> {
    let bytes = || text.chars().map(code).collect();
    if MARKS.iter().any(|mark| text.starts_with(mark)) { None } else { bytes() }
}

fn code(c: char) -> Option<u8> {
    match c {
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => u8::try_from(c).ok(),
        '€' => Some(0xa0),
        c => (0x80..).zip(BEYOND_LATIN.chars()).find_map(|(code, other)| (other == c).then_some(code)),
    }
}

pub fn format(bytes: &[u8]) -> StringFormat {
    let escapes = bytes.iter().filter(|byte| matches!(byte, b'(' | b')' | b'\\')).count();
    let literal =
        escapes <= ESCAPES && !bytes.iter().any(u8::is_ascii_control) && !bytes.starts_with(b"\xfe\xff");
    if literal { StringFormat::Literal } else { StringFormat::Hexadecimal }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_the_west_takes_a_byte_a_letter() {
        assert_eq!(text_bytes("l’été — “50 €” Łž"), b"l\x90\xe9t\xe9 \x84 \x8d50 \xa0\x8e \x95\x9e");
        let all: String = (' '..='\u{ff}').chain("€".chars()).chain(BEYOND_LATIN.chars()).collect();
        let all: String = all.chars().filter(|c| code(*c).is_some()).collect();
        assert_eq!(lopdf::decode_text_string(&text(&all)).unwrap(), all);
        assert_eq!(all.chars().count(), 95 + 94 + 1 + 31);
    }

    #[test]
    fn a_text_that_lacks_a_letter_or_would_be_misread_is_utf_16() {
        for text in ["ź", "文", "a\u{a0}b", "a\tb", "þÿ", "ï»¿x"] {
            let units = text.encode_utf16().flat_map(u16::to_be_bytes);
            assert_eq!(text_bytes(text), [0xfe, 0xff].into_iter().chain(units).collect::<Vec<_>>(), "{text}");
        }
    }
}
