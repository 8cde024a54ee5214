//! All speakers of a webinar who speak for a country, three or more, come from one region of the world:
//! the committee expects several. Staff of the Secretariat and of other international organizations speak
//! for none. Regions are those of the United Nations' M49.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "ruschel", family = "Ruschel", gender = "female", country = "BR" },
//!     { id = "rojas", family = "Rojas", gender = "male", country = "CL" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "ruschel", role = "opening" },
//!     { speaker = "rojas", role = "opening" },
//! ]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "ruschel", family = "Ruschel", gender = "female", country = "BR" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "ruschel", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//! ]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::RegionSingle, Level::Warning, Stage::Facts(check));

const FEWEST: usize = 3;

fn check(facts: &Facts) -> Vec<Finding> {
    let panels = if facts.manuscript.lost.any { Vec::new() } else { facts.panels() };
    let single = panels.into_iter().filter_map(|(webinar, panel)| {
        let countries = facts.countries(&panel)?;
        let regions: Vec<&str> = countries.iter().map(|country| country.region()).collect();
        let region = regions.first().filter(|first| regions.iter().all(|region| region == *first))?;
        (regions.len() >= FEWEST).then_some((webinar, regions.len(), *region))
    });
    single
        .map(|(webinar, number, region)| {
            let place = webinar.talks.first().map_or(webinar.place, |talk| talk.place);
            let message =
                format!("all {number} speakers of this webinar who speak for a country are from {region}");
            RULE.at(webinar.place, message)
                .label("this webinar")
                .aside(place, "the speakers")
                .help("invite a speaker from elsewhere in time, or say in `[rules]` why it could not be")
        })
        .collect()
}
