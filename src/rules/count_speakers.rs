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

use super::facts::listed;
use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::manuscript::{Person, Webinar};
use crate::source::{Place, Placed};

pub const RULE: Rule = Rule::open("count-speakers", Level::Error, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if !manuscript.whole {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut astray = 0;
    for webinar in &manuscript.webinars {
        if let Some((claimed, speakers)) = claims(facts, webinar) {
            astray += difference(claimed, &speakers);
            found.extend(contradicted(claimed, &speakers, webinar.talks.first().map(|talk| talk.place)));
        }
    }
    let series = manuscript.series.claims.as_ref().and_then(|claims| claims.speakers.as_ref());
    if let (Some(claimed), Some(speakers)) = (series, facts.all_speakers()) {
        // Webinars that are astray by as many have said it.
        if found.is_empty() || difference(claimed, &speakers) != astray {
            found.extend(contradicted(claimed, &speakers, facts.first_talk()));
        }
    }
    found
}

/// How many speakers are claimed and not listed, which has been said.
pub fn lacking(facts: &Facts) -> usize {
    let claims = facts.manuscript.webinars.iter().filter_map(|webinar| claims(facts, webinar));
    let lacking = claims.map(|(claimed, speakers)| difference(claimed, &speakers));
    lacking.filter_map(|difference| usize::try_from(difference).ok()).sum()
}

fn claims<'m>(facts: &Facts<'m>, webinar: &'m Webinar) -> Option<(&'m Placed<u32>, Vec<&'m Person>)> {
    Some((webinar.claims.as_ref()?.speakers.as_ref()?, facts.speakers(webinar)?))
}

fn difference(claimed: &Placed<u32>, speakers: &[&Person]) -> i64 {
    i64::from(claimed.value) - i64::try_from(speakers.len()).unwrap_or(i64::MAX)
}

fn contradicted(claimed: &Placed<u32>, speakers: &[&Person], list: Option<Place>) -> Option<Finding> {
    let number = speakers.len();
    if difference(claimed, speakers) == 0 {
        return None;
    }
    let names = listed(speakers.iter().filter_map(|person| Some(person.id.as_ref()?.as_str())));
    let finding = RULE
        .at(claimed.place, format!("{} speakers are claimed, {number} listed", claimed.value))
        .label("the claim")
        .help("add the talk that is missing, or correct the claim");
    Some(finding.aside_at(list, format!("the list: {names}")))
}
