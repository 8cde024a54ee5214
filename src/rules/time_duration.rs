//! A webinar is very short or very long: under 20 minutes, over 5 hours, or under 8 minutes a speaker. One
//! of its times is likely to be wrong. Who only opens or closes it is not counted.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! end = 12:15:00
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 01:45:00
//! end = 13:45:00
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! end = 13:45:00
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Webinar;

pub const RULE: Rule = Rule::open(RuleName::TimeDuration, Level::Warning, Stage::Facts(check));

/// In minutes.
const USUAL: std::ops::RangeInclusive<i64> = 20..=300;
const LEAST_EACH: i64 = 8;

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.webinars.iter().filter_map(unusual).collect()
}

fn unusual(webinar: &Webinar) -> Option<Finding> {
    let (start, end) = (webinar.start.as_ref()?, webinar.end.as_ref()?);
    let minutes = (end.value - start.value).num_minutes();
    let speakers = webinar.talks.iter().filter(|talk| talk.presents()).count();
    let hurried = minutes < LEAST_EACH * i64::try_from(speakers).ok()?;
    let message = if !USUAL.contains(&minutes) {
        format!("the webinar lasts {}", duration(minutes))
    } else if hurried {
        format!("the webinar lasts {} for {speakers} presentations", duration(minutes))
    } else {
        return None;
    };
    (end.value > start.value).then(|| {
        RULE.at(end.place, message)
            .label("the end")
            .aside(start.place, "the start")
            .help("check both times, or say in `[rules]` why it was so")
    })
}

fn duration(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}
