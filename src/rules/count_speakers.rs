//! A number of speakers that a draft or a press text claims is not the number listed: one of the two would
//! be false before a committee. Who speaks twice counts once.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! claims = { speakers = 2 }
//! ```
//!
//! ```toml
//! [series]
//! claims = { speakers = 4 }
//!
//! [[webinar]]
//! claims = { speakers = 4 }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! claims = { speakers = 1 }
//!
//! [[webinar]]
//! claims = { speakers = 1 }
//! ```

use foldhash::HashSet;

use super::facts::listed;
use super::{Facts, Rule, Stage, claimed, claims_in_doubt, id_duplicate};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Person, Webinar};
use crate::source::{Place, Placed};

pub const RULE: Rule = Rule::open(RuleName::CountSpeakers, Level::Error, Stage::Facts(check))
    .silent_if(&[RuleName::CountWebinars])
    .yielding_to(&[RuleName::IdDuplicate]);

fn check(facts: &Facts) -> Vec<Finding> {
    let mut found = found(facts);
    if let Some(last) = found.pop() {
        found.push(claims_in_doubt::found(facts).into_iter().fold(last, claims_in_doubt::beside));
    }
    found
}

/// Whatever number of webinars is claimed.
pub fn found(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut astray = 0;
    let copied: HashSet<&str> = id_duplicate::copies(manuscript).filter_map(id).collect();
    let webinars =
        manuscript.webinars.iter().filter(|webinar| id(webinar).is_none_or(|id| !copied.contains(id)));
    for webinar in webinars {
        if let Some((claimed, speakers)) = claimed::of_webinar(facts, webinar) {
            astray += claimed::difference(claimed, &speakers);
            found.extend(contradicted(claimed, &speakers, webinar.talks.first().map(|talk| talk.place)));
        }
    }
    // A speaker too few here and one too many there: the talk stands in the wrong place.
    if let (0, [first, second]) = (astray, &found[..]) {
        let finding = first.clone().aside(second.place, second.message.clone());
        found = vec![finding.help("move the talk to its webinar, or correct both claims")];
    }
    if let (Some(claimed), Some(speakers)) = (claimed::of_all(manuscript), facts.manuscript.all_speakers()) {
        // Webinars that are astray by as many are reported already.
        if claimed::difference(claimed, &speakers) != astray {
            found.extend(contradicted(claimed, &speakers, facts.first_talk()));
        }
    }
    found
}

fn id(webinar: &Webinar) -> Option<&str> {
    Some(webinar.id.as_ref()?.as_str())
}

fn contradicted(claimed: &Placed<u32>, speakers: &[&Person], list: Option<Place>) -> Option<Finding> {
    let number = speakers.len();
    if claimed::difference(claimed, speakers) == 0 {
        return None;
    }
    let speak = if claimed.value == 1 { "speaker is" } else { "speakers are" };
    let message = format!("{} {speak} claimed, {number} listed", claimed.value);
    let names = listed(speakers.iter().filter_map(|person| Some(person.id.as_ref()?.as_str())));
    let finding = RULE
        .at(claimed.place, message)
        .label("the claim")
        .help("add the talk that is missing, or correct the claim");
    Some(finding.aside_at(list, format!("the list: {names}")))
}
