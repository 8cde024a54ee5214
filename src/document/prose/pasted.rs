//! Lists and tables as word processors have them. Markdown takes them for lines of one paragraph, or for paragraphs.

use std::ops::Range;

use super::events::Read;
use super::lines::{Line, lines};
use super::mark::{Kind, Mark, is_bullet};
use super::tabular::tables;
use super::weak::Weak;
use crate::terms::Language;

/// What was pasted, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// The marks of the items, and what to write in the stead of each, if that is sure.
    List { marks: Vec<Range<usize>>, instead: Vec<String> },
    /// The first line of a table, and all of it.
    Table { by: Parted, first: Range<usize>, whole: Range<usize> },
}

/// What parts the cells of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    Tabs,
    Bars,
    Spaces,
}

impl Pasted {
    /// The text with a list of the house, and how many items that has.
    pub fn mended(&self, text: &str) -> Option<(String, usize)> {
        let Pasted::List { marks, instead } = self else { return None };
        let mut mended = text.to_owned();
        for (mark, instead) in marks.iter().zip(instead).rev() {
            mended.replace_range(mark.clone(), instead);
        }
        (!instead.is_empty()).then_some((mended, marks.len()))
    }

    /// Leaves it to the author.
    pub fn leave(&mut self) {
        if let Pasted::List { instead, .. } = self {
            instead.clear();
        }
    }
}

pub fn pasted(text: &str, Read { events, doubts }: &Read, language: Language) -> Vec<Pasted> {
    let lines = lines(text, events, language);
    let mut found = tables(text, &lines);
    let marked: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].mark.is_some()).collect();
    let together = |one: &usize, other: &usize| follows(&lines[*one], &lines[*other]);
    for run in marked.chunk_by(together) {
        let items: Vec<&Line> = run.iter().map(|at| &lines[*at]).collect();
        let is_told =
            |line: &&Line| doubts.binary_search_by_key(&line.range.start, |doubt| doubt.range.start).is_ok();
        let before = run.first().and_then(|at| lines.get(at.checked_sub(1)?));
        let is_meant = is_list(text, &items, before) && !is_aside(text, &items, before);
        if is_meant && !is_wrapped(text, run, &lines) && !items.iter().any(is_told) {
            let mut list = list(text, &items, before);
            if !is_whole(text, run, &lines) {
                list.leave();
            }
            found.push(list);
        }
    }
    found.extend(weak(text, &lines));
    found.extend(lines.iter().filter_map(|line| in_lines(text, line)));
    found
}

/// Lists whose marks may be none elsewhere: behind a colon, or in lines that are evidently no sentence.
fn weak(text: &str, lines: &[Line]) -> Vec<Pasted> {
    let follows = |one: &Line, other: &Line| {
        let next = |(one, other): (&Weak, &Weak)| one.mark.precedes(&other.mark);
        follows(one, other) && one.weak.as_ref().zip(other.weak.as_ref()).is_some_and(next)
    };
    let mut before: Option<&Line> = None;
    let mut found = Vec::new();
    for run in lines.chunk_by(follows) {
        let marks =
            || run.iter().filter_map(|line| Some((line.range.start, line.weak.as_ref()?.mark.length)));
        let is_announced = || before.is_some_and(|line| line.announces(text));
        let is_time =
            || run.iter().filter_map(|line| line.weak.as_ref()).any(|weak| weak.mark.kind == Kind::Time);
        if run.len() > 1 && ((is_announced() && !is_time()) || is_evident(text, run, before)) {
            let marks = marks().map(|(start, length)| start..start + length).collect();
            found.push(Pasted::List { marks, instead: Vec::new() });
        }
        before = run.last();
    }
    found
}

/// Whether no sentence goes on from one line to the next: no line ends one, or each does and the next begins anew.
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
fn in_lines(text: &str, line: &Line) -> Option<Pasted> {
    let marks = in_line(&text[line.range.clone()])?;
    let start = line.range.start;
    let marks = marks.into_iter().map(|mark| start + mark.start..start + mark.end).collect();
    Some(Pasted::List { marks, instead: Vec::new() })
}

