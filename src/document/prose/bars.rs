//! Reports lines between bars that belong to no table.

use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::stretch::{Located, Stretches};
use crate::diagnostic::{Finding, RuleName};
use crate::source::Place;

/// Lines with at most one other line between them are reported together.
pub fn loose(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let tables = Stretches::of(events, |event| matches!(event, Event::Start(Tag::Table(_))));
    let mut runs: Vec<(usize, Vec<Range<usize>>)> = Vec::new();
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let at = start + line.len() - line.trim_ascii_start().len();
        start += line.len();
        if !between_bars(line) || tables.hold(at) {
            continue;
        }
        let line = at..at + line.trim_ascii().len();
        match runs.last_mut().filter(|(last, _)| last + 2 >= number) {
            Some((last, run)) => {
                *last = number;
                run.push(line);
            }
            None => runs.push((number, vec![line])),
        }
    }
    runs.iter().filter_map(|(_, run)| loose_finding(text, run, locate)).collect()
}

fn between_bars(line: &str) -> bool {
    let line = line.trim_ascii();
    (line.starts_with('|') && cells(line) > 1) || is_rule(line)
}

/// `|---|---|`
fn is_rule(line: &str) -> bool {
    line.contains('|') && line.contains('-') && line.chars().all(|c| "|-: ".contains(c))
}

fn loose_finding(
    text: &str,
    run: &[Range<usize>],
    locate: &dyn Fn(Range<usize>) -> Place,
) -> Option<Finding> {
    let first = run.first()?;
    if let Some(rule) = run.iter().find(|line| is_rule(text[(*line).clone()].trim_ascii())) {
        let message = "this line begins no table: the line above it has another number of cells".to_owned();
        let help = "let both have the same number, `| a | b |` above `|---|---|`";
        return Some(finding(locate(rule.clone()), message).help(help));
    }
    let message = "what stands between bars here is of no table".to_owned();
    let help = "a table is one line of headings, below it a line `|---|---|`, and below that the rows, without a blank line between them; write `\\\\|` to print the sign";
    Some(finding(locate(first.clone()), message).help(help))
}

/// The number of cells of a line. GFM cuts it at each bar without a backslash before it.
pub fn cells(line: &str) -> usize {
    let line = line.trim_ascii();
    let line = line.strip_prefix('|').unwrap_or(line);
    let bars = line.match_indices('|').filter(|(at, _)| !line[..*at].ends_with('\\')).count();
    let closed = line.ends_with('|') && !line.ends_with("\\|");
    bars + usize::from(!closed)
}

pub fn finding(place: Place, message: String) -> Finding {
    Finding::error(RuleName::TextTable, place, message)
}
