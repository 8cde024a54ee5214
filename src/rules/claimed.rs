//! What a draft claims of the speakers of the year, beside who they are.

use super::{
    Facts, Rule, count_speakers, country_claimed_absent, region_claimed_absent, sector_claimed_absent,
};
use crate::diagnostic::Finding;
use crate::manuscript::{Person, SeriesClaims};
use crate::source::Place;

/// Who is missing from the list may be as claimed: what is found is then told with the number that is missing.
pub fn unless_lacking(facts: &Facts, found: fn(&Facts) -> Vec<Finding>) -> Vec<Finding> {
    if count_speakers::lacking(facts) > 0 { Vec::new() } else { found(facts) }
}

/// What is claimed of speakers of whom some are missing from the list, and is not so of the others.
pub fn with_those_lacking(facts: &Facts) -> Vec<Finding> {
    if count_speakers::lacking(facts) == 0 {
        return Vec::new();
    }
    [sector_claimed_absent::found, country_claimed_absent::found, region_claimed_absent::found]
        .into_iter()
        .flat_map(|found| found(facts))
        .collect()
}

/// The one finding, with what the other says.
pub fn beside(finding: Finding, other: Finding) -> Finding {
    finding.aside(other.place, other.message)
}

/// What is claimed, and all who speak.
pub fn of_speakers<'m>(facts: &Facts<'m>) -> Option<(&'m SeriesClaims, Vec<&'m Person>)> {
    let claims = facts.manuscript.series.claims.as_ref()?;
    if !facts.manuscript.whole {
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
