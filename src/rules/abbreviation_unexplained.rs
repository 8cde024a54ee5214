//! An abbreviation is explained nowhere. A declared one is used only where the program cannot explain it, in a
//! title or a compound; one that is not declared is said for information, once, at its first use. Words that
//! every reader knows (PDF, COVID-19), symbols, roman numbers and names in capitals are left alone.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Speakers praised the PCT and its users."
//! ```
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//!
//! [conclusion]
//! message = "MTSP-related questions were put."
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
//! message = "The MTSP and the Patent Cooperation Treaty (PCT) were praised in Part II by Ms. GARCIA LOPEZ."
//! ```
//!
//! ```toml
//! [[section]]
//! id = "design"
//! title = "Webinar on PLANS and DESIGN"
//! text = "What is a design, and what are plans? All had an answer: a PLAN is NOT a promise."
//! ```

use std::cell::LazyCell;

use rustc_hash::FxHashSet;

use super::abbreviations::Abbreviation;
use super::passage::Passage;
use super::text_placeholder::is_placeholder;
use super::{Across, Rule, Stage, Version, names};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::AbbreviationUnexplained, Level::Warning, Stage::Document(check))
    .across(Across::Parallel)
    .silent_where(&[RuleName::LanguageIdentical])
    .yielding_to(&[RuleName::TextPlaceholder, RuleName::TextInvisible]);

const DECLARED: &str = "write it in full, or use it by itself in running text, where the program explains it";
const UNDECLARED: &str = "declare it under `[[abbreviation]]`, and the program explains it at its first use";

fn check(version: &Version) -> Vec<Finding> {
    let words = || version.passages().iter().flat_map(words);
    let words: LazyCell<FxHashSet<&str>, _> =
        LazyCell::new(|| words().filter(|word| is_long(word)).collect());
    // A word that stands in small letters too is no abbreviation: it was shouted.
    let is_shouted = |short: &str| is_long(short) && words.contains(short.to_lowercase().as_str());
    let abbreviations = version.abbreviations().iter();
    abbreviations
        .filter_map(|(short, abbreviation)| {
            let found = unexplained(short, abbreviation)?;
            let is_meant = abbreviation.declared || !is_shouted(short) && !is_placeholder(short);
            is_meant.then_some(found)
        })
        .collect()
}

/// Those of a passage, addresses aside.
fn words(passage: &Passage) -> impl Iterator<Item = &str> {
    let words = (0..passage.words.len()).map(|index| passage.word(index));
    words.filter(|word| !word.contains(['@', '/']) && !word.contains("www.")).flat_map(names::parted)
}

/// Shorter words are often both, as IT and WHO.
fn is_long(word: &str) -> bool {
    word.chars().nth(3).is_some()
}

fn unexplained(short: &str, abbreviation: &Abbreviation) -> Option<Finding> {
    let (_, place) = abbreviation.first.filter(|_| abbreviation.explained.is_empty())?;
    let finding = RULE.at(place, format!("`{short}` is explained nowhere")).label("used here");
    Some(if abbreviation.declared {
        finding.help(DECLARED)
    } else {
        Finding { level: Level::Info, ..finding.help(UNDECLARED) }
    })
}
