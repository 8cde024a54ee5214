//! A webinar ends before it starts, or in the same moment: the document would print both times in one
//! sentence.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! start = 13:45:00
//! end = 12:00:00
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! end = 13:45:00
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::Webinar;

pub const RULE: Rule = Rule::fixed(RuleName::TimeEndBeforeStart, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.webinars.iter().filter_map(reversed).collect()
}

fn reversed(webinar: &Webinar) -> Option<Finding> {
    let (start, end) = (webinar.start.as_ref()?, webinar.end.as_ref()?);
    let message = format!("the webinar ends at `{}` and starts at `{}`", end.value, start.value);
    (end.value <= start.value).then(|| {
        RULE.at(end.place, message)
            .label("the end")
            .aside(start.place, "the start")
            .help("correct one of the two; both are times of the same day, from 00:00:00 to 23:59:59")
    })
}