/// Where a bullet stands behind a colon, and where the same one follows with spaces around it.
pub fn in_line(line: &str) -> Option<[Range<usize>; 2]> {
    let announced = line.match_indices([':', '：']).find_map(|(at, colon)| {
        let rest = line[at + colon.len()..].trim_start_matches([' ', '\u{a0}']);
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

/// Whether two marked lines may be items of one list.
fn follows(one: &Line, other: &Line) -> bool {
    one.container == other.container
        && (one.paragraph == other.paragraph || (one.paragraph + 1 == other.paragraph && other.is_first))
}

fn is_list(text: &str, items: &[&Line], before: Option<&Line>) -> bool {
    let is_announced = before.is_some_and(|line| line.announces(text));
    let is_bullet = |line: &&Line| line.mark.as_ref().is_some_and(|mark| mark.kind == Kind::Bullet);
    let is_pair = |pair: &[&Line]| {
        let [one, other] = pair else { return false };
        let (Some(first), Some(next)) = (&one.mark, &other.mark) else { return false };
        // What begins with a year is none.
        let counts =
            !matches!(first.kind, Kind::Counted { .. }) || first.number().is_none_or(|number| number < 100);
        first.precedes(next) && (counts || is_announced)
    };
    items.iter().any(is_bullet) || items.windows(2).any(is_pair)
}

/// Dashes that part a sentence within itself, as lines happened to begin with them.
fn is_aside(text: &str, items: &[&Line], before: Option<&Line>) -> bool {
    let dash = |line: &Line| match line.mark.as_ref().map(|mark| &mark.kind) {
        Some(Kind::Dash(dash)) => Some(*dash),
        _ => None,
    };
    let closes = |line: &&Line| {
        let words = text[line.range.clone()].split_whitespace().skip(1);
        words.map(|word| word.trim_end_matches(['.', ',', ';', ':'])).any(|word| {
            let mut word = word.chars();
            word.next() == dash(line) && word.next().is_none()
        })
    };
    let is_announced = before.is_none_or(|line| line.announces(text));
    items.iter().all(|line| dash(line).is_some())
        && (!(is_announced || items.iter().all(|line| line.is_first)) || items.iter().any(closes))
}

/// Whether a sentence goes on over all these marks, as over "Article 5⏎(a) and Article 6⏎(b) of the law."
fn is_wrapped(text: &str, run: &[usize], lines: &[Line]) -> bool {
    let continues = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        let counts = matches!(lines[*at].mark.as_ref().map(|mark| &mark.kind), Some(Kind::Counted { .. }));
        counts && lines[*at].continues(text, before)
    };
    let ends = || run.last().and_then(|last| lines[*last..].iter().find(|line| line.is_last));
    run.iter().all(continues) && ends().is_some_and(|line| line.ends_clause(text))
}

/// Whether the items are of one level, and so is what stands around them.
fn is_whole(text: &str, run: &[usize], lines: &[Line]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let around = [first.checked_sub(1), last.checked_add(1)];
    let mut around = around.into_iter().flatten().filter_map(|at| lines.get(at));
    let look = |at: &usize| {
        let Line { range, mark, .. } = &lines[*at];
        let indent = range.start - text[..range.start].rfind('\n').map_or(0, |end| end + 1);
        let is_bullet = mark.as_ref().is_some_and(|mark| mark.kind == Kind::Bullet);
        (indent, text[range.clone()].trim_start().chars().next().filter(|_| is_bullet))
    };
    around.all(|line| line.depth == 0 && line.weak.is_none())
        && lines[*first..*last].iter().all(|line| line.weak.is_none())
        && run.windows(2).all(|pair| look(&pair[0]) == look(&pair[1]))
        && !run.iter().any(|at| holds_bullet(&text[lines[*at].range.clone()]))
}

/// Whether another item may stand within the line of one.
fn holds_bullet(line: &str) -> bool {
    let inside = line.trim_start().char_indices().skip(1);
    inside.into_iter().any(|(at, c)| is_bullet(c) && line.trim_start()[..at].ends_with(' '))
}

/// A list after the line `before`, and what to write if all its items are marked alike and end where they seem to.
fn list(text: &str, items: &[&Line], before: Option<&Line>) -> Pasted {
    let marks =
        items.iter().filter_map(|line| Some(line.range.start..line.range.start + line.mark.as_ref()?.length));
    let alike = items.len() > 1
        && items.windows(2).all(
            |pair| matches!((&pair[0].mark, &pair[1].mark), (Some(one), Some(other)) if one.precedes(other)),
        );
    let whole = items.iter().all(|line| line.depth == 0) && items.last().is_some_and(|line| line.is_last);
    let number = items[0].mark.as_ref().and_then(Mark::number);
    let counts = matches!(items[0].mark.as_ref().map(|mark| &mark.kind), Some(Kind::Counted { .. }));
    let begins = items[0].is_first
        || before.is_some_and(|line| {
            !counts || text[line.range.clone()].trim_end().ends_with([':', '：', '.', ';', '。', '；'])
        });
    let instead = |index: usize| if counts { format!("{}. ", index + 1) } else { "- ".to_owned() };
    let is_sure = alike && whole && begins && (!counts || number == Some(1));
    Pasted::List {
        marks: marks.collect(),
        instead: if is_sure { (0..items.len()).map(instead).collect() } else { Vec::new() },
    }
}
