//! A webinar has times and no zone: readers in other parts of the world cannot tell when it took place.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! end = 13:45:00
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! end = 13:45:00
//! timezone = "Europe/Zurich"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::TimeZoneMissing, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    if facts.manuscript.lost.any {
        return Vec::new();
    }
    let without = facts.manuscript.webinars.iter().filter(|webinar| webinar.timezone.is_none());
    let times = without.filter_map(|webinar| webinar.start.as_ref());
    times
        .map(|time| {
            RULE.at(time.place, format!("the time `{}` has no zone", time.value))
                .label("on which clock?")
                .help("add the place whose clock was announced: `timezone = \"Europe/Zurich\"`")
        })
        .collect()
}
