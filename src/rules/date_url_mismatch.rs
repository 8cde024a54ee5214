//! The address of a recording holds a date, and it is not the webinar's: the address was copied from another
//! webinar, or the date is wrong.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/WIPO_IP_DEV_GE_24_2024-04-12_PM_122357"
//! ```
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/20240912_PM"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/WIPO_IP_DEV_GE_24_2024-04-11_PM_122357"
//! ```
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/12235720"
//! ```

use chrono::{Datelike, NaiveDate};

use super::dates::fitting;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Webinar;

pub const RULE: Rule = Rule::open(RuleName::DateUrlMismatch, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::DateAfterDocument, RuleName::DateOutsideYear]);

fn check(facts: &Facts) -> Vec<Finding> {
    fitting(facts).into_iter().filter_map(mismatch).collect()
}

fn mismatch(webinar: &Webinar) -> Option<Finding> {
    let (date, address) = (webinar.date.as_ref()?, webinar.recording.as_ref()?);
    let first = of_recording(webinar)?;
    let finding =
        RULE.at(address.place, format!("the recording is of {first}, the webinar of {}", date.value));
    let finding = finding.label(format!("of {first}")).aside(date.place, "the webinar's date");
    Some(finding.help("correct the address or the date"))
}

/// The date in the address of the recording, if it is not the webinar's.
pub fn of_recording(webinar: &Webinar) -> Option<NaiveDate> {
    let (date, address) = (webinar.date.as_ref()?, webinar.recording.as_ref()?);
    let near = |other: &NaiveDate| (other.year() - date.year()).abs() <= 1;
    // Eight digits may be a number like any other.
    let dates: Vec<NaiveDate> =
        dashed(address).into_iter().chain(compact(address).into_iter().filter(near)).collect();
    dates.first().filter(|_| !dates.contains(&date.value)).copied()
}

/// "2024-04-11", "2024_04_11" and "2024/04/11", between what is no digit.
fn dashed(address: &str) -> Vec<NaiveDate> {
    let bytes = address.as_bytes();
    let bounded = |start: usize, end: usize| {
        let digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        !digit(start.checked_sub(1)) && !digit(Some(end))
    };
    let windows = bytes.windows(10).enumerate().filter(|(at, window)| {
        window[4] == window[7] && matches!(window[4], b'-' | b'_' | b'/') && bounded(*at, at + 10)
    });
    windows.filter_map(|(_, window)| date(&[&window[..4], &window[5..7], &window[8..]].concat())).collect()
}

/// "20240411", between what is no digit.
fn compact(address: &str) -> Vec<NaiveDate> {
    address.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| date(digits.as_bytes())).collect()
}

fn date(digits: &[u8]) -> Option<NaiveDate> {
    let text = std::str::from_utf8(digits).ok()?;
    let all = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all {
        return None;
    }
    let (year, month, day) = (text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?);
    NaiveDate::from_ymd_opt(year, month, day)
}
