//! A line of `[rules]` changes the level of a rule that guards soundness: without it the document would be
//! false or could not be made at all.
//!
//! Fails:
//!
//! ```toml
//! [rules]
//! id-undeclared = { level = "warning", reason = "the speaker will be added" }
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

use super::{Facts, Rule, Stage, find};
use crate::diagnostic::{Finding, RuleName};

pub const RULE: Rule = Rule::fixed(RuleName::RuleFixed, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let names = facts.manuscript.settings.iter().map(|setting| &setting.rule);
    let fixed = names.filter_map(|name| Some((name, find(name).filter(|rule| rule.fixed)?)));
    fixed
        .map(|(name, rule)| {
            RULE.at(name.place, format!("the level of `{}` cannot be changed", rule.name))
                .label("guards soundness")
                .help("delete the line, and correct what the rule finds")
        })
        .collect()
}
