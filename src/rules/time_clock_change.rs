//! A webinar begins or ends at a time that the clocks of its zone passed over on that day, or showed twice: they were
//! put forward, or back, and nobody can tell when it was. Or they were between its two times, and no one name of a
//! clock is right for both.
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
//! ```toml
//! [[webinar]]
//! date = 2024-03-31
//! start = 01:30:00
//! end = 03:30:00
//! timezone = "Europe/Zurich"
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
//! date = 2024-03-31
//! start = 01:30:00
//! end = 02:30:00
//! timezone = "UTC+1"
//! ```
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-26
//! start = 00:30:00
//! timezone = "UTC+2"
//! ```

use std::cmp::Ordering;

use super::dates::{Dated, dated};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::terms::{Shown, Zone, signed_hours};

pub const RULE: Rule = Rule::open(RuleName::TimeClockChange, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::DateAfterDocument, RuleName::DateOutsideYear]);

fn check(facts: &Facts) -> Vec<Finding> {
    dated(facts).filter_map(|dated| changed(&dated).or_else(|| spanned(&dated))).collect()
}

/// The first of its times that is none, or two.
fn changed(dated: &Dated) -> Option<Finding> {
    let (webinar, date) = (dated.webinar, dated.date);
    let zone = webinar.timezone.as_ref()?;
    [&webinar.start, &webinar.end].into_iter().flatten().find_map(|time| {
        let (said, label, help) = match zone.shows(date.and_time(time.value)) {
            Shown::Once => return None,
            Shown::Never => (
                "no clock there showed",
                "put forward over it",
                "write the time that the clocks showed".to_owned(),
            ),
            Shown::Twice(before, after) => {
                let [before, after] = [before, after].map(signed_hours);
                (
                    "the clocks there showed twice",
                    "put back",
                    format!("write for `timezone` which was meant, `UTC{before}` or `UTC{after}`"),
                )
            }
        };
        let finding = RULE.at(time.place, format!("{said} `{}` on {}", time.value, date.value)).label(label);
        Some(finding.aside(zone.place, "whose clock").help(help))
    })
}

/// The clocks were changed while it lasted.
fn spanned(dated: &Dated) -> Option<Finding> {
    let (webinar, day) = (dated.webinar, dated.date.value);
    let zone = webinar.timezone.as_ref().filter(|zone| matches!(zone.value, Zone::Place { .. }))?;
    let (start, end) = (webinar.start.as_ref()?, webinar.end.as_ref()?);
    let [before, after] = [start, end].map(|time| zone.minutes(day.and_time(time.value)));
    let put = match before.cmp(&after) {
        Ordering::Less => "forward",
        Ordering::Equal => return None,
        Ordering::Greater => "back",
    };
    let message =
        format!("the clocks there were put {put} between `{}` and `{}` on {day}", start.value, end.value);
    let [before_utc, after_utc] = [before, after].map(signed_hours);
    (start.value < end.value).then(|| {
        RULE.at(end.place, message)
            .label(format!("by another clock: UTC{after_utc}"))
            .aside(start.place, format!("UTC{before_utc}"))
            .aside(zone.place, "whose clocks")
            .help(format!(
                "write both by one clock, and it for `timezone`: `UTC{before_utc}` or `UTC{after_utc}`"
            ))
    })
}
