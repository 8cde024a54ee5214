//! A person's function or unit names the organization, which the program adds by itself: "Director General of WIPO,
//! WIPO". It is then printed there alone. Or the function names the unit, or the country at its end: "Head of the Patent
//! Division, Patent Division", "Director, Kenya".
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
//! ```toml
//! [[person]]
//! function = "Head of the Patent Division"
//! unit = "Patent Division"
//! ```
//!
//! ```toml
//! [[organization]]
//! country = "KE"
//!
//! [[person]]
//! function = "Director, Kenya"
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
//!
//! ```toml
//! [[organization]]
//! country = "KE"
//!
//! [[person]]
//! function = "Judge, High Court of Kenya"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::locale::Said;
use crate::manuscript::{Organization, Person, Wording};
use crate::source::Place;
use crate::terms::{CountryCode, Language, is_han};

pub const RULE: Rule = Rule::open(RuleName::PersonRepeats, Level::Info, Stage::Facts(check));

/// Characters that are more than one word.
const HAN: usize = 3;

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.persons.iter().filter_map(|person| repeated(facts, person)).collect()
}

fn repeated(facts: &Facts, person: &Person) -> Option<Finding> {
    organization(facts, person).or_else(|| unit(facts, person)).or_else(|| country(facts, person))
}

fn organization(facts: &Facts, person: &Person) -> Option<Finding> {
    let body = facts.manuscript.organization_of(person)?;
    let function = person.function.as_ref().map(|wording| (wording, "function", "Director"));
    let unit = person.unit.as_ref().map(|wording| (wording, "unit", "Patents Division"));
    [function, unit].into_iter().flatten().find_map(|(wording, part, alone)| {
        let place = named(facts, wording, body)?;
        let message = format!("the {part} names the organization, which the program adds by itself");
        let finding = RULE.at(place, message).label("named here").aside(body.place, "the organization");
        Some(finding.help(format!("write the {part} alone, as `{alone}`")))
    })
}

fn unit(facts: &Facts, person: &Person) -> Option<Finding> {
    let (function, unit) = (person.function.as_ref()?, person.unit.as_ref()?);
    let (place, named) = function.texts.iter().find_map(|(language, text)| {
        let unit = unit.get(*language)?;
        // "Legal" is part of "Legal Officer" too.
        let tells = unit.contains(' ') || unit.chars().filter(|c| is_han(*c)).count() >= HAN;
        let names = tells && facts.locale(*language).names_body(&Said::new(text.as_str()), unit.as_str());
        names.then_some((text.place, unit.place))
    })?;
    let finding =
        RULE.at(place, "the function names the unit, which the program adds by itself").label("named here");
    Some(finding.aside(named, "the unit").help("write the function alone, as `Head`, or delete the unit"))
}

/// Alone behind a comma: "Ambassador of Kenya" and "Judge, High Court of Ghana" are functions.
fn country(facts: &Facts, person: &Person) -> Option<Finding> {
    let country = facts.manuscript.country_of(person)?;
    let code = country.word()?.value;
    let place = person.function.as_ref()?.texts.iter().find_map(|(language, text)| {
        let (_, end) = text.as_str().rsplit_once([',', '،', '，'])?;
        is_called(code, end.trim(), *language).then_some(text.place)
    })?;
    let finding = RULE.at(place, "the function ends with the country, which the program adds by itself");
    Some(
        finding
            .label("named here")
            .aside(country.place(), "the country")
            .help("write the function alone, as `Director`"),
    )
}

/// Whether words are the name of a country and nothing else.
fn is_called(code: CountryCode, words: &str, language: Language) -> bool {
    let country = code.country();
    [country.name(language), country.name_in_text(language)].contains(&words)
}

/// Where words name a body.
fn named(facts: &Facts, wording: &Wording, body: &Organization) -> Option<Place> {
    wording.texts.iter().find_map(|(language, text)| {
        let said = Said::new(text.as_str());
        let mut names = body.called(*language);
        names.any(|name| facts.locale(*language).names_body(&said, name)).then_some(text.place)
    })
}
