//! The summary of a talk is much shorter or longer than the others: outside 80 to 350 words, or two and a
//! half times the shortest of its webinar. Speakers compare, and a delegation whose expert got three lines
//! will ask. The language of drafting is measured.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! [[webinar.talk]]
//! summary.en = "Mr. Asan presented the work of his division."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! [[webinar.talk]]
//! role = "closing"
//! summary.en = "Mr. Asan presented the work of his division."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, counted};
use crate::document::prose::Prose;
use crate::manuscript::{Talk, Webinar};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextSummaryLength, Level::Warning, Stage::Facts(check))
    .silent_where(&[RuleName::LanguageStructure]);

const WORDS: std::ops::RangeInclusive<usize> = 80..=350;
const HELP: &str = "shorten the one or lengthen the other";

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.manuscript.original();
    let found = facts.manuscript.webinars.iter().flat_map(|webinar| uneven(webinar, original));
    found.collect()
}

fn uneven(webinar: &Webinar, original: Language) -> Vec<Finding> {
    let summaries: Vec<(&Prose, usize)> =
        webinar.talks.iter().filter_map(|talk| measured(talk, original)).collect();
    let fitting = summaries.iter().filter(|(_, words)| WORDS.contains(words));
    let shortest = fitting.min_by_key(|(_, words)| *words);
    summaries.iter().filter_map(|summary| finding(*summary, shortest.copied())).collect()
}

fn finding((prose, words): (&Prose, usize), shortest: Option<(&Prose, usize)>) -> Option<Finding> {
    if !WORDS.contains(&words) {
        let message = format!(
            "the summary has {}; from {} to {} are usual",
            counted(words, "word"),
            WORDS.start(),
            WORDS.end()
        );
        return Some(
            RULE.at(prose.place, message).label(counted(words, "word")).help("shorten or lengthen it"),
        );
    }
    let (short, fewest) = shortest.filter(|(_, fewest)| words * 2 > fewest * 5)?;
    let message = format!("the summary has {words} words, another of this webinar {fewest}");
    let finding = RULE.at(prose.place, message).label(counted(words, "word"));
    Some(finding.aside(short.place, counted(fewest, "word")).help(HELP))
}

/// The summary of a speaker; a welcome or a farewell may be as short as it was.
fn measured(talk: &Talk, original: Language) -> Option<(&Prose, usize)> {
    let prose = talk.summary.as_ref().filter(|_| talk.presents())?.get(original)?;
    Some(prose).filter(|prose| !prose.blocks.is_empty()).map(|prose| (prose, prose.words()))
}
