//! Which dates of webinars are found wrong. From a date that one rule reports no other draws conclusions.

use foldhash::{HashSet, HashSetExt};

use chrono::{Datelike, NaiveDate};

use super::Facts;
use crate::diagnostic::RuleName;
use crate::manuscript::{Manuscript, Webinar};
use crate::source::{Place, Placed};

type Date = Placed<NaiveDate>;

/// What a rule objects to.
pub enum Objection<'m> {
    /// To these dates of webinars.
    Webinars(Vec<&'m Date>),
    /// To what all webinars, two or more, contradict; the first of them.
    Document(&'m Date),
}

/// The webinars that did not take place in the year reported on.
pub fn outside_year(manuscript: &Manuscript) -> Objection<'_> {
    let year = manuscript.document.year.as_ref().map(|year| i64::from(year.value.0));
    objection(manuscript, |date| year.is_some_and(|year| i64::from(date.year()) != year))
}

/// The webinars that are later than the document.
pub fn after_document(manuscript: &Manuscript) -> Objection<'_> {
    let written = manuscript.document.date.as_ref();
    let later = |date: &Date| written.is_some_and(|written| date.value > written.value);
    let outside = doubted(manuscript, RuleName::DateOutsideYear, outside_year(manuscript));
    match objection(manuscript, later) {
        Objection::Webinars(mut dates) => {
            dates.retain(|date| !outside.contains(&date.place));
            Objection::Webinars(dates)
        }
        document => document,
    }
}

fn objection<'m>(manuscript: &'m Manuscript, wrong: impl Fn(&Date) -> bool) -> Objection<'m> {
    let dates = || manuscript.webinars.iter().filter_map(|webinar| webinar.date.as_ref());
    let found: Vec<&Date> = dates().filter(|date| wrong(date)).collect();
    match found.first() {
        Some(first) if found.len() > 1 && found.len() == dates().count() => Objection::Document(first),
        _ => Objection::Webinars(found),
    }
}

/// Dates to which `rule` objects, but for those that the author stands by.
fn doubted(manuscript: &Manuscript, rule: RuleName, objection: Objection) -> HashSet<Place> {
    let Objection::Webinars(dates) = objection else { return HashSet::new() };
    let places = dates.into_iter().map(|date| date.place);
    places.filter(|place| manuscript.setting(rule, *place).is_none()).collect()
}

/// The webinars whose date fits the document, or is missing.
pub fn fitting<'m>(facts: &Facts<'m>) -> Vec<&'m Webinar> {
    let manuscript = facts.manuscript;
    let mut wrong = doubted(manuscript, RuleName::DateOutsideYear, outside_year(manuscript));
    wrong.extend(doubted(manuscript, RuleName::DateAfterDocument, after_document(manuscript)));
    let fits = |webinar: &&Webinar| webinar.date.as_ref().is_none_or(|date| !wrong.contains(&date.place));
    manuscript.webinars.iter().filter(fits).collect()
}

/// A webinar's date, and that of its recording, which is the same unless the address has another.
pub struct Dated<'m> {
    pub webinar: &'m Webinar,
    pub date: &'m Date,
    pub recorded: NaiveDate,
}

impl Dated<'_> {
    /// Both are: if only one is, the mistake is the difference, and that is reported.
    pub fn both(&self, are: impl Fn(NaiveDate) -> bool) -> bool {
        are(self.date.value) && are(self.recorded)
    }
}

pub fn dated<'m>(facts: &Facts<'m>) -> impl Iterator<Item = Dated<'m>> {
    fitting(facts).into_iter().filter_map(|webinar| {
        let date = webinar.date.as_ref()?;
        let stood_by = |address: &Placed<String>| {
            facts.manuscript.setting(RuleName::DateUrlMismatch, address.place).is_some()
        };
        let other = of_recording(webinar).filter(|_| !webinar.recording.as_ref().is_some_and(stood_by));
        Some(Dated { webinar, date, recorded: other.unwrap_or(date.value) })
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn days(dates: Vec<NaiveDate>) -> Vec<String> {
        dates.into_iter().map(|date| date.to_string()).collect()
    }

    #[test]
    fn a_date_in_an_address_has_one_kind_of_mark_and_no_figure_beside_it() {
        for address in ["2024-04-11", "https://a.int/2024_04_11.mp4", "https://a.int/x/2024/04/11"] {
            assert_eq!(days(dashed(address)), ["2024-04-11"], "{address}");
        }
        for address in [
            "2024-04/11",
            "2024.04.11",
            "12024-04-11",
            "2024-04-110",
            "x2024-04-1",
            "2024-13-11",
            "2024-04-31",
            "20240411",
        ] {
            assert_eq!(days(dashed(address)), [""; 0], "{address}");
        }
        assert_eq!(days(dashed("2024-04-11-2024-05-12")), ["2024-04-11", "2024-05-12"]);
    }

    #[test]
    fn eight_figures_may_be_a_date() {
        assert_eq!(days(compact("https://a.int/v20240411pm-20231231")), ["2024-04-11", "2023-12-31"]);
        for address in ["120240411", "2024041", "20241311", "20240431", "2024-0411"] {
            assert_eq!(days(compact(address)), [""; 0], "{address}");
        }
    }
}
