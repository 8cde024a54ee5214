//! The prose names somebody, with "Mr." or "Ms.", who is no person of this manuscript: the name is misspelt,
//! or was left over from last year's text. The name of one who merely is spoken of may stand.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Thanks were due to Ms. Bragante, who had prepared the webinars. Ms. Bragante’s work went on."
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ given = "Habíp" }]
//!
//! [conclusion]
//! message = "Thanks were due to Mr. Asan, to Mr. HABIP ASAN and to Mr. Chair, who had prepared the webinars."
//! ```

use std::collections::HashSet;
use std::ops::Range;

use super::names;
use super::passage::Passage;
use super::{Rule, Shelf, Version};
use crate::diagnostic::{Finding, Level, visible};

pub const RULE: Rule = Rule::open("person-unlisted-mention", Level::Info, Shelf::Document(check)).once();

/// Each name once. One part of a name that is declared is enough: the other may be short, or wrong in a way
/// that `person-duplicate` knows.
fn check(version: &Version) -> Vec<Finding> {
    let declared = version.names();
    let mut told: HashSet<Vec<String>> = HashSet::new();
    let mut found = Vec::new();
    for passage in version.passages() {
        let honorifics =
            (0..passage.words.len()).filter(|index| names::is_honorific(version, passage.word(*index)));
        for name in honorifics.filter_map(|index| name(version, passage, index + 1)) {
            let Some(place) = passage.place(name.clone()) else { continue };
            let words = names::words(&passage.text[name.clone()]);
            if !words.iter().any(|word| declared.contains(word)) && told.insert(words) {
                let name = visible(&passage.text[name]);
                found.push(
                    RULE.at(place, format!("`{name}` is no person of this manuscript"))
                        .label("named here")
                        .help(HELP),
                );
            }
        }
    }
    found
}

const HELP: &str = "correct the name, or, where it is another person’s, leave it";

/// The words of a name from `index` on, without a mark or an ending after it.
fn name(version: &Version, passage: &Passage, index: usize) -> Option<Range<usize>> {
    let named = |index: &usize| names::is_of_a_name(passage.word(*index));
    let closed = |index: usize| {
        let word = passage.word(index);
        bare(word).len() < word.len() && word.chars().count() > 2
    };
    let word = bare(passage.word(index));
    let office = version.locale.prose.offices.contains(word);
    let first = Some(index)
        .filter(named)
        .filter(|_| !office && !names::is_honorific(version, passage.word(index)))?;
    let mut last = first;
    while !closed(last) && named(&(last + 1)) {
        last += 1;
    }
    let start = passage.words[first].start;
    Some(start..start + bare(&passage.text[start..passage.words[last].end]).len())
}

/// Without a possessive and the marks after it.
fn bare(name: &str) -> &str {
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let owner = name.strip_suffix("’s").or(name.strip_suffix("'s"));
    owner.unwrap_or(name)
}
