//! Lists and tables as word processors write them. Markdown reads them as lines of one paragraph, or as paragraphs.

use super::events::Read;
use super::evident;
use super::lines::{Line, follows, lines};
use super::mark::{Kind, Mark, is_bullet, is_dot};
use super::pasted::Pasted;
use super::run_in::runs_in;
use super::tabular::tables;
use crate::source::line_start;
use crate::terms::Language;

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
        let is_meant = is_list(text, &items, before)
            && !is_aside(text, &items, before)
            && !runs_in(text, &lines, run, |line| line.mark.as_ref(), Mark::of);
        if is_meant && !is_wrapped(text, run, &lines) && !items.iter().any(is_told) {
            let mut list = list(text, &items, before);
            if !is_whole(text, run, &lines) {
                list.leave();
            }
            found.push(list);
        }
    }
    found.extend(evident::weak(text, &lines, language));
    found.extend(lines.iter().filter_map(|line| evident::in_lines(text, line)));
    found
}

fn is_list(text: &str, items: &[&Line], before: Option<&Line>) -> bool {
    let is_announced = before.is_some_and(|line| line.announces(text));
    let is_bullet = |line: &&Line| line.mark.as_ref().is_some_and(|mark| mark.kind == Kind::Bullet);
    let is_pair = |pair: &[&Line]| {
        let [one, other] = pair else { return false };
        let (Some(first), Some(next)) = (&one.mark, &other.mark) else { return false };
        // A line that begins with a year is no item.
        let counts =
            !matches!(first.kind, Kind::Counted { .. }) || first.number().is_none_or(|number| number < 100);
        first.precedes(next) && (counts || is_announced)
    };
    items.iter().any(is_bullet) || items.windows(2).any(is_pair)
}

/// Whether the dashes enclose parts of a sentence, and lines only happened to begin with them.
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
    let is_dot = || items.iter().all(|line| dash(line).is_some_and(is_dot));
    let is_announced = before.is_none_or(|line| line.announces(text) || (line.ends_clause(text) && is_dot()));
    items.iter().all(|line| dash(line).is_some())
        && (!(is_announced || items.iter().all(|line| line.is_first)) || items.iter().any(closes))
}

/// Whether one sentence goes on over all these marks, as in "Article 5⏎(a) and Article 6⏎(b) of the law."
fn is_wrapped(text: &str, run: &[usize], lines: &[Line]) -> bool {
    let continues = |at: &usize| {
        let before = at.checked_sub(1).and_then(|before| lines.get(before));
        let counts = matches!(lines[*at].mark.as_ref().map(|mark| &mark.kind), Some(Kind::Counted { .. }));
        counts && lines[*at].continues(text, before)
    };
    let ends = || run.last().and_then(|last| lines[*last..].iter().find(|line| line.is_last));
    run.iter().all(continues) && ends().is_some_and(|line| line.ends_clause(text))
}

/// Whether all items are of one level, and the lines around them are outside of lists.
fn is_whole(text: &str, run: &[usize], lines: &[Line]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let around = [first.checked_sub(1), last.checked_add(1)];
    let mut around = around.into_iter().flatten().filter_map(|at| lines.get(at));
    let look = |at: &usize| {
        let Line { range, mark, .. } = &lines[*at];
        let indent = range.start - line_start(text, range.start);
        let is_bullet = mark.as_ref().is_some_and(|mark| mark.kind == Kind::Bullet);
        (indent, text[range.clone()].trim_start().chars().next().filter(|_| is_bullet))
    };
    around.all(|line| line.depth == 0 && line.weak.is_none())
        && lines[*first..*last].iter().all(|line| line.weak.is_none())
        && run.windows(2).all(|pair| look(&pair[0]) == look(&pair[1]))
        && !run.iter().any(|at| holds_bullet(&text[lines[*at].range.clone()]))
}

/// Whether another item may begin inside the line.
fn holds_bullet(line: &str) -> bool {
    let inside = line.trim_start().char_indices().skip(1);
    inside.into_iter().any(|(at, c)| is_bullet(c) && line.trim_start()[..at].ends_with(' '))
}

/// The list after the line `before`, with the marks to write instead if it is certain that it is a list.
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
