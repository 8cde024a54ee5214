//! More than half of the year's speakers, of whom there are three or more, come from one sector or from one
//! organization: the committee expects several points of view.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "ghandour", family = "Ghandour", organization = "wipo" },
//!     { id = "luong", family = "Luong" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "ghandour", role = "opening" }, { speaker = "luong", role = "opening" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! organization = [
//!     {},
//!     { id = "asean", sector = "igo", name = "Association of Southeast Asian Nations" },
//!     { id = "cipa", sector = "ip-office", name = "Companies and Intellectual Property Authority" },
//! ]
//! person = [
//!     {},
//!     { id = "luong", family = "Luong", organization = "asean" },
//!     { id = "moalusi", family = "Moalusi", organization = "cipa" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "luong", role = "opening" }, { speaker = "moalusi", role = "opening" }]
//! ```

use std::collections::BTreeMap;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};

pub const RULE: Rule = Rule::open(RuleName::SectorDominance, Level::Warning, Stage::Facts(check));

const FEWEST: usize = 3;

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let speakers =
        facts.manuscript.all_speakers().filter(|speakers| speakers.len() >= FEWEST && !manuscript.lost.any);
    let Some(speakers) = speakers else { return Vec::new() };
    let bodies = speakers.iter().filter_map(|person| facts.manuscript.organization_of(person)?.id.as_ref());
    let sectors = speakers.iter().filter_map(|person| facts.sector(person));
    let all = speakers.len();
    let from_body = over_half(bodies.map(|id| id.as_str()), all).map(|(id, n)| (n, "organization", id));
    let from_sector = over_half(sectors, all).map(|(sector, n)| (n, "sector", sector));
    let place = manuscript.document.year.as_ref().map_or(manuscript.document.place, |year| year.place);
    from_body
        .or(from_sector)
        .map(|(number, kind, name)| {
            let message =
                format!("{number} of {all} speakers of the year are from one {kind}, `{}`", visible(name));
            RULE.at(place, message)
                .label("the year reported on")
                .help("invite speakers of other kinds in time, or say in `[rules]` why it could not be")
        })
        .into_iter()
        .collect()
}

fn over_half<'w>(words: impl Iterator<Item = &'w str>, all: usize) -> Option<(&'w str, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    words.for_each(|word| *counts.entry(word).or_default() += 1);
    counts.into_iter().find(|(_, count)| count * 2 > all)
}
