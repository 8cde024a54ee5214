//! All speakers of a webinar, three or more, are of one gender: the Organization's panel parity pledge asks
//! that this does not happen, and the committee will see it from the list of names.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "luong", family = "Luong", gender = "male" },
//!     { id = "moalusi", family = "Moalusi", gender = "male" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "luong", role = "opening" }, { speaker = "moalusi", role = "opening" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "luong", family = "Luong", gender = "male" },
//!     { id = "benedetti", family = "Benedetti", gender = "female" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "luong", role = "opening" }, { speaker = "benedetti", role = "opening" }]
//! ```

use super::facts::single_gender;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::GenderSingleSexPanel, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let panels = if facts.manuscript.lost.any { Vec::new() } else { facts.panels() };
    let single = panels
        .iter()
        .filter_map(|(webinar, panel)| Some((webinar, panel, single_gender(&facts.counted(panel))?)));
    single
        .map(|(webinar, panel, gender)| {
            let message = format!("all {} speakers of this webinar are {}", panel.len(), gender.word());
            let place = webinar.talks.first().map_or(webinar.place, |talk| talk.place);
            RULE.at(webinar.place, message)
                .label("this webinar")
                .aside(place, "the speakers")
                .help("invite another speaker in time, or say in `[rules]` why it could not be")
        })
        .collect()
}
