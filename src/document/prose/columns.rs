//! Tables whose cells stand below one another, parted by spaces, as a terminal or a letter has them.

use std::ops::Range;

use crate::terms::is_wide;

/// Whether a text as typed may hold such a table: two of its lines have spaces side by side. Few texts have any.
pub fn may_hold_columns(typed: &str) -> bool {
    memchr::memmem::find(typed.as_bytes(), GAP.as_bytes()).is_some()
        && typed.lines().filter(|line| line.trim().contains(GAP)).nth(1).is_some()
}

const GAP: &str = "  ";

/// The cells of a line.
pub fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.split(GAP).map(str::trim).filter(|cell| !cell.is_empty())
}

/// Where each cell of the line that `part` belongs to begins and ends, as wide as it is seen.
pub fn columns(text: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let start = text[..part.start].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..part.end].trim_end();
    let mut columns: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for c in line.chars() {
        let end = at + 1 + usize::from(is_wide(c));
        match columns.last_mut() {
            _ if c == ' ' => {}
            Some(last) if at < last.end + GAP.len() => last.end = end,
            _ => columns.push(at..end),
        }
        at = end;
    }
    columns
}

/// Whether two lines have as many cells, which begin or end below one another.
pub fn stand_below(one: &[Range<usize>], other: &[Range<usize>]) -> bool {
    let aligned =
        |(one, other): (&Range<usize>, &Range<usize>)| one.start == other.start || one.end == other.end;
    one.len() > 1 && one.len() == other.len() && one.iter().zip(other).skip(1).all(aligned)
}

/// Whether a sentence ends before each gap, behind which two spaces stand as in typescripts.
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
