//! A country's code is in no table, or is that of an area that is neither a member nor an observer of the
//! committee: a territory, a dependency, a special administrative region. A code in no table is an error that
//! no level reaches, for the document could not name the country, and would count it in no region. An area is
//! named well, but readers look for it among States. Of a committee that the manuscript describes itself the
//! members are not known, and nothing is said of areas.
//!
//! Fails:
//!
//! ```toml
//! [[organization]]
//! country = "UK"
//! ```
//!
//! ```toml
//! [[organization]]
//! country = "HK"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[organization]]
//! country = "GB"
//! ```
//!
//! ```toml
//! [[organization]]
//! country = "PS"
//! ```
//!
//! ```toml
//! [committee]
//! name = "Working Group on Tests"
//!
//! [[organization]]
//! country = "HK"
//! ```

use foldhash::{HashSet, HashSetExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Choice, Manuscript};
use crate::source::Placed;
use crate::terms::{CountryCode, Language, Standing};

pub const RULE: Rule = Rule::open(RuleName::CountryUnknown, Level::Warning, Stage::Facts(check));

/// Codes in no table have been spoken of in reading.
fn check(facts: &Facts) -> Vec<Finding> {
    if facts.manuscript.committee.is_some() {
        return Vec::new();
    }
    let mut seen = HashSet::new();
    let distinct = named(facts.manuscript).filter(|code| seen.insert(code.value));
    distinct
        .filter(|code| code.value.country().standing() == Standing::Area)
        .map(|code| said(facts, code))
        .collect()
}

fn named(manuscript: &Manuscript) -> impl Iterator<Item = &Placed<CountryCode>> {
    let organizations =
        manuscript.organizations.iter().filter_map(|organization| organization.country.as_ref());
    let persons = manuscript.persons.iter().filter_map(|person| person.country.as_ref());
    let participants = manuscript.webinars.iter().filter_map(|webinar| webinar.countries.as_ref());
    let claims = manuscript.series.claims.iter().flat_map(|claims| &claims.countries);
    let chosen = organizations.chain(persons).chain(participants.flat_map(|countries| &countries.named));
    chosen.filter_map(Choice::word).chain(claims)
}

fn said(facts: &Facts, code: &Placed<CountryCode>) -> Finding {
    let name = code.value.country().name(Language::En);
    RULE.at(code.place, format!("{name} is neither a member nor an observer of the committee"))
        .label("no State")
        .aside_at(facts.manuscript.committee_places().next().flatten(), "the committee")
        .help("name the State for which the person spoke, or say in `[rules]` why the area is named")
}
