//! The session lasts over twelve days, as none does: a month was mistyped. It is an error, whatever
//! `[rules]` say, if it ends before it starts, for the cover would say so.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! session = { start = 2024-11-02, end = 2024-12-06 }
//! ```
//!
//! ```toml
//! [document]
//! session = { start = 2024-12-06, end = 2024-12-02 }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! session = { start = 2024-12-02, end = 2024-12-13 }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::SessionPart;

pub const RULE: Rule = Rule::open(RuleName::DateSessionSpan, Level::Warning, Stage::Facts(check));

const LONGEST: i64 = 12;

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.document.sessions().filter_map(impossible).collect()
}

/// What is wrong with the days of a session, taken together.
pub fn impossible(session: &SessionPart) -> Option<Finding> {
    let (start, end) = (session.start.as_ref()?, session.end.as_ref()?);
    let days = (end.value - start.value).num_days() + 1;
    let finding = match days {
        ..1 => {
            let message = "the session ends before it starts";
            Finding { level: Level::Error, ..RULE.at(end.place, message) }
        }
        1..=LONGEST => return None,
        _ => RULE.at(end.place, format!("the session lasts {days} days")),
    };
    Some(
        finding
            .label("the last day")
            .aside(start.place, "the first day")
            .help("correct one of the two dates"),
    )
}
