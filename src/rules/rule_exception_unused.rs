//! A line of `[rules]` speaks of a rule that finds nothing here: the exception was for another year, or the
//! fault has been corrected. Left standing, it would hide the next one. Nothing is said of it
//! as long as there are errors, or findings to which the rule yields: they keep it silent, and what it finds then
//! may be what the line is for.
//!
//! Fails:
//!
//! ```toml
//! [rules]
//! date-outside-year = { level = "info", reason = "the series of 2023 ended in April 2024" }
//! ```
//!
//! ```toml
//! [rules]
//! text-repeated-word = { level = "off", reason = "the poem that is quoted repeats itself" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! year = 2023
//!
//! [rules]
//! date-outside-year = { level = "info", reason = "the series of 2023 ended in April 2024" }
//! ```

use super::rule::Idle;
use super::{Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Manuscript, RuleSetting};

pub const RULE: Rule = Rule::open(RuleName::RuleExceptionUnused, Level::Warning, Stage::Settings(check));

/// A figure of its own is no exception: a rule that it silences has nothing to say, as intended. Of fixed rules, and of
/// parts that are not there, other rules speak.
fn check(manuscript: &Manuscript, idle: &Idle) -> Vec<Finding> {
    if manuscript.lost.any {
        return Vec::new();
    }
    let settings = manuscript.settings.iter().filter(|setting| setting.from.is_none() && idle(setting));
    settings.map(unused).collect()
}

fn unused(setting: &RuleSetting) -> Finding {
    let part = if setting.webinar.is_some() {
        "webinar"
    } else if setting.person.is_some() {
        "entry of the person"
    } else {
        "manuscript"
    };
    RULE.at(setting.place, format!("`{}` finds nothing in this {part}", setting.rule.value))
        .label("an exception for nothing")
        .help("delete it")
}
