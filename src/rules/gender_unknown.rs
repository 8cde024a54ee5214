//! A speaker's gender is not stated, and so not counted in any figure on balance. It is never guessed from
//! a name or an honorific: ask the person, or leave it out.
//!
//! Fails:
//!
//! ```toml
//! person = [{}, { id = "luong", family = "Luong" }]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "luong", role = "opening" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{}, { id = "luong", family = "Luong", gender = "other" }]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "luong", role = "opening" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Person;

pub const RULE: Rule = Rule::open(RuleName::GenderUnknown, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let speakers = facts.manuscript.all_speakers().filter(|_| !facts.manuscript.lost.any).unwrap_or_default();
    let unstated: Vec<&Person> = speakers.into_iter().filter(|person| person.gender.is_none()).collect();
    let Some((first, others)) = unstated.split_first() else { return Vec::new() };
    let message = match others.len() {
        0 => "the gender of one speaker is not stated".to_owned(),
        others => format!("the gender of {} speakers is not stated", others + 1),
    };
    let finding = RULE.at(first.place, message).label("counted in no share");
    let finding = others.iter().fold(finding, |finding, person| finding.aside(person.place, "nor this one"));
    vec![finding.help("ask the person and add `gender = …`, or leave it out")]
}
