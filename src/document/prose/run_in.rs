//! Enumerations that run on in a sentence, whose lines happen to begin with their members.

use super::lines::Line;
use super::mark::{Kind, Mark};

/// Whether the member before the first of these stands inside a line, as in "The Secretariat (a) spoke;⏎(b) left;⏎(c)
/// wrote."
pub fn runs_in<'l>(
    text: &str,
    lines: &'l [Line],
    run: &[usize],
    mark: impl Fn(&'l Line) -> Option<&'l Mark>,
    read: impl Fn(&str) -> Option<Mark>,
) -> bool {
    let marks = run.iter().filter_map(|at| Some((*at, mark(&lines[*at])?)));
    let marks: Vec<(usize, &Mark)> = marks.collect();
    let Some(pair) = marks.windows(2).find(|pair| pair[0].1.precedes(pair[1].1)) else { return false };
    let (first, next) = pair[0];
    let is_counted =
        matches!(&next.kind, Kind::Counted { numbers, .. } if numbers.iter().any(|(_, number)| *number > 1));
    let above = lines[..first].iter().rev().take_while(|line| line.paragraph == lines[first].paragraph);
    is_counted && above.into_iter().any(|line| holds_before(&text[line.range.clone()], next, &read))
}

/// Whether the mark before `next` stands somewhere inside a line.
fn holds_before(line: &str, next: &Mark, read: impl Fn(&str) -> Option<Mark>) -> bool {
    let begins = |before: char, c: char| {
        let opens = matches!(c, '(' | '（' | '[');
        opens || before.is_whitespace() || (!before.is_alphanumeric() && c.is_alphanumeric())
    };
    let pairs = line.char_indices().zip(line.chars().skip(1));
    pairs
        .filter(|((_, before), c)| begins(*before, *c))
        .filter_map(|((at, before), _)| read(&line[at + before.len_utf8()..]))
        .any(|mark| mark.precedes(next))
}
