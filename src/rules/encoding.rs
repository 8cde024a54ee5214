//! The file is not UTF-8: letters with accents would come out as others, in names above all, and nobody
//! would be told. The program stops before it reads a word and says at which byte, with the exit code of an
//! input that cannot be read, 2. No example can be shown here, since a page that shows one would have the same fault: save the file as UTF-8 in your
//! editor, without changing anything else.

use super::{Rule, Stage};
use crate::diagnostic::{Finding, RuleName};
use crate::source::{Place, Source};

pub const RULE: Rule = Rule::fixed(RuleName::Encoding, Stage::Reading);

const HELP: &str = "save the file as UTF-8, which editors offer where they save";

/// The text that a file holds.
///
/// # Errors
/// What of it can be shown, and the finding, where it is none.
pub fn text(name: String, bytes: Vec<u8>) -> Result<Source, Box<(Source, Finding)>> {
    if let Some(encoding) = wide(&bytes) {
        let finding = RULE.at(Place::default(), format!("the file is {encoding}, not UTF-8")).help(HELP);
        return Err(Box::new((Source::new(name, ""), finding)));
    }
    if let Some(kind) = other_kind(&bytes) {
        let finding = RULE.at(Place::default(), format!("the file is {kind}, not a text"));
        let finding =
            finding.help("name the manuscript, which is a text in TOML; copy what you need into it");
        return Err(Box::new((Source::new(name, ""), finding)));
    }
    String::from_utf8(bytes).map(|text| Source::new(name.as_str(), text)).map_err(|error| {
        let finding = foreign(error.as_bytes(), error.utf8_error().valid_up_to());
        Box::new((Source::new(name, String::from_utf8_lossy(error.as_bytes())), finding))
    })
}

/// What the first bytes announce, of files that officers have beside a manuscript.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [b'P', b'K', 3, 4, ..] => Some("a document of a word processor, or an archive"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("a document of an old word processor"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("a PDF"),
        [0x89, b'P', b'N', b'G', ..] => Some("a picture"),
        _ => None,
    }
}

/// An encoding in units of two or four bytes, by its mark or by the zeros that it puts beside ASCII.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [1..=255, 0, 1..=255, 0, ..] | [0, 1..=255, 0, 1..=255, ..] => Some("UTF-16"),
        _ => None,
    }
}

/// Of the first byte that is none of UTF-8. Its place is a point: what is shown there is as long as no byte.
fn foreign(bytes: &[u8], at: usize) -> Finding {
    let line_start = bytes[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let byte = at - line_start + 1;
    RULE.at(
        Place::new(at, at),
        format!("the file is not UTF-8: byte {byte} of this line is `0x{:02X}`", bytes[at]),
    )
    .label("no letter in UTF-8")
    .help(format!("{HELP}; it may be Latin-1 or Windows-1252 now"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(bytes: &[u8]) -> Option<String> {
        text("a.toml".to_owned(), bytes.to_vec()).err().map(|it| it.1.message)
    }

    #[test]
    fn a_file_that_is_no_text_is_called_what_it_is() {
        for (bytes, kind) in [
            (&b"PK\x03\x04\x14\x00"[..], "a document of a word processor, or an archive"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1", "a document of an old word processor"),
            (b"%PDF-1.7", "a PDF"),
            (b"\x89PNG\r\n", "a picture"),
        ] {
            assert_eq!(said(bytes), Some(format!("the file is {kind}, not a text")));
        }
        for (bytes, encoding) in [
            (&b"\xFF\xFE\0\0a\0\0\0"[..], "UTF-32"),
            (b"\0\0\xFE\xFF\0\0\0a", "UTF-32"),
            (b"\xFF\xFEa\0", "UTF-16"),
            (b"\xFE\xFF\0a", "UTF-16"),
            (b"a\0b\0", "UTF-16"),
            (b"\0a\0b", "UTF-16"),
        ] {
            assert_eq!(said(bytes), Some(format!("the file is {encoding}, not UTF-8")));
        }
        assert_eq!(said("PK is no archive, %PDF no PDF: \u{e9}t\u{e9}".as_bytes()), None);
    }

    #[test]
    fn a_byte_is_counted_in_its_line() {
        for (bytes, byte) in
            [(&b"\xE9t\xE9"[..], 1), (b"caf\xE9", 4), (b"a = 1\n\xE9", 1), (b"a = 1\nb = \"\xE9", 6)]
        {
            let told = format!("the file is not UTF-8: byte {byte} of this line is `0xE9`");
            assert_eq!(said(bytes), Some(told));
        }
    }
}
