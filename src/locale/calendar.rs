//! Dates, spans of days and times of day.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Deserialize;

use super::{Locale, fill};
use crate::terms::{Clock, signed_hours};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dates {
    pub months: [String; 12],
    /// "1er", if the first of a month is not written "1".
    #[serde(default)]
    pub first_day: Option<String>,
    pub date: String,
    /// The pattern for a single day where other documents have several days, if it is not as in running text.
    #[serde(default)]
    pub within_day: Option<String>,
    pub within_month: String,
    pub within_year: String,
    pub across_years: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Times {
    pub noon: String,
    pub midnight: String,
    pub morning: String,
    pub afternoon: String,
    /// The pattern of a full hour, if it is written without minutes.
    #[serde(default)]
    pub full_morning: Option<String>,
    #[serde(default)]
    pub full_afternoon: Option<String>,
    /// A clock that has no name. `{offset}` is for example "+5:30".
    pub offset: String,
}

impl Locale {
    pub fn date(&self, day: NaiveDate) -> String {
        self.span(day, day, &self.dates.date)
    }

    /// The days of a session as the cover has them.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let (_, pattern) = self.pattern_of_days(first, last);
        self.span(first, last, pattern)
    }

    /// The pattern for these days, with its name in the phrase file.
    pub fn pattern_of_days(&self, first: NaiveDate, last: NaiveDate) -> (&'static str, &str) {
        let Dates { date, within_day, within_month, within_year, across_years, .. } = &self.dates;
        match () {
            () if first == last => within_day.as_ref().map_or(("date", date), |day| ("within-day", day)),
            () if first.year() != last.year() => ("across-years", across_years),
            () if first.month() != last.month() => ("within-year", within_year),
            () => ("within-month", within_month),
        }
    }

    fn span(&self, first: NaiveDate, last: NaiveDate, pattern: &str) -> String {
        fill(
            pattern,
            &[
                ("day", &self.day(first)),
                ("month", self.month(first)),
                ("year", &first.year().to_string()),
                ("last-day", &self.day(last)),
                ("last-month", self.month(last)),
                ("last-year", &last.year().to_string()),
            ],
        )
    }

    /// Every text before a month that is not a bare number: "1er juin", "de junio".
    pub fn days_of_months(&self) -> impl Iterator<Item = String> {
        let between =
            self.dates.date.split_once("{day}").and_then(|(_, behind)| behind.split_once("{month}"));
        let between = between.map(|(between, _)| between.trim()).filter(|between| !between.is_empty());
        let before = between.into_iter().chain(self.dates.first_day.as_deref());
        before.flat_map(|before| self.dates.months.iter().map(move |month| format!("{before} {month}")))
    }

    fn day(&self, day: NaiveDate) -> String {
        let first = self.dates.first_day.as_ref().filter(|_| day.day() == 1);
        first.cloned().unwrap_or_else(|| day.day().to_string())
    }

    fn month(&self, day: NaiveDate) -> &str {
        self.dates.months.get(day.month0() as usize).map_or("", String::as_str)
    }

    /// The name of a clock.
    pub fn clock(&self, clock: Clock) -> String {
        match clock {
            Clock::Named(name) => self.zones.get(name).map_or(name, String::as_str).to_owned(),
            Clock::Offset(minutes) => fill(&self.times.offset, &[("offset", &signed_hours(minutes))]),
        }
    }

    /// The pattern for a time of day, with its name in the phrase file.
    pub fn pattern_of_time(&self, time: NaiveTime) -> (&'static str, &str) {
        let times = &self.times;
        match (time.hour(), time.minute(), &times.full_morning, &times.full_afternoon) {
            (12, 0, ..) => ("noon", &times.noon),
            (0, 0, ..) => ("midnight", &times.midnight),
            (0..12, 0, Some(full), _) => ("full-morning", full),
            (0..12, ..) => ("morning", &times.morning),
            (_, 0, _, Some(full)) => ("full-afternoon", full),
            _ => ("afternoon", &times.afternoon),
        }
    }

    pub fn time(&self, time: NaiveTime) -> String {
        let (_, pattern) = self.pattern_of_time(time);
        let (_, hour12) = time.hour12();
        let (hour, minute) = (time.hour().to_string(), format!("{:02}", time.minute()));
        fill(pattern, &[("hour12", &hour12.to_string()), ("hour", &hour), ("minute", &minute)])
    }
}
