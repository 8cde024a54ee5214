//! What a draft claims of the speakers of the year, beside who they are.

use super::{Facts, Rule};
use crate::diagnostic::Finding;
use crate::manuscript::{Manuscript, Person, SeriesClaims, Webinar};
use crate::source::{Place, Placed};

/// How many speakers are claimed and not listed, which `count-speakers` reports.
pub fn lacking(facts: &Facts) -> usize {
    let manuscript = facts.manuscript;
    let claims = manuscript.webinars.iter().filter_map(|webinar| of_webinar(facts, webinar));
    let lacking = claims.map(|(claimed, speakers)| difference(claimed, &speakers));
    let by_webinar = lacking.filter_map(|difference| usize::try_from(difference).ok()).sum();
    let series = of_all(manuscript).zip(facts.manuscript.all_speakers());
    let in_all = series.map_or(0, |(claimed, speakers)| difference(claimed, &speakers));
    usize::try_from(in_all).unwrap_or(0).max(by_webinar)
}

/// How many speakers are claimed to have spoken in the year.
pub fn of_all(manuscript: &Manuscript) -> Option<&Placed<u32>> {
    manuscript.series.claims.as_ref()?.speakers.as_ref()
}

/// How many are claimed to have spoken in a webinar, and who is listed.
pub fn of_webinar<'m>(facts: &Facts<'m>, webinar: &'m Webinar) -> Option<(&'m Placed<u32>, Vec<&'m Person>)> {
    Some((webinar.claims.as_ref()?.speakers.as_ref()?, facts.manuscript.speakers_of(webinar)?))
}

/// How many more are claimed than listed.
pub fn difference(claimed: &Placed<u32>, speakers: &[&Person]) -> i64 {
    i64::from(claimed.value) - i64::try_from(speakers.len()).unwrap_or(i64::MAX)
}

/// Who is missing from the list may be as claimed: what is found is then reported with the number that is missing.
pub fn unless_lacking(facts: &Facts, found: fn(&Facts) -> Vec<Finding>) -> Vec<Finding> {
    if lacking(facts) > 0 { Vec::new() } else { found(facts) }
}

/// What is claimed, and all who speak.
pub fn of_speakers<'m>(facts: &Facts<'m>) -> Option<(&'m SeriesClaims, Vec<&'m Person>)> {
    let claims = facts.manuscript.series.claims.as_ref()?;
    if facts.manuscript.lost.any {
        return None;
    }
    Some((claims, facts.manuscript.all_speakers()?))
}

/// The same, where each speaker is from somewhere: who states neither country nor organization may be from anywhere.
pub fn of_origin<'m>(facts: &Facts<'m>) -> Option<(&'m SeriesClaims, Vec<&'m Person>)> {
    of_speakers(facts).filter(|(_, speakers)| {
        speakers.iter().all(|person| person.country.is_some() || person.organization.is_some())
    })
}

/// A country or region from which nobody is; `list` is where the speakers are from.
pub fn not_from(rule: &Rule, facts: &Facts, place: Place, message: String, list: &str) -> Finding {
    rule.at(place, message)
        .label("claimed")
        .aside_at(facts.first_talk(), format!("the speakers are from {list}"))
        .help("delete it from the claim, or state the country for which a speaker spoke")
}
