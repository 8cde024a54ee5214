//! A line of `[rules]` names a rule that does not exist, or sets a figure that a rule does not have: what
//! was meant to be accepted would be reported all the same. The nearest rule is offered.
//!
//! Fails:
//!
//! ```toml
//! [rules]
//! gender-shares = { level = "off", reason = "the speakers were chosen by the Member States" }
//! ```
//!
//! ```toml
//! [document]
//! year = 2023
//!
//! [rules]
//! date-outside-year = { from = 5, level = "info", reason = "the series of 2023 ended in April 2024" }
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

use super::{Facts, Rule, Stage, find, nearest};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::manuscript::RuleSetting;

pub const RULE: Rule = Rule::fixed(RuleName::RuleUnknown, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.settings.iter().filter_map(unknown).collect()
}

fn unknown(setting: &RuleSetting) -> Option<Finding> {
    let name = visible(&setting.rule);
    let Some(rule) = find(&setting.rule) else {
        let help = match nearest(&setting.rule) {
            Some(meant) => format!("write `{meant}`"),
            None => "delete the line, or take the name that a finding shows in brackets".to_owned(),
        };
        let finding = RULE.at(setting.rule.place, format!("there is no rule `{name}`"));
        return Some(finding.label("unknown").help(help));
    };
    let figure = setting.from.as_ref().filter(|_| !rule.fixed)?;
    if rule.from.is_none() {
        let message = format!("the rule `{name}` has no figure to set");
        return Some(RULE.at(figure.place, message).label("no such figure").help("delete `from`"));
    }
    setting.is_limited().then(|| {
        RULE.at(figure.place, format!("the figure of `{name}` holds for the whole manuscript"))
            .label("set for a part of it")
            .help("set it in an entry without `webinar` and `person`")
    })
}
