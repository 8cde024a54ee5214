//! Persons as a document presents them, and the sectors they come from.

use super::facts::Facts;
use crate::document::{Inline, plain};
use crate::manuscript::{Organization, Person};
use crate::programme::Programme;
use crate::terms::{Country, Honorific, Sector, is_han};

/// "Ms. Beatriz Amorim-Borher, Director, Division for …, WIPO"
pub fn presented(facts: &Facts, person: &Person) -> Vec<Inline> {
    let organization = person.organization.as_ref().and_then(|id| facts.programme.organization(&id.value));
    let part = |name: &String| match name.as_str() {
        "function" => facts.words(person.function.as_ref()),
        "unit" => facts.words(person.unit.as_ref()),
        "organization" => represented(facts, person, organization),
        _ => full_name(facts, person),
    };
    let mut presented = Vec::new();
    for name in &facts.locale.names.presented {
        let part = part(name);
        let country_alone = name == "organization" && organization.is_none();
        let mark = &facts.locale.lists.apposition;
        if !part.is_empty() && !presented.is_empty() && !mark.is_empty() && !country_alone {
            presented.push(Inline::text(mark));
        }
        presented.extend(part);
    }
    presented
}

/// Honorific, given and family name in the order of the language.
fn full_name(facts: &Facts, person: &Person) -> Vec<Inline> {
    let language = facts.locale.language;
    let part = |name: &str| match name {
        "honorific" => Some(honorific_of(facts, person)).filter(|word| !word.is_empty()).map(Inline::text),
        "given" => typed(person.given.as_ref().and_then(|name| name.0.get(language))),
        _ => typed(person.family.as_ref().and_then(|name| name.0.get(language))),
    };
    let names = &facts.locale.names;
    let family = part("family").map(|family| plain(&[family])).unwrap_or_default();
    let han = names.han.as_ref().filter(|_| family.starts_with(is_han));
    let pattern = han.unwrap_or(&names.full);
    let mut words = Vec::new();
    for (index, piece) in pattern.split(['{', '}']).enumerate() {
        if index % 2 == 1 {
            words.extend(part(piece));
        } else if !piece.is_empty() && !words.is_empty() {
            words.push(Inline::text(piece));
        }
    }
    without_doubled_gaps(words)
}

/// "Dr" may be another word before a woman's name, where it is known to be one.
fn honorific_of(facts: &Facts, person: &Person) -> &'static str {
    let honorific = person.honorific.as_ref().map_or(Honorific::None, |honorific| honorific.value).word();
    let words = &facts.locale.words;
    let gendered =
        || words.get(&format!("honorific-{}", person.gender.as_ref()?.value.word()))?.get(honorific);
    gendered().map_or_else(|| facts.locale.word("honorific", honorific), String::as_str)
}

fn typed(text: Option<&crate::source::Placed<String>>) -> Option<Inline> {
    text.map(|text| Inline::typed(text.value.clone(), text.place))
}

/// Where a part of the name is absent, its gap goes with it.
fn without_doubled_gaps(words: Vec<Inline>) -> Vec<Inline> {
    let blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.text.trim().is_empty());
    let mut kept: Vec<Inline> = Vec::new();
    for word in words {
        if !(blank(&word) && kept.last().is_none_or(blank)) {
            kept.push(word);
        }
    }
    while kept.last().is_some_and(blank) {
        kept.pop();
    }
    kept
}

/// The short name of the organization, if there is one, which is explained at its first mention; the country
/// where no word tells it, with the mark that sets it off.
fn represented(facts: &Facts, person: &Person, organization: Option<&Organization>) -> Vec<Inline> {
    let short = facts.words(organization.and_then(|organization| organization.abbreviation.as_ref()));
    let name = facts.words(organization.and_then(|organization| organization.name.as_ref()));
    let country = person.country.or(organization.and_then(|organization| organization.country));
    let country = country.map(|code| code.value.country());
    let unit = facts.words(person.unit.as_ref());
    let function = facts.words(person.function.as_ref());
    let told = |country: Country| {
        [&name, &unit, &function]
            .into_iter()
            .any(|words| plain(words).contains(country.name(facts.locale.language)))
    };
    let mut words = if short.is_empty() { name.clone() } else { short };
    if let Some(country) = country.filter(|country| !told(*country)) {
        let before = facts.locale.has_form("before");
        let (form, place) = if before { ("before", 0) } else { ("after", words.len()) };
        words.insert(place, Inline::text(facts.locale.country(country, form)));
    }
    words
}

/// The sectors of all speakers, each once, in the order of the list of sectors.
pub fn sectors(programme: &Programme) -> Vec<Sector> {
    let persons = programme.speakers().into_iter().filter_map(|id| programme.person(id));
    let organizations =
        persons.filter_map(|person| programme.organization(&person.organization.as_ref()?.value));
    let mut sectors: Vec<Sector> =
        organizations.filter_map(|organization| organization.sector).map(|sector| sector.value).collect();
    sectors.sort_unstable();
    sectors.dedup();
    sectors
}
