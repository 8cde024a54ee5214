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
use super::{Facts, Rule, Stage, claimed, count_webinars, id_duplicate};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Manuscript, Person, Webinar};
use crate::source::{Place, Placed};

pub const RULE: Rule = Rule::open(RuleName::CountSpeakers, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    if count_webinars::is_contradicted(facts.manuscript) {
        return Vec::new();
    }
    let mut found = found(facts);
    if let Some(last) = found.pop() {
        found.push(claimed::with_those_lacking(facts).into_iter().fold(last, claimed::beside));
    }
    found
}

/// Whatever number of webinars is claimed.
pub fn found(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if !manuscript.whole {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut astray = 0;
    let copied: HashSet<&str> = id_duplicate::copies(manuscript).filter_map(id).collect();
    let webinars =
        manuscript.webinars.iter().filter(|webinar| id(webinar).is_none_or(|id| !copied.contains(id)));
    for webinar in webinars {
        if let Some((claimed, speakers)) = claims(facts, webinar) {
            astray += difference(claimed, &speakers);
            found.extend(contradicted(claimed, &speakers, webinar.talks.first().map(|talk| talk.place)));
        }
    }
    // A speaker too few here and one too many there: the talk stands in the wrong place.
    if let (0, [first, second]) = (astray, &found[..]) {
        let finding = first.clone().aside(second.place, second.message.clone());
        found = vec![finding.help("move the talk to its webinar, or correct both claims")];
    }
    if let (Some(claimed), Some(speakers)) = (claimed_of_all(manuscript), facts.manuscript.all_speakers()) {
        // Webinars that are astray by as many have said it.
        if found.is_empty() || difference(claimed, &speakers) != astray {
            found.extend(contradicted(claimed, &speakers, facts.first_talk()));
        }
    }
    found
}

/// How many speakers are claimed and not listed, which has been said.
pub fn lacking(facts: &Facts) -> usize {
    let manuscript = facts.manuscript;
    let claims = manuscript.webinars.iter().filter_map(|webinar| claims(facts, webinar));
    let lacking = claims.map(|(claimed, speakers)| difference(claimed, &speakers));
    let by_webinar = lacking.filter_map(|difference| usize::try_from(difference).ok()).sum();
    let series = claimed_of_all(manuscript).zip(facts.manuscript.all_speakers());
    let in_all = series.map_or(0, |(claimed, speakers)| difference(claimed, &speakers));
    usize::try_from(in_all).unwrap_or(0).max(by_webinar)
}

fn id(webinar: &Webinar) -> Option<&str> {
    Some(webinar.id.as_ref()?.as_str())
}

fn claimed_of_all(manuscript: &Manuscript) -> Option<&Placed<u32>> {
    manuscript.series.claims.as_ref()?.speakers.as_ref()
}

fn claims<'m>(facts: &Facts<'m>, webinar: &'m Webinar) -> Option<(&'m Placed<u32>, Vec<&'m Person>)> {
    Some((webinar.claims.as_ref()?.speakers.as_ref()?, facts.manuscript.speakers_of(webinar)?))
}

fn difference(claimed: &Placed<u32>, speakers: &[&Person]) -> i64 {
    i64::from(claimed.value) - i64::try_from(speakers.len()).unwrap_or(i64::MAX)
}

fn contradicted(claimed: &Placed<u32>, speakers: &[&Person], list: Option<Place>) -> Option<Finding> {
    let number = speakers.len();
    if difference(claimed, speakers) == 0 {
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
