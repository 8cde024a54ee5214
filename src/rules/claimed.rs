//! What a draft claims of the speakers of the year, beside who they are.

use super::{Facts, Rule, count_speakers};
use crate::diagnostic::Finding;
use crate::manuscript::{Person, SeriesClaims};
use crate::source::Place;

/// What is claimed, and all who speak. Who is not listed may be as claimed: then nothing can be told.
pub fn of_speakers<'m>(facts: &Facts<'m>) -> Option<(&'m SeriesClaims, Vec<&'m Person>)> {
    let claims = facts.manuscript.series.claims.as_ref()?;
    if count_speakers::lacking(facts) > 0 || !facts.manuscript.whole {
        return None;
    }
    Some((claims, facts.all_speakers()?))
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
