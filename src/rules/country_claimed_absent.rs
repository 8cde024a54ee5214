//! A draft or a press text claims speakers from a country from which there is none.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! claims = { countries = ["ZA"] }
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ country = "ZA" }]
//!
//! [series]
//! claims = { countries = ["ZA"] }
//! ```

use std::collections::BTreeSet;

use super::facts::listed;
use super::{Facts, Rule, Shelf, count_speakers};
use crate::diagnostic::{Finding, Level};
use crate::terms::{CountryCode, Language};

pub const RULE: Rule = Rule::open("country-claimed-absent", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let Some(claims) = &manuscript.series.claims else { return Vec::new() };
    // Who is not listed may be from there.
    if count_speakers::lacking(facts) > 0 {
        return Vec::new();
    }
    let Some(speakers) = facts.all_speakers().filter(|_| manuscript.whole) else { return Vec::new() };
    // Who states neither may be from anywhere.
    if speakers.iter().any(|person| person.country.is_none() && person.organization.is_none()) {
        return Vec::new();
    }
    let from = speakers.into_iter().filter_map(|person| facts.country(person));
    let mut known: BTreeSet<&str> = from.map(|country| country.called(CountryCode::as_str)).collect();
    let list = listed(known.iter().copied());
    let absent = claims.countries.iter().filter(|country| known.insert(country.as_str()));
    absent
        .map(|country| {
            let name = country.value.country();
            RULE.at(country.place, format!("no speaker is from {}", name.name(Language::En)))
                .label("claimed")
                .aside_at(facts.first_talk(), format!("the speakers are from {list}"))
                .help("delete it from the claim, or state the country for which a speaker spoke")
        })
        .collect()
}
