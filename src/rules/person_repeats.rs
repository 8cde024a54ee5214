//! A person's function names the organization, which the program adds by itself: "Director General of WIPO, WIPO".
//! It is then printed in the function alone.
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
use crate::manuscript::Person;

pub const RULE: Rule = Rule::open("person-repeats", Level::Info, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.persons.iter().filter_map(|person| repeated(facts, person)).collect()
}

fn repeated(facts: &Facts, person: &Person) -> Option<Finding> {
    let body = facts.organization(person)?;
    let texts = &person.function.as_ref()?.texts;
    let (_, said) = texts.iter().find(|(language, said)| body.is_named_in(said.as_str(), **language))?;
    let finding = RULE.at(said.place, "the function names the organization, which the program adds by itself");
    Some(
        finding
            .label("named here")
            .aside(body.place, "the organization")
            .help("write the function alone, as `Director`"),
    )
}
