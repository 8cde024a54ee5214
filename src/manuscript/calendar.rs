//! Reads days, times and years.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use schemars::{Schema, json_schema};
use toml::de::DeValue;
use toml::value::Datetime;

use crate::diagnostic::{Finding, RuleName};
use crate::reading::{Described, Leaf, Reader};
use crate::source::Place;

/// From the Convention Establishing WIPO, signed in 1967, to the last year for which the summer time of all zones is
/// known. Other years are mistakes.
const YEARS: RangeInclusive<i32> = 1967..=2099;

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year(pub i32);

impl<C> Leaf<C> for Year {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Integer(integer) = value else {
            reader.wrong(value, place, "a whole number", "write the year in four digits, as `2024`");
            return None;
        };
        let year =
            i32::from_str_radix(integer.as_str(), integer.radix()).ok().filter(|year| YEARS.contains(year));
        if year.is_none() {
            reader.say(outside(place, &integer.to_string()));
        }
        year.map(Year)
    }
}

impl Described for Year {
    fn schema() -> Schema {
        json_schema!({ "type": "integer", "minimum": YEARS.start(), "maximum": YEARS.end() })
    }
}

fn outside(place: Place, year: &str) -> Finding {
    let message = format!("`{year}` cannot be the year of a webinar, a session or a document");
    let finding = Finding::error(RuleName::ValueType, place, message).label("this year");
    finding.help(format!(
        "write a year from {}, when the WIPO Convention was signed, to {}",
        YEARS.start(),
        YEARS.end()
    ))
}

impl<C> Leaf<C> for NaiveDate {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        const HELP: &str = "write the day alone, as `2024-04-11`, without quotation marks";
        let DeValue::Datetime(Datetime { date: Some(date), time: None, offset: None }) = value else {
            reader.wrong(value, place, "a date", HELP);
            return None;
        };
        let day = NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into());
        match day {
            Some(day) if !YEARS.contains(&day.year()) => reader.say(outside(place, &date.year.to_string())),
            Some(day) => return Some(day),
            None => {
                reader.say(
                    Finding::error(RuleName::ValueType, place, format!("there is no day `{date}`"))
                        .help(HELP),
                );
            }
        }
        None
    }
}

impl Described for NaiveDate {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "date", "examples": ["2024-04-11"] })
    }
}

impl<C> Leaf<C> for NaiveTime {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        const HELP: &str =
            "write the time alone, as `13:45:00`, without quotation marks; the zone stands in `timezone`";
        let DeValue::Datetime(Datetime { date: None, time: Some(time), offset: None }) = value else {
            reader.wrong(value, place, "a time", HELP);
            return None;
        };
        let clock =
            NaiveTime::from_hms_opt(time.hour.into(), time.minute.into(), time.second.unwrap_or(0).into());
        let finding = |message: String| Finding::error(RuleName::ValueType, place, message);
        if clock.is_none() {
            let finding = finding(format!("no clock shows `{time}`")).label("second 60");
            reader.say(finding.help("write a second from 00 to 59"));
        }
        let exact = clock.is_some_and(|clock| clock.second() > 0) || time.nanosecond.unwrap_or(0) > 0;
        if exact {
            let minute = format!("{:02}:{:02}:00", time.hour, time.minute);
            let finding = finding(format!("`{time}` has seconds, and no document prints them"));
            reader.say(
                finding
                    .label("not a full minute")
                    .help(format!("write `{minute}`, or the minute that was meant")),
            );
        }
        clock.filter(|_| !exact)
    }
}

impl Described for NaiveTime {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "format": "partial-time", "examples": ["13:45:00"] })
    }
}
