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

use chrono::Datelike;

use super::dates::{Objection, outside_year};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::DateOutsideYear, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let Some(year) = &facts.manuscript.document.year else { return Vec::new() };
    match outside_year(facts.manuscript) {
        Objection::Document(first) => {
            let message = format!("none of the webinars took place in {}", year.value.0);
            let finding = RULE.at(year.place, message).label("the year reported on");
            let help = "correct the year, or the dates of the webinars";
            vec![finding.aside(first.place, format!("in {}", first.year())).help(help)]
        }
        Objection::Webinars(dates) => dates
            .into_iter()
            .map(|date| {
                RULE.at(
                    date.place,
                    format!("the webinar took place in {}, not in {}", date.year(), year.value.0),
                )
                .label(format!("in {}", date.year()))
                .aside(year.place, "the year reported on")
                .help("correct the date, or take the webinar out of this report")
            })
            .collect(),
    }
}
