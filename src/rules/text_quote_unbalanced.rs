//! A quotation is opened and not closed, or closed and not opened: it cannot be told which words are
//! quoted. “ ”, « », „ “ and the marks of Chinese, 《 》 and 「 」, are looked at, and straight marks by their number.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Speakers called the webinars “a success and asked for more."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "Speakers called the webinars \"a success and asked for more."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "Speakers called the webinars “a success” and asked for „more“ \"in 2025\"."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! “One paragraph of a quotation.
//!
//! “The next opens it again, and the last one closes it.”
//! """
//! ```

use foldhash::{HashSet, HashSetExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::prose::Prose;
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::TextQuoteUnbalanced, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let lines = manuscript.lines().into_iter().flat_map(|(_, line)| line.texts.values());
    let lines = lines.filter_map(|text| Some((unbalanced(&text.value)?, text.place)));
    let prose = manuscript.prose().into_iter().flat_map(|(_, field)| field.texts.values());
    let found = lines.chain(prose.filter_map(first_of));
    // A name that serves every language stands in one place.
    let mut told = HashSet::new();
    found
        .filter(|(_, place)| told.insert(*place))
        .map(|(mark, place)| {
            RULE.at(place, format!("the quotation mark {mark} has no counterpart"))
                .label("here begins the text")
                .help("add the other mark, or delete this one")
        })
        .collect()
}

/// A quotation of several paragraphs opens in each and closes in the last.
fn first_of(prose: &Prose) -> Option<(char, Place)> {
    let passages = prose.passages();
    let opens_again =
        |at: usize, mark| passages.get(at + 1).is_some_and(|(next, _)| next.trim().starts_with(mark));
    passages.iter().enumerate().find_map(|(at, (text, place))| {
        let mark = unbalanced(text).filter(|mark| *mark == '"' || !opens_again(at, *mark))?;
        Some((mark, *place))
    })
}

/// The first mark without its counterpart.
fn unbalanced(text: &str) -> Option<char> {
    let mut open: Vec<char> = Vec::new();
    // By the bytes that begin one.
    let marks = memchr::memchr3_iter(0xc2, 0xe2, 0xe3, text.as_bytes());
    for mark in marks.filter_map(|at| text[at..].chars().next()) {
        let expected = match mark {
            '„' | '«' | '《' | '〈' | '「' | '『' => {
                open.push(mark);
                continue;
            }
            // It closes what „ opened, and opens otherwise.
            '“' if open.last() == Some(&'„') => '„',
            '“' => {
                open.push(mark);
                continue;
            }
            '”' if open.last() == Some(&'„') => '„',
            '”' => '“',
            '»' => '«',
            '》' => '《',
            '〉' => '〈',
            '」' => '「',
            '』' => '『',
            _ => continue,
        };
        if open.pop() != Some(expected) {
            return Some(mark);
        }
    }
    open.last().copied().or(straight_is_open(text).then_some('"'))
}

/// Whether a straight mark is left over, be those behind a figure of inches and seconds or of “in 2024”.
fn straight_is_open(text: &str) -> bool {
    let behind_figure = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_digit());
    let marks = || text.match_indices('"').map(|(at, _)| behind_figure(at));
    let without_inches = marks().filter(|behind_figure| !behind_figure).count();
    let open = marks().fold(false, |open, behind_figure| !open && !behind_figure);
    without_inches % 2 == 1 && open
}
