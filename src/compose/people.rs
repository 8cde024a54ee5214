//! Persons as a document presents them, and the sectors of the speakers.

use super::edition::Edition;
use super::filters::joined;
use super::names;
use crate::document::{Inline, plain};
use crate::locale::{Locale, Said};
use crate::manuscript::{Choice, Person};
use crate::programme::Programme;
use crate::reading::Vocabulary;
use crate::terms::{CountryCode, Sector, is_han};

/// "Ms. Beatriz Amorim-Borher, Director, Division for …, WIPO", or the author's own text for the person.
pub fn presented(edition: &Edition, person: &Person) -> Vec<Inline> {
    let own = edition.words(person.presentation.as_ref());
    if own.is_empty() { Post::new(edition, person).presented(names::full_name(edition, person)) } else { own }
}

/// A person's function, and for whom the person works.
struct Post<'p> {
    locale: &'p Locale,
    function: Vec<Inline>,
    unit: Vec<Inline>,
    /// The abbreviation if there is one, which is explained at its first use, or else the name; empty if another part
    /// names the organization.
    organization: Vec<Inline>,
    /// The full name of the organization, which decides articles.
    named: String,
    /// Empty if another part shows the country.
    country: Vec<Inline>,
}

impl<'p> Post<'p> {
    fn new(edition: &Edition<'p>, person: &Person) -> Post<'p> {
        let organization =
            person.organization.as_ref().and_then(|id| edition.programme.manuscript.organization(&id.value));
        let (function, unit) = (edition.words(person.function.as_ref()), edition.words(person.unit.as_ref()));
        let short = edition.words(organization.and_then(|body| body.abbreviation.as_ref()));
        let name = organization.map(|body| edition.name_of(body)).unwrap_or_default();
        let texts = [&function, &unit, &name, &short].map(|words| plain(words));
        // Most often the name of the organization shows the country.
        let said = [2, 0, 1].map(|at| Said::new(&texts[at]));
        let country = edition
            .programme
            .manuscript
            .country_of(person)
            .filter(|country| !said.iter().any(|said| is_told(edition, country, said)));
        let repeated =
            said[1..].iter().any(|said| texts[2..].iter().any(|name| edition.locale.names_body(said, name)));
        let printed = if short.is_empty() { &name } else { &short };
        Post {
            locale: edition.locale,
            organization: if repeated { Vec::new() } else { printed.clone() },
            named: plain(&name),
            country: country.map(|country| edition.country(country)).unwrap_or_default(),
            function,
            unit,
        }
    }

    fn presented(self, full_name: Vec<Inline>) -> Vec<Inline> {
        let first = self.locale.has_form("before");
        let mut presented = Vec::new();
        for name in &self.locale.names.presented {
            let mut part = match name.as_str() {
                "function" => self.function.clone(),
                "unit" => self.unit.clone(),
                "organization" if first => [&self.country[..], &self.organization].concat(),
                "organization" => self.organization.clone(),
                _ => full_name.clone(),
            };
            if !part.is_empty() && !presented.is_empty() {
                part = joined(self.locale, &self.before(name), part);
            }
            presented.append(&mut part);
            if name == "organization" && !first && !self.country.is_empty() {
                set_off(&mut presented, &self.country, self.locale.country_pattern("after"));
            }
        }
        presented.retain(|inline| !plain(std::slice::from_ref(inline)).is_empty());
        if self.locale.lists.apposition.is_empty() { with_letters_parted(presented) } else { presented }
    }

    /// The words or the comma before a part.
    fn before(&self, name: &str) -> String {
        let [function, unit, organization] =
            [&self.function, &self.unit, &self.organization].map(|it| plain(it));
        let joined = match name {
            "unit" if !function.is_empty() => self.locale.held_at(&function, &unit, &unit),
            "organization" if !unit.is_empty() => self.locale.within(&self.named, &organization),
            "organization" if !function.is_empty() => {
                self.locale.held_at(&function, &self.named, &organization)
            }
            _ => None,
        };
        joined.map_or_else(|| self.locale.lists.apposition.clone(), |joined| format!(" {joined}"))
    }
}

/// Adds the country after its organization, inside the brackets at its end if there are any.
fn set_off(presented: &mut Vec<Inline>, country: &[Inline], pattern: &str) {
    let (mut open, close) = pattern.split_once("{name}").unwrap_or((", ", ""));
    if let Some(Inline::Text(last)) = presented.last_mut()
        && open == " ("
        && last.text.ends_with(close)
    {
        *last = last.part(0..last.text.len() - close.len());
        open = ", ";
    }
    presented.push(Inline::text(open));
    presented.extend_from_slice(country);
    presented.push(Inline::text(close));
}

/// Adds a space between words in letters, where the language joins the parts without one: "KIPI Jo先生".
fn with_letters_parted(words: Vec<Inline>) -> Vec<Inline> {
    let is_letter = |c: char| c.is_alphanumeric() && !is_han(c);
    let mut parted = Vec::with_capacity(words.len());
    let mut behind_letter = false;
    for word in words {
        let text = plain(std::slice::from_ref(&word));
        if behind_letter && text.starts_with(is_letter) {
            parted.push(Inline::text(" "));
        }
        behind_letter = text.ends_with(is_letter);
        parted.push(word);
    }
    parted
}

fn is_told(edition: &Edition, country: &Choice<CountryCode>, said: &Said) -> bool {
    match country {
        Choice::Word(code) => edition.locale.tells(said, code.value),
        Choice::Own(wording) => {
            wording.get(edition.locale.language).is_some_and(|name| said.text.contains(name.as_str()))
        }
    }
}

/// The sectors of all speakers, each once: first those of the list, in its order, then the author's own.
pub fn sectors(programme: &Programme) -> Vec<&Choice<Sector>> {
    let persons = programme.speakers().into_iter().filter_map(|id| programme.manuscript.person(id));
    let organizations =
        persons.filter_map(|person| programme.manuscript.organization(&person.organization.as_ref()?.value));
    let mut sectors: Vec<&Choice<Sector>> =
        organizations.filter_map(|organization| organization.sector.as_ref()).collect();
    let place = |sector: &Choice<Sector>| {
        let listed = |word| Sector::WORDS.iter().position(|(_, listed)| *listed == word);
        sector.word().and_then(|word| listed(word.value)).unwrap_or(Sector::WORDS.len())
    };
    sectors.sort_by_key(|sector| place(sector));
    let mut seen = foldhash::HashSet::default();
    sectors.retain(|sector| seen.insert(sector.called(|word| word.word())));
    sectors
}
