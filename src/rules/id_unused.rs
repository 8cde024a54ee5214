//! A person, an organization or a document is defined, and nothing names it: it is not printed. It was left
//! over from last year, or the entry that should name it names another.
//!
//! Fails:
//!
//! ```toml
//! person = [{}, { id = "luong", family = "Luong", gender = "male" }]
//! ```
//!
//! ```toml
//! [[organization]]
//!
//! [[organization]]
//! id = "asean"
//! sector = "igo"
//! name = "Association of Southeast Asian Nations"
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{}, { id = "luong", family = "Luong", gender = "male" }]
//!
//! [[webinar]]
//! moderators = ["luong"]
//! ```

use foldhash::HashSet;
use std::borrow::Cow;

use super::{Facts, Rule, Stage, claimed, id_undeclared};
use crate::diagnostic::{Finding, Level, RuleName, appearance, visible};
use crate::manuscript::Mandate;
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::IdUnused, Level::Info, Stage::Facts(check))
    .yielding_to(&[RuleName::CountSpeakers, RuleName::IdUndeclared]);

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    // What names it may be what could not be read.
    if manuscript.lost.any {
        return Vec::new();
    }
    let talks = manuscript.webinars.iter().flat_map(|webinar| &webinar.talks);
    let moderators = manuscript.webinars.iter().flat_map(|webinar| &webinar.moderators);
    let speakers = talks.filter_map(|talk| talk.speaker.as_ref()).chain(moderators);
    let bodies = manuscript.persons.iter().filter_map(|person| person.organization.as_ref());
    let cited = manuscript.mandate.iter().flat_map(Mandate::references);
    // Who is named and not there would name an organization.
    let strangers = id_undeclared::strangers(manuscript);
    let mut persons = unused("person", manuscript.persons.iter().map(|person| &person.id), speakers);
    let mut organizations =
        unused("organization", manuscript.organizations.iter().map(|body| &body.id), bodies);
    // Talks that are missing would name them.
    if persons.len() <= claimed::lacking(facts) {
        persons.clear();
    }
    if organizations.len() <= strangers {
        organizations.clear();
    }
    let mut references =
        unused("reference", manuscript.references.iter().map(|reference| &reference.id), cited);
    if manuscript.mandate.is_none() {
        references = without_mandate(references);
    }
    [persons, organizations, references].concat()
}

/// Nothing else names references, so one speaks for all.
fn without_mandate(references: Vec<Finding>) -> Vec<Finding> {
    let mut references = references.into_iter();
    let Some(first) = references.next() else { return Vec::new() };
    let finding = references.fold(first, |finding, other| finding.aside(other.place, "nor this one"));
    vec![finding.help("delete the entry, or add the `[mandate]` that names it")]
}

fn unused<'m>(
    kind: &str,
    ids: impl Iterator<Item = &'m Option<Placed<String>>>,
    named: impl Iterator<Item = &'m Placed<String>>,
) -> Vec<Finding> {
    let ids: Vec<&Placed<String>> = ids.flatten().collect();
    let known: HashSet<Cow<str>> = ids.iter().map(|id| appearance(id)).collect();
    // One that looks the same was meant, and that is said elsewhere.
    let mut named: HashSet<Cow<str>> = named.map(|id| appearance(id)).collect();
    // An id that nothing has was meant for one that nothing names.
    if !named.is_subset(&known) {
        return Vec::new();
    }
    let unused = ids.into_iter().filter(|id| named.insert(appearance(id)));
    unused
        .map(|id| {
            RULE.at(id.place, format!("nothing names the {kind} `{}`", visible(id)))
                .label("not printed")
                .help("delete the entry, or name it where it belongs")
        })
        .collect()
}
