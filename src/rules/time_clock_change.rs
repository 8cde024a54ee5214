//! A webinar begins or ends at a time that the clocks of its zone passed over on that day, or showed twice: they were
//! put forward, or back, and nobody can tell when it was.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-26
//! start = 00:30:00
//! timezone = "Africa/Cairo"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-26
//! start = 01:00:00
//! timezone = "Africa/Cairo"
//! ```
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-26
//! start = 00:30:00
//! timezone = "UTC+2"
//! ```

use super::dates::{Dated, dated};
use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::terms::{Shown, signed_hours};

pub const RULE: Rule = Rule::open("time-clock-change", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    dated(facts).filter_map(|dated| changed(&dated)).collect()
}

/// The first of its times that is none, or two.
fn changed(dated: &Dated) -> Option<Finding> {
    let (webinar, date) = (dated.webinar, dated.date);
    let zone = webinar.timezone.as_ref()?;
    [&webinar.start, &webinar.end].into_iter().flatten().find_map(|time| {
        let (said, label, help) = match zone.shows(date.and_time(time.value)) {
            Shown::Once => return None,
            Shown::Never => {
                ("no clock there showed", "put forward over it", "write the time that the clocks showed".to_owned())
            }
            Shown::Twice(before, after) => {
                let [before, after] = [before, after].map(signed_hours);
                ("the clocks there showed twice", "put back", format!("write for `timezone` which was meant, `UTC{before}` or `UTC{after}`"))
            }
        };
        let finding = RULE.at(time.place, format!("{said} `{}` on {}", time.value, date.value)).label(label);
        Some(finding.aside(zone.place, "whose clock").help(help))
    })
}
