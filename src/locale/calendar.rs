//! Dates, spans of days and times of day.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Deserialize;

use super::{Locale, fill};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Dates {
    pub months: Vec<String>,
    /// "1er", where the first of a month is not "1".
    #[serde(default)]
    pub first_day: Option<String>,
    pub date: String,
    /// One day where others have a span, if it is not as in the text.
    #[serde(default)]
    pub within_day: Option<String>,
    pub within_month: String,
    pub within_year: String,
    pub across_years: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    pub noon: String,
    pub midnight: String,
    pub morning: String,
    pub afternoon: String,
    /// Where a full hour is written without minutes.
    #[serde(default)]
    pub full: Option<String>,
}

impl Locale {
    pub fn date(&self, day: NaiveDate) -> String {
        self.span(day, day, &self.dates.date)
    }

    /// The days of a session, as on its cover.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        let pattern = match () {
            () if first == last => self.dates.within_day.as_ref().unwrap_or(&self.dates.date),
            () if first.year() != last.year() => &self.dates.across_years,
            () if first.month() != last.month() => &self.dates.within_year,
            () => &self.dates.within_month,
        };
        self.span(first, last, pattern)
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

    fn day(&self, day: NaiveDate) -> String {
        let first = self.dates.first_day.as_ref().filter(|_| day.day() == 1);
        first.cloned().unwrap_or_else(|| day.day().to_string())
    }

    fn month(&self, day: NaiveDate) -> &str {
        self.dates.months.get(day.month0() as usize).map_or("", String::as_str)
    }

    pub fn time(&self, time: NaiveTime) -> String {
        let times = &self.times;
        match (time.hour(), time.minute()) {
            (12, 0) => return times.noon.clone(),
            (0, 0) => return times.midnight.clone(),
            _ => {}
        }
        let (afternoon, hour12) = time.hour12();
        let pattern = match &times.full {
            Some(full) if time.minute() == 0 => full,
            _ if afternoon => &times.afternoon,
            _ => &times.morning,
        };
        let (hour, minute) = (time.hour().to_string(), format!("{:02}", time.minute()));
        fill(pattern, &[("hour12", &hour12.to_string()), ("hour", &hour), ("minute", &minute)])
    }
}
