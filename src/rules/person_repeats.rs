//! A person's function or unit names the organization, which the program adds by itself: "Director General of WIPO,
//! WIPO". It is then printed there alone.
//!
//! Fails:
//!
//! ```toml
//! [[organization]]
//! abbreviation = { en = "WIPO", fr = "OMPI" }
//!
//! [[person]]
//! function = { en = "Director of WIPO", fr = "directeur de l’OMPI" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[organization]]
//! abbreviation = { en = "WIPO", fr = "OMPI" }
//!
//! [[person]]
//! function = { en = "Director", fr = "directeur" }
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::locale::{Said, of};
use crate::manuscript::{Organization, Person, Wording};
use crate::source::Place;

pub const RULE: Rule = Rule::open("person-repeats", Level::Info, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.persons.iter().filter_map(|person| repeated(facts, person)).collect()
}

fn repeated(facts: &Facts, person: &Person) -> Option<Finding> {
    let body = facts.organization(person)?;
    let function = person.function.as_ref().map(|wording| (wording, "function", "Director"));
    let unit = person.unit.as_ref().map(|wording| (wording, "unit", "Patents Division"));
    [function, unit].into_iter().flatten().find_map(|(wording, part, alone)| {
        let place = named(wording, body)?;
        let message = format!("the {part} names the organization, which the program adds by itself");
        let finding = RULE.at(place, message).label("named here").aside(body.place, "the organization");
        Some(finding.help(format!("write the {part} alone, as `{alone}`")))
    })
}

/// Where words name a body.
fn named(wording: &Wording, body: &Organization) -> Option<Place> {
    wording.texts.iter().find_map(|(language, text)| {
        let said = Said::new(text.as_str());
        let mut names = body.called(*language);
        names.any(|name| of(*language).names_body(&said, name)).then_some(text.place)
    })
}
