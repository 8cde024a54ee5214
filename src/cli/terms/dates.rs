//! `cdipdoc terms dates`

use chrono::{NaiveDate, NaiveTime};

use super::marked;
use crate::locale::Locale;
use crate::templates::Templates;
use crate::terms::Language;

/// List how days, spans of days and times are written
///
/// One line each: what is written, and how it reads. A session's days are those on its cover; a day is that
/// of the text. With a year, all its days instead.
///
/// What was read in no official document is marked.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Dates {
    /// List every day of this year: 2024
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1..=9999))]
    year: Option<i32>,
}

const EXAMPLES: &str = "\
EXAMPLES
  See how the days of a session are written in Spanish:
      cdipdoc terms dates --lang es

  See how a day is written in Arabic:
      cdipdoc terms dates --lang ar --year 2024 | grep ^2024-09-12";

/// Two days each, which have in common the day, the month, the year, or nothing.
const SPANS: [(&str, Day, Day); 5] = [
    ("date", (2025, 1, 1), (2025, 1, 1)),
    ("within-day", (2025, 1, 1), (2025, 1, 1)),
    ("within-month", (2025, 5, 19), (2025, 5, 23)),
    ("within-year", (2025, 9, 29), (2025, 10, 3)),
    ("across-years", (2024, 12, 30), (2025, 1, 3)),
];

type Day = (i32, u32, u32);

const TIMES: [(&str, (u32, u32)); 6] = [
    ("midnight", (0, 0)),
    ("morning", (9, 5)),
    ("full-morning", (10, 0)),
    ("noon", (12, 0)),
    ("afternoon", (13, 45)),
    ("full-afternoon", (15, 0)),
];

impl Dates {
    pub fn rows(&self, language: Language, templates: &Templates) -> Vec<[String; 2]> {
        let locale = templates.locale(language);
        match self.year {
            Some(year) => days(year).map(|day| [day.to_string(), locale.date(day)]).collect(),
            None => patterns(locale),
        }
    }
}

fn days(year: i32) -> impl Iterator<Item = NaiveDate> {
    (1..=366).filter_map(move |day| NaiveDate::from_yo_opt(year, day))
}

fn patterns(locale: &Locale) -> Vec<[String; 2]> {
    let day = |(year, month, day): Day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let span = |(name, first, last): (&'static str, Day, Day)| {
        let written = match name {
            "date" => locale.date(day(first)),
            _ => locale.days(day(first), day(last)),
        };
        (name, written)
    };
    // If full hours have no pattern of their own, they have no line.
    let time = |(name, (hour, minute))| {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        (locale.pattern_of_time(time).0 == name).then(|| (name, locale.time(time)))
    };
    let written = SPANS.into_iter().map(span).chain(TIMES.into_iter().filter_map(time));
    let doubtful = |name: &str| locale.unconfirmed.dates.iter().any(|pattern| pattern == name);
    written.map(|(name, written)| [name.to_owned(), marked(&written, doubtful(name))]).collect()
}
