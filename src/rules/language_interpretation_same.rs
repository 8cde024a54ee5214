//! A webinar was held in one language, and interpretation is said to have been provided in that language too. One of the
//! two is a slip, or more than one language was spoken; then `held-in` names them all, and nothing is said.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! held-in = ["en"]
//! interpretation = ["en", "fr", "es"]
//! ```
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr", "es"]
//!
//! [[webinar]]
//! held-in = ["fr"]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! held-in = ["en", "fr"]
//! interpretation = ["en", "fr", "es"]
//!
//! [[webinar]]
//! held-in = ["en"]
//! interpretation = ["fr", "es"]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::manuscript::Heard;

pub const RULE: Rule = Rule::open(RuleName::LanguageInterpretationSame, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let own = manuscript.webinars.iter().filter(|webinar| webinar.has_languages());
    let own = own.filter_map(|webinar| same(manuscript.heard(webinar)));
    // What is stated once, for the series, is said once.
    same(manuscript.series.heard()).into_iter().chain(own).collect()
}

fn same(heard: Heard) -> Option<Finding> {
    let Heard { held_in: [held], interpretation } = heard else { return None };
    let spoken = held.called(|language| language.name());
    let into = interpretation.iter().find(|into| into.called(|language| language.name()) == spoken)?;
    let message = format!("the webinar was held in {}, and interpreted into it", visible(spoken));
    let finding = RULE.at(into.place(), message).label("interpreted into").aside(held.place(), "held in");
    Some(finding.help("take it out here, or name all the languages that were spoken in `held-in`"))
}
