//! A word stands twice in a row: a slip that the eye passes over, above all where a line ended between the
//! two. Capitals do not matter; names (Baden Baden), numbers and what a language doubles (French "nous
//! nous", English "had had") are left alone. Chinese doubles its words and has no spaces between them: there, three
//! letters or more that stand twice are found, and the few words that never do.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met the\nthe aims that had been set."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The aims that they had had were met. Met they were in Baden Baden, all 12 12 of them."
//! ```

use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::Passage;
use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::locale::Prose;
use crate::terms::{Language, is_han};

pub const RULE: Rule = Rule::open(RuleName::TextRepeatedWord, Level::Warning, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let prose = &version.locale.prose;
    let runs = version.passages().iter().flat_map(|passage| match version.document.language {
        Language::Zh => unspaced(passage, prose),
        _ => runs(passage, &prose.doubled),
    });
    runs.filter_map(finding).collect()
}

/// The longest word that is looked for in a text without spaces, in letters.
const LONGEST: usize = 12;

fn unspaced<'p>(passage: &'p Passage, prose: &Prose) -> Vec<Run<'p>> {
    let letters: Vec<(usize, char)> = passage.text.char_indices().collect();
    let at = |index: usize| letters.get(index).map_or(passage.text.len(), |(at, _)| *at);
    let mut told = vec![false; letters.len()];
    let mut runs: Vec<Run> = Vec::new();
    for length in 1..=LONGEST {
        let mut same = 0;
        for index in length..letters.len() {
            let (before, letter) = (letters[index - length].1, letters[index].1);
            same = if before == letter && is_han(letter) { same + 1 } else { 0 };
            if same < length {
                continue;
            }
            let (start, end) = (index + 1 - 2 * length, index + 1);
            let word = &passage.text[at(start)..at(end - length)];
            // No word that may be doubled is longer.
            let [before, behind] = [at(start.saturating_sub(LONGEST)), at(end + LONGEST)];
            let around = &passage.text[before..behind];
            if !told[start..end].contains(&true)
                && is_slip(around, at(start) - before..at(end) - before, word, prose)
            {
                told[start..end].fill(true);
                runs.push(Run { passage, at: at(start)..at(end), word, times: 2 });
            }
        }
    }
    runs
}

/// "的的", and not that of "目的的".
fn is_slip(around: &str, place: Range<usize>, word: &str, prose: &Prose) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    let long = word.chars().count() > 2 && letters.any(|letter| Some(letter) != first);
    let whole = |allowed: &String| {
        let mut uses = around.match_indices(allowed.as_str());
        uses.any(|(at, _)| at < place.end && place.start < at + allowed.len())
    };
    (long || prose.never_doubled.contains(word)) && !prose.doubled.iter().any(whole)
}

/// A word that stands several times in a row.
struct Run<'p> {
    passage: &'p Passage,
    at: Range<usize>,
    word: &'p str,
    times: usize,
}

fn runs<'p>(passage: &'p Passage, allowed: &BTreeSet<String>) -> Vec<Run<'p>> {
    let mut runs: Vec<Run> = Vec::new();
    let text = passage.text.as_bytes();
    // Nearly all pairs part at their first letter.
    let may_be_one = |pair: &&[Range<usize>]| {
        let [one, other] = [text[pair[0].start], text[pair[1].start]];
        (one | 0x20) == (other | 0x20) || !one.is_ascii_alphabetic()
    };
    for pair in passage.words.windows(2).filter(may_be_one) {
        let Some(at) = doubled(&passage.text, &pair[0], &pair[1]) else { continue };
        let word = &passage.text[at.start..pair[0].end];
        match runs.last_mut() {
            Some(run) if run.at.end == pair[0].end => (run.at.end, run.times) = (at.end, run.times + 1),
            _ if allowed.contains(&word.to_lowercase()) => {}
            _ => runs.push(Run { passage, at, word, times: 2 }),
        }
    }
    runs
}

fn finding(run: Run) -> Option<Finding> {
    let Run { passage, at, word, times } = run;
    let (times, help) = match times {
        2 => ("twice".to_owned(), "delete one of them"),
        _ => (format!("{times} times"), "delete all but one of them"),
    };
    let finding = RULE.at(passage.place(at)?, format!("the word `{word}` stands {times}"));
    Some(finding.label(times).help(help))
}

/// Where both stand, if the second is the first: no mark between them, and not both with a capital.
fn doubled(text: &str, first: &Range<usize>, second: &Range<usize>) -> Option<Range<usize>> {
    let (one, other) = (&text[first.clone()], &text[second.clone()]);
    let one = one.trim_start_matches(|c: char| !c.is_alphanumeric());
    let other = other.trim_end_matches(|c: char| !c.is_alphanumeric());
    let [small, other_small] = [one, other].map(|word| word.chars().flat_map(char::to_lowercase));
    let same = small.eq(other_small);
    let is_word = || !one.is_empty() && one.chars().all(char::is_alphabetic);
    let is_name = || one.starts_with(char::is_uppercase) && other.starts_with(char::is_uppercase);
    (same && is_word() && !is_name()).then(|| first.end - one.len()..second.start + other.len())
}
