//! A draft or a press text claims speakers from a region of the world from which there is none. Regions are those of the
//! United Nations' M49.
//!
//! Fails:
//!
//! ```toml
//! person = [{ country = "ZA" }]
//!
//! [series]
//! claims = { regions = ["Africa", "Asia"] }
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ country = "ZA" }]
//!
//! [series]
//! claims = { regions = ["Africa"] }
//! ```

use std::collections::BTreeSet;

use super::facts::listed;
use super::{Facts, Rule, Shelf, count_speakers};
use crate::diagnostic::{Finding, Level};

pub const RULE: Rule = Rule::open("region-claimed-absent", Level::Warning, Shelf::Facts(check));

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
    let Some(countries) = facts.countries(&speakers) else { return Vec::new() };
    let mut known: BTreeSet<&str> = countries.iter().map(|country| country.region()).collect();
    let list = listed(known.iter().copied());
    let absent = claims.regions.iter().filter(|region| known.insert(region.value.word()));
    absent
        .map(|region| {
            RULE.at(region.place, format!("no speaker is from the region `{}`", region.value.word()))
                .label("claimed")
                .aside_at(facts.first_talk(), format!("the speakers are from {list}"))
                .help("delete it from the claim, or state the country for which a speaker spoke")
        })
        .collect()
}
