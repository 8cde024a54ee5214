//! All speakers of a webinar, three or more, are the Secretariat's own staff, in a year that has other
//! webinars: Member States expect to hear others. Of a year with one webinar, `sector-dominance` speaks.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     {},
//!     { id = "ghandour", family = "Ghandour", gender = "male", organization = "wipo" },
//!     { id = "amorim-borher", family = "Amorim-Borher", gender = "female", organization = "wipo" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "ghandour", role = "opening" }, { speaker = "amorim-borher", role = "opening" }]
//!
//! [[webinar]]
//! title = "Virtual assistance"
//! date = 2024-09-12
//! ```
//!
//! Passes:
//!
//! ```toml
//! organization = [{}, { id = "asean", sector = "igo", name = "Association of Southeast Asian Nations" }]
//! person = [
//!     {},
//!     { id = "ghandour", family = "Ghandour", gender = "male", organization = "asean" },
//!     { id = "amorim-borher", family = "Amorim-Borher", gender = "female", organization = "wipo" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "ghandour", role = "opening" }, { speaker = "amorim-borher", role = "opening" }]
//!
//! [[webinar]]
//! title = "Virtual assistance"
//! date = 2024-09-12
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::SecretariatOnly, Level::Warning, Stage::Facts(check));

const FEWEST: usize = 3;

fn check(facts: &Facts) -> Vec<Finding> {
    let panels = if facts.manuscript.lost.any { Vec::new() } else { facts.panels() };
    let alone = panels.len() < 2;
    let own = panels.iter().filter(|(_, panel)| {
        !alone && panel.len() >= FEWEST && panel.iter().all(|person| facts.is_of_secretariat(person))
    });
    own.map(|(webinar, panel)| {
        let place = webinar.talks.first().map_or(webinar.place, |talk| talk.place);
        RULE.at(webinar.place, format!("all {} speakers of this webinar are the Secretariat's", panel.len()))
            .label("this webinar")
            .aside(place, "the speakers")
            .help("invite a speaker from elsewhere in time, or say in `[rules]` why it could not be")
    })
    .collect()
}
