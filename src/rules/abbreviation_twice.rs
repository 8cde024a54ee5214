//! An abbreviation is explained a second time. What is declared, the program explains at its first use; from
//! then on the short form is enough.
//!
//! Fails:
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//!
//! [conclusion]
//! message = "The MTSP has three years to run. The Medium-Term Strategic Plan (MTSP) will then be renewed."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//!
//! [conclusion]
//! message = "The MTSP has three years to run. The MTSP will then be renewed, and so will other plans (MTSP and others)."
//! ```

use super::abbreviations::{Abbreviation, Explanation};
use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::terms::is_han;

pub const RULE: Rule = Rule::open(RuleName::AbbreviationTwice, Level::Warning, Stage::Document(check))
    .yielding_to(&[RuleName::TextInvisible]);

fn check(version: &Version) -> Vec<Finding> {
    version.abbreviations().iter().filter_map(|(short, abbreviation)| twice(short, abbreviation)).collect()
}

fn twice(short: &str, abbreviation: &Abbreviation) -> Option<Finding> {
    let mut explained = abbreviation.explained.iter().filter(|explanation| !explanation.on_cover);
    let first = explained.next()?;
    let again = explained.find(|again| again.place.is_some() && says_the_same(first, again))?;
    let finding = RULE.at(again.place?, format!("`{short}` is explained twice")).label("again");
    let finding = match first.place {
        Some(place) => finding.aside(place, "explained at its first use"),
        None => finding,
    };
    Some(finding.help(format!("write only `{short}`")))
}

/// The same last words; else the bracket is an aside.
fn says_the_same(first: &Explanation, again: &Explanation) -> bool {
    let unspaced = first.long.last().is_some_and(|word| word.starts_with(is_han));
    let last = |explanation: &Explanation| {
        let words = explanation.long.iter().rev().take(if unspaced { 4 } else { 2 });
        words.cloned().collect::<Vec<_>>()
    };
    !first.long.is_empty() && last(first) == last(again)
}
