//! A webinar took place on a Saturday or Sunday, when the Organization is closed: its day or month is
//! likely to be wrong.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-13
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-12
//! ```

use chrono::{Datelike, NaiveDate, Weekday};

use super::dates::dated;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::DateWeekend, Level::Warning, Stage::Facts(check)).yielding_to(&[
    RuleName::DateAfterDocument,
    RuleName::DateOutsideYear,
    RuleName::DateUrlMismatch,
]);

fn check(facts: &Facts) -> Vec<Finding> {
    let closed = dated(facts).filter(|dated| dated.both(|date| free(date).is_some()));
    let days = closed.filter_map(|dated| Some((dated.date, free(dated.date.value)?)));
    days.map(|(date, day)| {
        RULE.at(date.place, format!("the webinar took place on a {day}"))
            .label(format!("a {day}"))
            .help("compare the date with the announcement, or say in `[rules]` that it is right")
    })
    .collect()
}

fn free(date: NaiveDate) -> Option<&'static str> {
    match date.weekday() {
        Weekday::Sat => Some("Saturday"),
        Weekday::Sun => Some("Sunday"),
        _ => None,
    }
}
