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
use super::{Facts, Rule, Stage, claimed};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::terms::{CountryCode, Language};

pub const RULE: Rule = Rule::open(RuleName::CountryClaimedAbsent, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::CountSpeakers]);

fn check(facts: &Facts) -> Vec<Finding> {
    claimed::unless_lacking(facts, found)
}

pub fn found(facts: &Facts) -> Vec<Finding> {
    let Some((claims, speakers)) = claimed::of_origin(facts) else { return Vec::new() };
    let from = speakers.into_iter().filter_map(|person| facts.manuscript.country_of(person));
    let mut known: BTreeSet<&str> = from.map(|country| country.called(CountryCode::as_str)).collect();
    let list = listed(known.iter().copied());
    let absent = claims.countries.iter().filter(|country| known.insert(country.as_str()));
    absent
        .map(|country| {
            let message = format!("no speaker is from {}", country.value.country().name(Language::En));
            claimed::not_from(&RULE, facts, country.place, message, &list)
        })
        .collect()
}
