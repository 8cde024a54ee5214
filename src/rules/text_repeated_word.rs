//! A word stands twice in a row: a slip that the eye passes over, above all where a line ended between the
//! two. Capitals do not matter; names (Baden Baden), numbers and what a language doubles (French "nous
//! nous", English "had had") are left alone.
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

use std::ops::Range;

use super::{Rule, Shelf, Version};
use crate::diagnostic::{Finding, Level};
use crate::terms::Language;

pub const RULE: Rule = Rule::open("text-repeated-word", Level::Warning, Shelf::Document(check));

/// Chinese has no spaces, and doubles its words.
fn check(version: &Version) -> Vec<Finding> {
    if version.document.language == Language::Zh {
        return Vec::new();
    }
    let allowed = &version.locale.prose.doubled;
    let passages = version.passages().iter();
    let pairs = passages.flat_map(|passage| passage.words.windows(2).map(move |pair| (passage, pair)));
    let found = pairs.filter_map(|(passage, pair)| {
        let both = doubled(&passage.text, &pair[0], &pair[1])?;
        let word = &passage.text[both.start..pair[0].end];
        (!allowed.contains(&word.to_lowercase())).then_some(())?;
        let place = passage.place(both)?;
        Some(
            RULE.at(place, format!("the word `{word}` stands twice"))
                .label("twice")
                .help("delete one of them"),
        )
    });
    found.collect()
}

/// Where both stand, if the second is the first: no mark between them, and not both with a capital.
fn doubled(text: &str, first: &Range<usize>, second: &Range<usize>) -> Option<Range<usize>> {
    // Nearly all pairs part here.
    let (begin, begins) = (text.as_bytes()[first.start], text.as_bytes()[second.start]);
    if begin.is_ascii_alphabetic() && !begin.eq_ignore_ascii_case(&begins) {
        return None;
    }
    let (one, other) = (&text[first.clone()], &text[second.clone()]);
    let one = one.trim_start_matches(|c: char| !c.is_alphanumeric());
    let other = other.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_word = one.len() > 1 && one.chars().all(char::is_alphabetic);
    let is_name = one.starts_with(char::is_uppercase) && other.starts_with(char::is_uppercase);
    let same = is_word && !is_name && one.to_lowercase() == other.to_lowercase();
    same.then(|| first.end - one.len()..second.start + other.len())
}
