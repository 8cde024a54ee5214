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
use super::{Facts, Rule, Stage, claimed};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::RegionClaimedAbsent, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::CountSpeakers]);

fn check(facts: &Facts) -> Vec<Finding> {
    claimed::unless_lacking(facts, found)
}

pub fn found(facts: &Facts) -> Vec<Finding> {
    let Some((claims, speakers)) = claimed::of_origin(facts) else { return Vec::new() };
    let Some(countries) = facts.countries(&speakers) else { return Vec::new() };
    let mut known: BTreeSet<&str> = countries.iter().map(|country| country.region()).collect();
    let list = listed(known.iter().copied());
    let absent = claims.regions.iter().filter(|region| known.insert(region.value.word()));
    absent
        .map(|region| {
            let message = format!("no speaker is from the region `{}`", region.value.word());
            claimed::not_from(&RULE, facts, region.place, message, &list)
        })
        .collect()
}
