//! A number of webinars that a draft or a press text claims is not the number listed: one of the two would
//! be false before a committee.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! claims = { webinars = 2 }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! claims = { webinars = 1 }
//! ```

use super::{Facts, Rule, Stage, claims_in_doubt, count_speakers, id_duplicate};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Manuscript;

pub const RULE: Rule = Rule::open(RuleName::CountWebinars, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    // What may be missing with a webinar is reported with it.
    let besides = || count_speakers::found(facts).into_iter().chain(claims_in_doubt::found(facts));
    contradicted(facts.manuscript)
        .map(|finding| besides().fold(finding, claims_in_doubt::beside))
        .into_iter()
        .collect()
}

fn contradicted(manuscript: &Manuscript) -> Option<Finding> {
    let claimed = manuscript.series.claims.as_ref()?.webinars.as_ref()?;
    let (number, last) = (manuscript.webinars.len(), manuscript.webinars.last()?);
    let counts = [number, number - id_duplicate::copies(manuscript).count()];
    let differs = !manuscript.lost.tables
        && !usize::try_from(claimed.value).is_ok_and(|claimed| counts.contains(&claimed));
    let webinars = if claimed.value == 1 { "webinar is" } else { "webinars are" };
    differs.then(|| {
        RULE.at(claimed.place, format!("{} {webinars} claimed, {number} listed", claimed.value))
            .label("the claim")
            .aside(last.place, if number == 1 { "the only one listed" } else { "the last one listed" })
            .help("add the webinar that is missing, or correct the claim")
    })
}
