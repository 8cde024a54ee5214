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

use chrono::NaiveDate;

use super::dates::{Dated, dated};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::DateOrder, Level::Info, Stage::Facts(check)).yielding_to(&[
    RuleName::DateAfterDocument,
    RuleName::DateOutsideYear,
    RuleName::DateUrlMismatch,
]);

fn check(facts: &Facts) -> Vec<Finding> {
    let dates: Vec<Dated> = dated(facts).collect();
    let earlier = |former: NaiveDate, dated: &Dated| dated.both(|date| date < former);
    let reversed = dates.windows(2).find(|pair| pair[0].both(|former| earlier(former, &pair[1])));
    let said = |pair: &[Dated]| {
        let (former, date) = (pair[0].date, pair[1].date);
        RULE.at(date.place, format!("the webinar of {} stands after a later one", date.value))
            .label("earlier")
            .aside(former.place, "the later one")
            .help("check the date; the document has the webinars in the order of their dates")
    };
    reversed.map(said).into_iter().collect()
}
