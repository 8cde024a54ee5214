//! A draft or a press text claims speakers of a sector from which there is none.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! claims = { sectors = ["secretariat", "academia"] }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! claims = { sectors = ["secretariat"] }
//! ```

use std::collections::BTreeSet;

use super::facts::listed;
use super::{Facts, Rule, Stage, claimed};
use crate::diagnostic::{Finding, Level, RuleName, visible};

pub const RULE: Rule = Rule::open(RuleName::SectorClaimedAbsent, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::CountSpeakers]);

fn check(facts: &Facts) -> Vec<Finding> {
    claimed::unless_lacking(facts, found)
}

pub fn found(facts: &Facts) -> Vec<Finding> {
    let Some((claims, speakers)) = claimed::of_speakers(facts) else { return Vec::new() };
    // Who states no organization may be of any sector.
    let present: Option<BTreeSet<&str>> = speakers.into_iter().map(|person| facts.sector(person)).collect();
    let Some(mut known) = present else { return Vec::new() };
    let list = listed(known.iter().copied());
    let claimed = claims.sectors.iter().map(|sector| (sector.place(), sector.called(|word| word.word())));
    let absent = claimed.filter(|(_, sector)| known.insert(sector));
    absent
        .map(|(place, sector)| {
            RULE.at(place, format!("no speaker is of the sector `{}`", visible(sector)))
                .label("claimed")
                .aside_at(facts.first_talk(), format!("the speakers are of {list}"))
                .help("delete it from the claim, or correct the sector of an organization")
        })
        .collect()
}
