//! A line of `[rules]` speaks of a rule that finds nothing here: the exception was for another year, or the
//! fault has been corrected. Left standing, it would hide the next one.
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

use super::rule::FoundNothing;
use super::{Rule, Shelf, find};
use crate::diagnostic::{Finding, Level};
use crate::manuscript::Manuscript;

pub const RULE: Rule = Rule::open("rule-exception-unused", Level::Warning, Shelf::Settings(check));

/// A figure of its own is no exception: a rule that it silences has nothing to say, as intended.
fn check(manuscript: &Manuscript, found_nothing: &FoundNothing) -> Vec<Finding> {
    if !manuscript.whole {
        return Vec::new();
    }
    let settings = manuscript.settings.iter().filter(|setting| setting.from.is_none());
    let unused = settings.filter_map(|setting| {
        let rule = find(&setting.rule).filter(|rule| !rule.fixed && found_nothing(rule))?;
        Some((setting, rule))
    });
    unused
        .map(|(setting, rule)| {
            RULE.at(setting.rule.place, format!("`{}` finds nothing in this manuscript", rule.name))
                .label("an exception for nothing")
                .help("delete the line")
        })
        .collect()
}
