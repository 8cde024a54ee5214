//! The webinars do not stand in the order of their dates. The document has them in order all the same;
//! where the date is wrong, this shows it.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//!
//! [[webinar]]
//! title = "Virtual assistance"
//! date = 2024-02-08
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//!
//! [[webinar]]
//! title = "Virtual assistance"
//! date = 2024-09-12
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};

pub const RULE: Rule = Rule::open("date-order", Level::Info, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let dates: Vec<_> = facts.manuscript.webinars.iter().filter_map(|webinar| webinar.date.as_ref()).collect();
    let reversed = dates.windows(2).find(|pair| pair[1].value < pair[0].value);
    reversed
        .map(|pair| {
            RULE.at(pair[1].place, format!("the webinar of {} stands after a later one", pair[1].value))
                .label("earlier")
                .aside(pair[0].place, "the later one")
                .help("check the date; the document has the webinars in the order of their dates")
        })
        .into_iter()
        .collect()
}
