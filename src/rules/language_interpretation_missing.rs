//! People from thirty countries or more took part, and there was no interpretation in one of the six
//! official languages, nor was the webinar held in it: Member States will ask why. Another number of countries can be set,
//! as `from = 60`.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr", "es"]
//!
//! [[webinar]]
//! countries = { count = 116 }
//! ```
//!
//! ```toml
//! [rules]
//! language-interpretation-missing = { from = 116, reason = "a smaller audience was expected" }
//!
//! [[webinar]]
//! countries = { count = 116 }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr", "es"]
//!
//! [rules]
//! language-interpretation-missing = { from = 120, reason = "there are booths for three languages only" }
//!
//! [[webinar]]
//! countries = { count = 116 }
//! ```
//!
//! ```toml
//! [series]
//! held-in = ["en"]
//! interpretation = ["ar", "es", "fr", "ru", "zh"]
//!
//! [[webinar]]
//! countries = { count = 116 }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, counted, joined};
use crate::manuscript::{Heard, Webinar};
use crate::source::{Place, Placed};
use crate::terms::Language;

pub const RULE: Rule =
    Rule::open(RuleName::LanguageInterpretationMissing, Level::Warning, Stage::Facts(check)).from(30);

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    if manuscript.lost.any {
        return Vec::new();
    }
    let from = RULE.figure(facts.manuscript);
    let well_attended =
        manuscript.webinars.iter().filter_map(|webinar| Some((webinar, attendance(webinar)?)));
    let (own, common): (Vec<_>, Vec<_>) = well_attended
        .filter(|(_, count)| Some(count.value) >= from)
        .partition(|(webinar, _)| webinar.has_languages());
    // What is stated once, for the series, is said once.
    let series =
        finding(manuscript.series.heard(), &common.into_iter().map(|(_, count)| count).collect::<Vec<_>>());
    let single = own.into_iter().filter_map(|(webinar, count)| finding(manuscript.heard(webinar), &[count]));
    single.chain(series).collect()
}

fn attendance(webinar: &Webinar) -> Option<&Placed<u32>> {
    webinar.countries.as_ref()?.count.as_ref()
}

fn finding(heard: Heard, counts: &[&Placed<u32>]) -> Option<Finding> {
    let present = |count: &Placed<u32>| counted(count.value as usize, "country");
    let Heard { held_in, interpretation: offered } = heard;
    let mut without = Language::ALL.to_vec();
    without.retain(|language| !held_in.iter().chain(offered).any(|heard| heard.is(language)));
    let mut names: Vec<&str> = without.into_iter().map(Language::name).collect();
    names.sort_unstable();
    if names.is_empty() || counts.is_empty() {
        return None;
    }
    let Some((first, last)) = offered.first().zip(offered.last()) else {
        let count = counts.first()?;
        let message = format!("no interpretation is stated, and {} took part", present(count));
        let finding = RULE.at(count.place, message).label("as many as these");
        return Some(finding.help("state `interpretation`, or say in `[rules]` why there was none"));
    };
    let place = Place { start: first.place().start, end: last.place().end };
    let finding = RULE.at(place, format!("there was no interpretation in {}", joined(&names, "or")));
    let finding = counts.iter().fold(finding.label("offered"), |finding, count| {
        finding.aside(count.place, format!("for {}", present(count)))
    });
    Some(finding.help("complete `interpretation`, or say in `[rules]` why there was none"))
}
