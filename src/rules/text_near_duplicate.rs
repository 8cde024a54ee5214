//! Two passages are alike but for a word or a mark: one was copied from the other, and the difference is an
//! oversight, or the copy was to be rewritten. Passages of eight words or more are compared.
//!
//! Fails:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views on the speakers and the subjects."
//!
//! [[section]]
//! id = "views"
//! title = "Views"
//! text = "Participants were asked for their opinion on the speakers and the subjects:"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views on the speakers and the subjects."
//!
//! [[section]]
//! id = "views"
//! title = "Views"
//! text = "Most were satisfied with the speakers; some asked for other subjects next year."
//! ```

use rustc_hash::FxHashMap;

use super::facts::folded;
use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::Place;

pub const RULE: Rule = Rule::open("text-near-duplicate", Level::Info, Shelf::Facts(check));

/// Shorter passages are formulas; longer ones are compared by their halves too.
const FEWEST: usize = 8;

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.original();
    let prose = facts.manuscript.prose();
    let texts = prose.iter().filter_map(|(_, field)| field.get(original));
    let passages: Vec<(String, Place)> = texts
        .flat_map(|prose| prose.running_passages())
        .map(|(text, place)| (folded(&text), place))
        .collect();
    let passages: Vec<(Vec<&str>, Place)> =
        passages.iter().map(|(text, place)| (words(text), *place)).collect();
    let mut halves: FxHashMap<(bool, &[&str]), usize> = FxHashMap::default();
    let mut found = Vec::new();
    for (at, (words, place)) in passages.iter().enumerate().filter(|(_, (words, _))| words.len() >= FEWEST) {
        // A word that differs leaves one of the halves as it is.
        let keys = [(false, &words[..words.len() / 2]), (true, &words[words.len().div_ceil(2)..])];
        let like =
            keys.iter().filter_map(|key| halves.get(key)).find(|other| alike(words, &passages[**other].0));
        match like {
            Some(other) => found.push(duplicate(*place, passages[*other].1)),
            None => keys.into_iter().for_each(|key| {
                halves.entry(key).or_insert(at);
            }),
        }
    }
    found
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// All words but one, at most, in the same order.
fn alike(first: &[&str], second: &[&str]) -> bool {
    let same = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let (one, other) = (&first[same..], &second[same..]);
    let (after_one, after_other) = (&one[one.len().min(1)..], &other[other.len().min(1)..]);
    one == other || after_one == after_other || after_one == other || one == after_other
}

fn duplicate(place: Place, other: Place) -> Finding {
    RULE.at(place, "this passage is like another but for a word, or the marks")
        .label("begins here")
        .aside(other, "the other")
        .help("write it anew, or make the two the same")
}
