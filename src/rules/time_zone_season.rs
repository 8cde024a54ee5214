//! The zone announced was not in force on that day: “CET” or “EST” in summer, “CEST” or “PDT” in winter, or, for a
//! session in Geneva, Geneva's offset of the other season. Who followed the announcement came an hour early or late. A
//! place instead of a zone is right in every season; an offset that Geneva never has is that of another place.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "CET"
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "+01:00"
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "EST"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "CEST"
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "EDT"
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "UTC"
//! ```
//!
//! ```toml
//! [[webinar]]
//! start = 12:00:00
//! timezone = "UTC+8"
//! ```

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::dates::{Dated, dated};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Manuscript, Term};
use crate::terms::{Clock, Zone, signed_hours};

pub const RULE: Rule = Rule::open(RuleName::TimeZoneSeason, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::DateAfterDocument, RuleName::DateOutsideYear, RuleName::DateUrlMismatch]);

const SEAT: &str = "Europe/Zurich";

fn check(facts: &Facts) -> Vec<Finding> {
    dated(facts).filter_map(|dated| out_of_season(&dated, facts.manuscript)).collect()
}

fn in_geneva(manuscript: &Manuscript) -> bool {
    let mut sessions = manuscript.document.sessions();
    sessions.any(|session| matches!(&session.venue, Some(Term::Word(word)) if word.value == "geneva"))
}

/// The place whose clock an announcement means.
fn meant(name: &str, manuscript: &Manuscript) -> Option<String> {
    let is_offset = name.starts_with("UTC") && name != "UTC";
    if is_offset { in_geneva(manuscript).then(|| SEAT.to_owned()) } else { Clock::seasonal_place(name) }
}

fn out_of_season(dated: &Dated, manuscript: &Manuscript) -> Option<Finding> {
    let (webinar, date) = (dated.webinar, dated.date);
    let zone = webinar.timezone.as_ref()?;
    let Zone::Announced { name, minutes } = &zone.value else { return None };
    let place = meant(name, manuscript)?;
    let clock = Zone::parse(&place)?;
    let noon = NaiveTime::from_hms_opt(12, 0, 0)?;
    let start = webinar.start.map_or(noon, |start| start.value);
    let at = |day| NaiveDateTime::new(day, start);
    let message = format!("`{name}` is not the time of {place} on {}", date.value);
    let is_its = |day| clock.minutes(at(day)) == *minutes;
    let is_of_other_season = |day: NaiveDate| !is_its(day) && seasons(day).any(is_its);
    dated.both(is_of_other_season).then(|| {
        RULE.at(zone.place, message)
            .label(format!("on this day: UTC{}", signed_hours(clock.minutes(at(date.value)))))
            .aside(date.place, "the day")
            .help(format!("write the place whose clock was meant, as `{place}`, and check the times"))
    })
}

/// A day of winter and one of summer, in either half of the world.
fn seasons(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    [1, 7].into_iter().filter_map(move |month| NaiveDate::from_ymd_opt(day.year(), month, 1))
}
