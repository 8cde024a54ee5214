//! A moderator of a webinar is one of its speakers too: rightly so at times, and at others a talk stands
//! under the wrong name. Who opens or closes the webinar as its moderator is not meant.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! moderators = ["asan"]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{}, { id = "ghandour", family = "Ghandour" }]
//!
//! [[webinar]]
//! moderators = ["ghandour"]
//! ```

use foldhash::HashMap;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::manuscript::Webinar;
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::PersonModeratorSpeaks, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.webinars.iter().flat_map(both).collect()
}

fn both(webinar: &Webinar) -> Vec<Finding> {
    let speak = webinar.talks.iter().filter(|talk| talk.presents());
    let mut speakers: HashMap<&str, Place> =
        speak.filter_map(|talk| talk.speaker.as_ref()).map(|id| (id.as_str(), id.place)).collect();
    let moderators = webinar.moderators.iter();
    let both = moderators.filter_map(|id| Some((id, speakers.remove(id.as_str())?)));
    both.map(|(id, talk)| {
        RULE.at(id.place, format!("`{}` moderates this webinar and speaks in it", visible(id)))
            .label("the moderator")
            .aside(talk, "the speaker")
            .help("correct one of the two, unless it was so")
    })
    .collect()
}
