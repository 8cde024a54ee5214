//! A webinar did not take place in the year that the document reports on: it was copied from last year's
//! file, or the year was not changed.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! year = 2023
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! year = 2024
//! ```

use chrono::{Datelike, NaiveDate};

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::Placed;

pub const RULE: Rule = Rule::open("date-outside-year", Level::Error, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let Some(year) = &facts.manuscript.document.year else { return Vec::new() };
    let dates: Vec<&Placed<NaiveDate>> =
        facts.manuscript.webinars.iter().filter_map(|webinar| webinar.date.as_ref()).collect();
    let outside: Vec<&Placed<NaiveDate>> =
        dates.iter().copied().filter(|date| date.year() != year.value.0).collect();
    if outside.len() > 1 && outside.len() == dates.len() {
        let message = format!("none of the webinars took place in {}", year.value.0);
        let finding = RULE.at(year.place, message).label("the year reported on");
        let help = "correct the year, or the dates of the webinars";
        return vec![finding.aside(outside[0].place, format!("in {}", outside[0].year())).help(help)];
    }
    outside
        .into_iter()
        .map(|date| {
            RULE.at(date.place, format!("the webinar took place in {}, not in {}", date.year(), year.value.0))
                .label(format!("in {}", date.year()))
                .aside(year.place, "the year reported on")
                .help("correct the date, or take the webinar out of this report")
        })
        .collect()
}
