//! Ranges of years are written in two ways in one language, as “2022-2026” and “2022 — 2026”: a reader
//! notices, and so does the editor.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The plan for 2022-2026 follows that for 2016 – 2021."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The plan for 2022-2026 follows that for 2016-2021."
//! ```

use std::collections::BTreeMap;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::prose::Prose;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextRange, Level::Info, Stage::Facts(check));

struct Range {
    text: String,
    /// What stands between the years.
    mark: String,
    place: Place,
}

fn check(facts: &Facts) -> Vec<Finding> {
    let mut first: BTreeMap<Language, Range> = BTreeMap::new();
    let mut found: BTreeMap<Language, Finding> = BTreeMap::new();
    for (language, range) in all(facts) {
        let Some(before) = first.get(&language) else {
            first.insert(language, range);
            continue;
        };
        if before.mark != range.mark {
            found.entry(language).or_insert_with(|| other(&range, before));
        }
    }
    found.into_values().collect()
}

fn other(range: &Range, before: &Range) -> Finding {
    RULE.at(range.place, format!("ranges are written in two ways: `{}` and `{}`", before.text, range.text))
        .label(format!("`{}` in this text", range.text))
        .aside(before.place, format!("`{}` in this text", before.text))
        .help("write all ranges in one way, with a plain hyphen: `2022-2026`")
}

fn all(facts: &Facts) -> Vec<(Language, Range)> {
    let manuscript = facts.manuscript;
    let mut all = Vec::new();
    for (_, line) in manuscript.lines() {
        for (language, text) in &line.texts {
            all.extend(ranges(&text.value, text.place).into_iter().map(|range| (*language, range)));
        }
    }
    for (_, field) in manuscript.prose() {
        let dated =
            |prose: &&Prose| facts.source.excerpt(prose.place).bytes().any(|byte| byte.is_ascii_digit());
        for (language, prose) in field.texts.iter().filter(|(_, prose)| dated(prose)) {
            for (text, place) in prose.passages() {
                all.extend(ranges(&text, place).into_iter().map(|range| (*language, range)));
            }
        }
    }
    all
}

/// Two years of four digits, the later one second, with a dash between them.
fn ranges(text: &str, place: Place) -> Vec<Range> {
    // By the bytes that begin one.
    let dashes = memchr::memchr2_iter(b'-', 0xe2, text.as_bytes());
    let dashes = dashes.filter_map(|at| Some((at, text[at..].chars().next()?)));
    let dashes = dashes.filter(|(_, c)| matches!(c, '-' | '\u{2010}'..='\u{2015}'));
    let range = |(at, dash): (usize, char)| {
        let (before, after) = (&text[..at], &text[at + dash.len_utf8()..]);
        let (left, right) = (before.trim_end(), after.trim_start());
        let (from, to) = (year(left.chars().rev(), true)?, year(right.chars(), false)?);
        let mark = format!("{}{dash}{}", &before[left.len()..], &after[..after.len() - right.len()]);
        (from < to).then(|| Range { text: format!("{from}{mark}{to}"), mark, place })
    };
    dashes.filter_map(range).collect()
}

/// A year of four digits and no more; `reversed` where they were taken from the end.
fn year(mut letters: impl Iterator<Item = char>, reversed: bool) -> Option<u32> {
    let digits: String = letters.by_ref().take(4).collect();
    let alone = letters.next().is_none_or(|c| !c.is_alphanumeric() && c != '-' && c != '/');
    let digits: String = if reversed { digits.chars().rev().collect() } else { digits };
    digits.parse().ok().filter(|year| alone && (1800..2200).contains(year))
}
