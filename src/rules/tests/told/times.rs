//! Times of the day, and how long a webinar lasts.

use super::*;

pub fn told() -> Vec<Told> {
    let at = |rule, date: &str, start: &str, end: &str, zone: &str, told| {
        let fragment = format!(
            "webinar = [{{ date = {date}, start = {start}:00, end = {end}:00, timezone = \"{zone}\" }}]"
        );
        of(rule, &fragment, told)
    };
    let lasting = |start, end, told| at("time-duration", "2024-04-11", start, end, "UTC", told);
    let announced = |place: &str, zone: &str, told| {
        let fragment = format!(
            "document = {{ session = {{ place = {place} }} }}\nwebinar = [{{ start = 12:00:00, timezone = \"{zone}\" }}]"
        );
        of("time-zone-season", &fragment, told)
    };
    vec![
        lasting("12:00", "12:19", &["the webinar lasts 19 min |"]),
        lasting("12:00", "18:00", &["the webinar lasts 6 h |"]),
        lasting("12:00", "17:01", &["the webinar lasts 5 h 1 min |"]),
        lasting("12:00", "17:54", &["the webinar lasts 5 h 54 min |"]),
        lasting("12:00", "12:00", &[]),
        at(
            "time-clock-change",
            "2024-03-31",
            "01:30",
            "03:30",
            "Europe/Zurich",
            &["put forward between `01:30:00` and `03:30:00` … UTC+2 | [01:30:00] UTC+1"],
        ),
        at("time-clock-change", "2024-03-31", "03:30", "01:30", "Europe/Zurich", &[]),
        announced("\"geneva\"", "+01:00", &["`UTC+1` is not the time of Europe/Zurich"]),
        announced("{ en = \"Tunis\" }", "+01:00", &[]),
    ]
}
