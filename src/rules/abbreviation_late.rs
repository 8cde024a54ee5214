//! An abbreviation is used before it is explained. The program explains what is declared where the running
//! text first uses it; it cannot do so in a title, in a possessive or in a compound, so these must wait.
//!
//! Fails:
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//!
//! [[section]]
//! id = "plan"
//! title = "The MTSP"
//! text = "The MTSP is in its third year."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The role of the MTSP was explained, as was that of the Medium-Term Strategic Plan (MTSP) in the regions."
//! ```
//!
//! ```toml
//! mandate = { reference = "adopted", session = 31 }
//! reference = [{ id = "adopted", symbol = "CDIP/31/4", title = "Proposal" }]
//! paragraph = [{ text = "The CDIP meets twice a year." }]
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
//! [[section]]
//! id = "plan"
//! title = "The Plan"
//! text = "The MTSP is in its third year."
//! ```

use super::abbreviations::{Abbreviation, Explanation};
use super::language_script::script;
use super::passage::Part;
use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::AbbreviationLate, Level::Warning, Stage::Document(check))
    .yielding_to(&[RuleName::TextInvisible]);

const HELP: &str =
    "write it in full here; the program explains it where running text first uses it by itself";

const IN_FULL: &str = "write it in full here, or explain it here and not further on";

fn check(version: &Version) -> Vec<Finding> {
    let cover = version.passages().iter().filter(|passage| passage.part == Part::Cover).count();
    let abbreviations = version.abbreviations().iter();
    abbreviations.filter_map(|(short, abbreviation)| late(short, abbreviation, cover)).collect()
}

/// `cover`: how many passages the cover has, which explains the committee's for itself alone.
fn late(short: &str, abbreviation: &Abbreviation, cover: usize) -> Option<Finding> {
    let (used, place) = abbreviation.first?;
    let explains = |it: &&Explanation| !it.on_cover || used.0 < cover || abbreviation.declared;
    let explained = abbreviation.explained.iter().find(explains)?;
    let explains = abbreviation.declared || begins_alike(short, explained);
    let finding =
        RULE.at(place, format!("`{short}` is used before it is explained")).label("not explained yet");
    let finding = match explained.place {
        Some(place) => finding.aside(place, "explained here"),
        None => finding,
    };
    (used < explained.moment && explains)
        .then(|| finding.help(if abbreviation.declared { HELP } else { IN_FULL }))
}

/// What stands in brackets may be an aside; a name in front of it shares its first letter, unless it is written in
/// others.
fn begins_alike(short: &str, explained: &Explanation) -> bool {
    let first = short.to_lowercase().chars().next();
    let same = |word: &String| word.chars().next() == first;
    let strange = |word: &String| word.chars().next().map(script) != first.map(script);
    explained.long.iter().any(same) || (explained.alone && explained.long.last().is_some_and(strange))
}
