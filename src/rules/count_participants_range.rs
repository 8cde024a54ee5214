//! A number of participants or countries is hardly possible: nobody, more than 20,000 people, fewer people
//! than countries, more countries than there are, or fewer than are named. A digit was lost or added.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 0 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 64 }
//! countries = { count = 116 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! countries = { count = 1160 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 645 }
//! countries = { count = 1, named = ["BW", "GE"] }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 645 }
//! countries = { count = 116 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 645 }
//! countries = { count = 2, named = ["BW", "GE"] }
//! ```

use foldhash::HashSet;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, counted};
use crate::manuscript::{Countries, Webinar};
use crate::source::Placed;
use crate::terms::CountryCode;

pub const RULE: Rule = Rule::open(RuleName::CountParticipantsRange, Level::Warning, Stage::Facts(check));

const MOST: u32 = 20_000;
const HELP: &str = "compare the figure with the list of participants";

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.webinars.iter().flat_map(doubtful).collect()
}

fn doubtful(webinar: &Webinar) -> Vec<Finding> {
    let people = webinar.participants.as_ref().and_then(|participants| participants.count.as_ref());
    let countries = webinar.countries.as_ref().and_then(|countries| countries.count.as_ref());
    let named = webinar.countries.as_ref().and_then(of_named);
    let single: Vec<Finding> =
        people.and_then(of_people).into_iter().chain(countries.and_then(of_countries)).chain(named).collect();
    match (people, countries) {
        (Some(people), Some(countries)) if single.is_empty() && people.value < countries.value => {
            let participants = counted(people.value as usize, "participant");
            let message = format!("{participants} came from {} countries", countries.value);
            let finding = RULE.at(people.place, message).label("fewer than the countries");
            vec![finding.aside(countries.place, "the countries").help(HELP)]
        }
        _ => single,
    }
}

fn of_people(count: &Placed<u32>) -> Option<Finding> {
    let message = match count.value {
        0 => "nobody took part".to_owned(),
        1..=MOST => return None,
        many => format!("{many} people are said to have taken part"),
    };
    Some(RULE.at(count.place, message).help(HELP))
}

fn of_countries(count: &Placed<u32>) -> Option<Finding> {
    let (said, all) = (count.value, CountryCode::STATES);
    let message = || format!("{said} countries are said to have taken part; there are {all}");
    (said > all).then(|| RULE.at(count.place, message()).help(HELP))
}

fn of_named(countries: &Countries) -> Option<Finding> {
    let count = countries.count.as_ref()?;
    let distinct: HashSet<&str> =
        countries.named.iter().map(|country| country.called(CountryCode::as_str)).collect();
    let last = countries.named.last().filter(|_| distinct.len() > count.value as usize)?;
    let message = format!("{} are named, and {} in all", counted(distinct.len(), "country"), count.value);
    Some(
        RULE.at(count.place, message)
            .label("in all")
            .aside(last.place(), "the last that is named")
            .help(HELP),
    )
}
