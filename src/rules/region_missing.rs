//! Over the year, no speaker came from one of the five regions of the world, or of the seven regional groups
//! in which States meet at WIPO. Either is said only if the speakers who speak for a country are as many as the
//! regions, or the groups. Regions are those of the United Nations' M49. Which State belongs to which group is
//! general knowledge that no source confirms, and nothing is said of groups where the manuscript describes a
//! committee of its own.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     { country = "TR" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//! ]
//! ```
//!
//! ```toml
//! person = [
//!     { country = "NZ" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//!     { id = "kovacs", family = "Kovács", gender = "female", country = "HU" },
//!     { id = "wang", family = "Wang", gender = "male", country = "CN" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//!     { speaker = "kovacs", role = "opening" },
//!     { speaker = "wang", role = "opening" },
//! ]
//! ```
//!
//! ```toml
//! person = [
//!     { country = "JP" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//!     { id = "kovacs", family = "Kovács", gender = "female", country = "HU" },
//!     { id = "wang", family = "Wang", gender = "male", country = "CN" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//!     { speaker = "kovacs", role = "opening" },
//!     { speaker = "wang", role = "opening" },
//! ]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     { country = "NZ" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//! ]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, joined};
use crate::reading::Vocabulary;
use crate::terms::Region;

pub const RULE: Rule = Rule::open(RuleName::RegionMissing, Level::Info, Stage::Facts(check));

const GROUPS: [&str; 7] = ["African Group", "APG", "CACEEC", "CEBS", "China", "GRULAC", "Group B"];

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let Some(speakers) = facts.manuscript.all_speakers().filter(|_| !manuscript.lost.any) else {
        return Vec::new();
    };
    let Some(countries) = facts.countries(&speakers) else { return Vec::new() };
    let regions: Vec<&str> = countries.iter().map(|country| country.region()).collect();
    let groups = countries.iter().filter(|_| manuscript.committee.is_none());
    let groups: Vec<&str> = groups.filter_map(|country| country.group()).collect();
    let all: Vec<&'static str> = Region::WORDS.iter().map(|(word, _)| *word).collect();
    let (regions, groups) = (missing(&all, &regions), missing(&GROUPS, &groups));
    let Some(places) = places(&regions, &groups) else { return Vec::new() };
    let place = manuscript.document.year.as_ref().map_or(manuscript.document.place, |year| year.place);
    let finding = RULE.at(place, format!("over the year no speaker came from {places}"));
    let help = "look for speakers from there in time, and state the countries of those you have";
    let listed = if groups.is_empty() { "" } else { "; `cdipdoc terms countries` lists the groups" };
    vec![finding.label("the year reported on").help(format!("{help}{listed}"))]
}

/// Where nobody is from, if all could be there.
fn missing(all: &[&'static str], present: &[&str]) -> Vec<&'static str> {
    let enough = present.len() >= all.len();
    all.iter().copied().filter(|one| enough && !present.contains(one)).collect()
}

fn places(regions: &[&'static str], groups: &[&str]) -> Option<String> {
    let named = |region: &&'static str| if *region == "Americas" { "the Americas" } else { *region };
    let regions: Vec<&str> = regions.iter().map(named).collect();
    let regions = (!regions.is_empty()).then(|| joined(&regions, "or"));
    let groups = match groups {
        [] => None,
        [group] => Some(format!("the regional group {group}")),
        groups => Some(format!("the regional groups {}", joined(groups, "or"))),
    };
    match (regions, groups) {
        (Some(regions), Some(groups)) => Some(format!("{regions}, nor from {groups}")),
        (regions, groups) => regions.or(groups),
    }
}
