//! Texts and the places in them. Several texts may share one space of places, so that a place of eight bytes also
//! identifies its file.

mod map;

pub use map::Sources;

use std::ops::Range;
use std::sync::OnceLock;

/// The bytes `start..end`, in UTF-8, of a [`Source`], or of the space that several sources share. Every value of the
/// manuscript, run of the document and finding has one, to show where it comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub start: u32,
    pub end: u32,
}

impl Place {
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        Place { start: clamp(start), end: clamp(end) }
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The place `by` bytes further on.
    pub fn moved(self, by: u32) -> Place {
        Place { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The place from the beginning of the first to the end of the last.
    pub fn joined(self, other: Place) -> Place {
        Place { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    pub fn contains(self, other: Place) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn touches(self, other: Place) -> bool {
        self.start <= other.end && other.start <= self.end
    }
}

impl From<Range<usize>> for Place {
    fn from(range: Range<usize>) -> Self {
        Place::new(range.start, range.end)
    }
}

/// A value and where the author wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub place: Place,
}

impl<T> Placed<T> {
    pub fn new(value: T, place: Place) -> Self {
        Placed { value, place }
    }

    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Placed<U> {
        Placed { value: change(self.value), place: self.place }
    }
}

impl<T> std::ops::Deref for Placed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Line and column as editors count them: both from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

/// A named text. A byte order mark belongs to the text (offsets count it) but not to any column.
#[derive(Clone, Debug)]
pub struct Source {
    pub name: String,
    pub text: String,
    /// Where the text begins in the space that it shares with others; 0 if it is alone.
    base: u32,
    line_starts: Vec<usize>,
    /// How many characters begin before each [`STRIDE`] bytes. It is filled when a column is first asked for, because
    /// a line may be as long as the file.
    characters: OnceLock<Vec<usize>>,
}

const STRIDE: usize = 256;

/// Where the line begins that contains the byte at `at`.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

impl Source {
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let line_starts = std::iter::once(0).chain(line_starts).collect();
        Source { name: name.into(), text, base: 0, line_starts, characters: OnceLock::new() }
    }

    pub fn base(&self) -> u32 {
        self.base
    }

    /// The place of these bytes of the text. Parsers count from the start of their text; only this function turns
    /// their spans into places.
    pub fn place(&self, span: Range<usize>) -> Place {
        Place::from(span).moved(self.base)
    }

    /// The bytes of the text at a place.
    pub fn span(&self, place: Place) -> Range<usize> {
        let base = self.base as usize;
        place.range().start.saturating_sub(base)..place.range().end.saturating_sub(base)
    }

    pub fn excerpt(&self, place: Place) -> &str {
        self.text.get(self.span(place)).unwrap_or("")
    }

    /// The whole lines that a place touches: the number of the first line, and their bytes.
    pub fn lines(&self, place: Place) -> (usize, Range<usize>) {
        let Range { start, end } = self.span(place);
        let number = self.line_starts.partition_point(|&line| line <= start);
        let after = self.line_starts.partition_point(|&line| line <= end.max(start));
        let end = self.line_starts.get(after).map_or(self.text.len(), |next| *next);
        (number, self.line_starts[number - 1]..end)
    }

    /// The line and column of an offset, with the column in characters.
    pub fn locate(&self, offset: u32) -> LineColumn {
        let (line, bytes) = self.line_before(offset);
        let before = self.characters_before(bytes.end) - self.characters_before(bytes.start);
        LineColumn { line, column: before + 1 - self.mark(&bytes) }
    }

    /// The same with the column in units of UTF-16, as language servers count it: a character of four bytes is two
    /// units.
    pub fn locate_utf16(&self, offset: u32) -> LineColumn {
        let (line, bytes) = self.line_before(offset);
        let before = &self.text.as_bytes()[bytes.clone()];
        let pairs = before.iter().filter(|byte| **byte >= 0xf0).count();
        LineColumn { line, column: beginning(before) + pairs + 1 - self.mark(&bytes) }
    }

    /// The number of the line that contains an offset, and the bytes of the line before it.
    fn line_before(&self, offset: u32) -> (usize, Range<usize>) {
        let offset = (offset.saturating_sub(self.base) as usize).min(self.text.len());
        let line = self.line_starts.partition_point(|&start| start <= offset);
        (line, self.line_starts[line - 1]..offset)
    }

    /// Whether the bytes contain the byte order mark: 1 or 0 characters.
    fn mark(&self, bytes: &Range<usize>) -> usize {
        usize::from(bytes.start == 0 && bytes.end > 0 && self.text.starts_with('\u{feff}'))
    }

    fn characters(&self) -> &[usize] {
        self.characters.get_or_init(|| {
            let strides = self.text.as_bytes().chunks(STRIDE).scan(0, |before, stride| {
                *before += beginning(stride);
                Some(*before)
            });
            std::iter::once(0).chain(strides).collect()
        })
    }

    fn characters_before(&self, offset: usize) -> usize {
        let stride = offset / STRIDE;
        self.characters()[stride] + beginning(&self.text.as_bytes()[stride * STRIDE..offset])
    }
}

/// How many characters begin in these bytes of UTF-8.
fn beginning(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte as i8) >= -0x40).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_skip_the_byte_order_mark() {
        let source = Source::new("a.toml", "\u{feff}é = 1\nà = 2\n");
        assert_eq!(source.locate(5), LineColumn { line: 1, column: 2 });
        assert_eq!(source.locate(13), LineColumn { line: 2, column: 3 });
    }

    #[test]
    fn columns_may_be_counted_in_utf_16() {
        let source = Source::new("a.toml", "\u{feff}é = 1\nx = '𬭊é!'\n");
        assert_eq!(source.locate_utf16(5), LineColumn { line: 1, column: 2 });
        let end = source.text.find('!').unwrap() as u32;
        assert_eq!(source.locate(end), LineColumn { line: 2, column: 8 });
        assert_eq!(source.locate_utf16(end), LineColumn { line: 2, column: 9 });
    }

    #[test]
    fn columns_of_a_long_line_are_counted_from_its_start() {
        let source = Source::new("a.toml", format!("é\n{}", "é".repeat(1000)));
        for character in [0_u32, 1, 126, 127, 128, 129, 999, 1000] {
            let column = character as usize + 1;
            assert_eq!(source.locate(3 + 2 * character), LineColumn { line: 2, column });
        }
    }

    #[test]
    fn a_place_stands_in_whole_lines() {
        let source = Source::new("a.toml", "one\ntwo\nthree");
        assert_eq!(source.lines(Place::new(1, 1)), (1, 0..4));
        assert_eq!(source.lines(Place::new(5, 9)), (2, 4..13));
        assert_eq!(source.lines(Place::new(99, 99)), (3, 8..13));
    }

    #[test]
    fn the_end_of_the_text_has_a_place() {
        let source = Source::new("a.toml", "x\n");
        assert_eq!(source.locate(99), LineColumn { line: 2, column: 1 });
    }
}
