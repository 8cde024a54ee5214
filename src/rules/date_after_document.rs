//! A webinar is later than the document that reports on it: one of the two dates is wrong, or the report
//! speaks of the future in the past tense.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-11-04
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-10-04
//! ```

use super::dates::{Objection, after_document};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::DateAfterDocument, Level::Error, Stage::Facts(check))
    .yielding_to(&[RuleName::DateOutsideYear]);

fn check(facts: &Facts) -> Vec<Finding> {
    let Some(written) = &facts.manuscript.document.date else { return Vec::new() };
    match after_document(facts.manuscript) {
        Objection::Document(first) => {
            let finding = RULE.at(written.place, "all webinars are later than the document");
            let finding =
                finding.label("the date on the cover").aside(first.place, format!("of {}", first.value));
            vec![finding.help("correct the date of the document, or those of the webinars")]
        }
        Objection::Webinars(dates) => dates
            .into_iter()
            .map(|date| {
                RULE.at(date.place, format!("the webinar of {} is later than the document", date.value))
                    .label("after the document")
                    .aside(written.place, format!("the document is of {}", written.value))
                    .help("correct one of the two dates")
            })
            .collect(),
    }
}
