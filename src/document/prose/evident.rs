//! Lists that look like sentences: their marks may be letters and figures, or stand within a line.

use std::ops::Range;

use super::lines::{Line, follows};
use super::mark::{Kind, is_bullet};
use super::pasted::Pasted;
use super::run_in::runs_in;
use super::weak::Weak;
use crate::terms::Language;

/// Lists whose marks are accepted only after a colon, or in lines that are evidently no sentence.
pub fn weak(text: &str, lines: &[Line], language: Language) -> Vec<Pasted> {
    let read = |line: &str| Weak::of(line, language).map(|weak| weak.mark);
    let follows = |one: &Line, other: &Line| {
        let next = |(one, other): (&Weak, &Weak)| one.mark.precedes(&other.mark);
        follows(one, other) && one.weak.as_ref().zip(other.weak.as_ref()).is_some_and(next)
    };
    let mut before: Option<&Line> = None;
    let mut found = Vec::new();
    let mut start = 0;
    for run in lines.chunk_by(follows) {
        start += run.len();
        let whole = || (start - run.len()..start).collect::<Vec<usize>>();
        let marks =
            || run.iter().filter_map(|line| Some((line.range.start, line.weak.as_ref()?.mark.length)));
        let is_announced = || before.is_some_and(|line| line.announces(text));
        let is_time =
            || run.iter().filter_map(|line| line.weak.as_ref()).any(|weak| weak.mark.kind == Kind::Time);
        if run.len() > 1
            && ((is_announced() && !is_time()) || is_evident(text, run, before))
            && !runs_in(text, lines, &whole(), |line| line.weak.as_ref().map(|weak| &weak.mark), read)
        {
            let marks = marks().map(|(start, length)| start..start + length).collect();
            found.push(Pasted::List { marks, instead: Vec::new() });
        }
        before = run.last();
    }
    found
}

/// Whether no sentence goes on from line to line: either no line ends a clause, or each does and the next begins a
/// new one.
fn is_evident(text: &str, run: &[Line], before: Option<&Line>) -> bool {
    let weak = |line: &Line, is_such: fn(&Weak) -> bool| line.weak.as_ref().is_some_and(is_such);
    let is_sign = |weak: &Weak| matches!(weak.mark.kind, Kind::Dash(_));
    let parted = |pair: &[Line]| {
        let line = text[pair[0].range.clone()].trim_end();
        let begins_anew = weak(&pair[1], is_sign) || weak(&pair[1], |weak| weak.is_capital);
        line.ends_with([';', '；', '؛']) || (pair[0].ends_clause(text) && begins_anew)
    };
    let together = run.windows(2).all(|pair| pair[0].paragraph == pair[1].paragraph);
    together
        && run.iter().all(|line| weak(line, |weak| weak.stands_alone))
        && !run[0].continues(text, before)
        && (run.windows(2).all(parted) || !run.iter().any(|line| line.ends_clause(text)))
}

/// "Three: • data • people"
pub fn in_lines(text: &str, line: &Line) -> Option<Pasted> {
    let marks = in_line(&text[line.range.clone()])?;
    let start = line.range.start;
    let marks = marks.into_iter().map(|mark| start + mark.start..start + mark.end).collect();
    Some(Pasted::List { marks, instead: Vec::new() })
}

/// Where a bullet stands after a colon, and where the same bullet follows with spaces around it.
pub fn in_line(line: &str) -> Option<[Range<usize>; 2]> {
    // Every text is searched for this, so colons are found by their bytes.
    let bytes = line.as_bytes();
    let wide = memchr::memmem::find_iter(bytes, "：").map(|at| at + '：'.len_utf8());
    let announced = memchr::memchr_iter(b':', bytes).map(|at| at + 1).chain(wide).find_map(|end| {
        let rest = line[end..].trim_start_matches([' ', '\u{a0}']);
        rest.starts_with(is_bullet).then(|| line.len() - rest.len())
    })?;
    let bullet = line[announced..].chars().next()?;
    let width = bullet.len_utf8();
    let rest = &line[announced + width..];
    let is_spaced =
        |(at, _): &(usize, &str)| rest[..*at].ends_with(' ') && rest[at + width..].starts_with(' ');
    let (next, _) = rest.split('\n').next()?.match_indices(bullet).find(is_spaced)?;
    let next = announced + width + next;
    rest.starts_with(' ').then(|| [announced..announced + width, next..next + width])
}
