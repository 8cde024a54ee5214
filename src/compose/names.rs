//! A person's name with the honorific, in the order that the person and the language require.

use super::edition::Edition;
use crate::document::{Inline, plain};
use crate::manuscript::{Choice, Name, Person};
use crate::terms::{Honorific, NameOrder, is_han};

pub fn full_name(edition: &Edition, person: &Person) -> Vec<Inline> {
    let [given, family] = [&person.given, &person.family].map(|name| spelt(edition, name.as_ref()));
    let names = &edition.locale.names;
    let honorific = honorific_of(edition, person);
    let pattern = pattern(edition, person, &plain(&given), &plain(&family));
    let part = |name: &str| match name {
        "honorific" => honorific.clone(),
        "given" => given.clone(),
        _ => family.clone(),
    };
    match names.without_gender.as_ref().filter(|_| lacks_article(edition, person)) {
        None => filled(pattern, &part),
        Some(apart) => {
            let bare = |name: &str| if name == "honorific" { Vec::new() } else { part(name) };
            let named = filled(pattern, &bare);
            filled(apart, &|name| if name == "name" { named.clone() } else { part(name) })
        }
    }
}

fn spelt(edition: &Edition, name: Option<&Name>) -> Vec<Inline> {
    edition.words(name.map(|name| &name.0))
}

fn pattern<'n>(edition: &Edition<'n>, person: &Person, given: &str, family: &str) -> &'n str {
    let names = &edition.locale.names;
    let country = edition
        .programme
        .manuscript
        .country_of(person)
        .and_then(|country| country.word())
        .map(|code| code.value);
    let order = person.name_order.map(|order| order.value);
    match &names.han {
        Some(han) if family.starts_with(is_han) && given.chars().next().is_none_or(is_han) => {
            han.pattern(order, given, family, country)
        }
        _ if order == Some(NameOrder::FamilyFirst) => &names.family_first,
        _ => &names.full,
    }
}

/// Puts the parts into the pattern. If a part is empty, the gap beside it is dropped.
fn filled(pattern: &str, part: &dyn Fn(&str) -> Vec<Inline>) -> Vec<Inline> {
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

/// The honorific in the form for the person's gender, if this is stated and the language has such a form.
fn honorific_of(edition: &Edition, person: &Person) -> Vec<Inline> {
    let word = match &person.honorific {
        None => return Vec::new(),
        Some(Choice::Own(wording)) => return edition.words(Some(wording)),
        Some(Choice::Word(honorific)) => honorific.value.word(),
    };
    let gendered = gendered(edition, person, word);
    let word = gendered.unwrap_or_else(|| edition.locale.word("honorific", word));
    if word.is_empty() { Vec::new() } else { vec![Inline::text(word)] }
}

fn gendered<'p>(edition: &Edition<'p>, person: &Person, word: &str) -> Option<&'p str> {
    let words = &edition.locale.words;
    let list = format!("honorific-{}", person.gender.as_ref()?.value.word());
    words.get(&list)?.get(word).map(String::as_str)
}

/// Whether the honorific needs an article, and the gender that decides it is not stated.
fn lacks_article(edition: &Edition, person: &Person) -> bool {
    let Some(Choice::Word(honorific)) = &person.honorific else { return false };
    let word = honorific.value.word();
    let has_articles =
        edition.locale.words.get("honorific-female").is_some_and(|list| list.contains_key(word));
    has_articles && honorific.value != Honorific::None && gendered(edition, person, word).is_none()
}

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
