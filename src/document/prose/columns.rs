//! Tables whose cells stand below one another with spaces between them, as in a terminal or a typed letter.

use std::ops::Range;

use crate::source::line_start;
use crate::terms::is_wide;

/// Whether a text may contain such a table: two of its lines have several spaces side by side. Few texts have any.
pub fn may_hold_columns(typed: &str) -> bool {
    let has = |gap: &&str| memchr::memmem::find(typed.as_bytes(), gap.as_bytes()).is_some();
    let gaps = if typed.is_ascii() { &GAPS[..1] } else { &GAPS[..] };
    gaps.iter().any(has) && typed.lines().filter(|line| cells(line).nth(1).is_some()).nth(1).is_some()
}

/// Two blanks side by side: spaces, no-break spaces or Chinese spaces.
const GAPS: [&str; 5] = ["  ", "\u{a0}\u{a0}", "\u{a0} ", " \u{a0}", "\u{3000}\u{3000}"];
/// How many blanks separate two cells.
const GAP: usize = 2;

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{3000}')
}

/// The cells of a line.
pub fn cells(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line.trim();
    std::iter::from_fn(move || {
        let cell = &rest[..gap(rest).unwrap_or(rest.len())];
        rest = rest[cell.len()..].trim_start();
        (!cell.is_empty()).then_some(cell)
    })
}

/// Where two blanks stand side by side.
fn gap(line: &str) -> Option<usize> {
    let mut blanks = line.char_indices().zip(line.chars().skip(1));
    blanks.find(|((_, one), other)| is_blank(*one) && is_blank(*other)).map(|((at, _), _)| at)
}

/// Where each cell of the line that contains `part` begins and ends, counted in the widths of characters.
pub fn columns(text: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let start = line_start(text, part.start);
    let line = text[start..part.end].trim_end();
    let mut columns: Vec<Range<usize>> = Vec::new();
    let (mut at, mut blanks) = (0, 0);
    for c in line.chars() {
        let end = at + 1 + usize::from(is_wide(c));
        match columns.last_mut() {
            _ if is_blank(c) => {}
            Some(last) if blanks < GAP => last.end = end,
            _ => columns.push(at..end),
        }
        blanks = if is_blank(c) { blanks + 1 } else { 0 };
        at = end;
    }
    columns
}

/// Whether two lines have the same number of cells, and each begins or ends below the other.
pub fn stand_below(one: &[Range<usize>], other: &[Range<usize>]) -> bool {
    let aligned =
        |(one, other): (&Range<usize>, &Range<usize>)| one.start == other.start || one.end == other.end;
    one.len() > 1 && one.len() == other.len() && one.iter().zip(other).skip(1).all(aligned)
}

/// Whether a sentence ends before each gap: in typescripts two spaces follow a sentence.
pub fn are_sentences(line: &str) -> bool {
    let mut cells: Vec<&str> = cells(line).collect();
    cells.pop();
    cells.iter().all(|cell| cell.ends_with(['.', '?', '!', ':', ';', '”', '"', ')']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_as_wide_as_it_is_seen() {
        let columns = |line: &str| columns(line, &(0..line.len()));
        assert_eq!(columns("Africa of  31"), [0..9, 11..13]);
        assert_eq!(columns("非洲  31"), [0..4, 6..8]);
        assert_eq!(columns("非\u{3000}洲\u{3000}\u{3000}31"), [0..6, 10..12]);
        assert_eq!(columns("12\u{a0}000\u{a0}\u{a0}31"), [0..6, 8..10]);
        assert_eq!(super::columns("One\n  Two   3 ", &(6..13)), [2..5, 8..9]);
    }

    #[test]
    fn cells_stand_below_one_another_by_one_of_their_sides() {
        for (one, other, below) in [
            ("Region  Persons", "Africa  31", true),
            ("Region  Persons", "Asia         28", true),
            ("Region  Persons", "Asia      28", false),
            ("Region  Persons", "Asia    28  9", false),
            ("Region", "Asia", false),
        ] {
            let [first, second] = [one, other].map(|line| columns(line, &(0..line.len())));
            assert_eq!(stand_below(&first, &second), below, "{one} {other}");
        }
    }
}
