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

use chrono::{Datelike, Weekday};

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};

pub const RULE: Rule = Rule::open("date-weekend", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let dates = facts.manuscript.webinars.iter().filter_map(|webinar| webinar.date.as_ref());
    let closed = dates.filter_map(|date| match date.weekday() {
        Weekday::Sat => Some((date, "Saturday")),
        Weekday::Sun => Some((date, "Sunday")),
        _ => None,
    });
    closed
        .map(|(date, day)| {
            RULE.at(date.place, format!("the webinar took place on a {day}"))
                .label(format!("a {day}"))
                .help("compare the date with the announcement, or say in `[rules]` that it is right")
        })
        .collect()
}
