//! The six phrase files hold together.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::locale;
use cdipdoc::locale::Locale;
use cdipdoc::terms::Language;
use minijinja::Environment;

/// What a language may need to choose a form by, and another may not.
const FORMS: [&str; 16] = [
    "committee",
    "committee.abbreviation",
    "count",
    "moderators",
    "moderators_gender",
    "speakers_gender",
    "talk.gender",
    "webinar.end.hour",
    "webinar.moderators_gender",
    "webinar.speakers_gender",
    "webinar.start.hour",
    "webinar.countries.text",
    "webinar.country_count",
    "webinar.participant_count",
    "webinar.participants.text",
    "webinars",
];

fn phrases(locale: &Locale) -> BTreeMap<&str, &str> {
    locale.phrases.iter().collect()
}

/// What is the same in the phrase of every language, in no order, for translators reorder.
#[derive(Debug, PartialEq)]
struct Substance {
    variables: BTreeSet<String>,
    links: Vec<String>,
    notes: Vec<String>,
    counts: bool,
}

fn substance(phrase: &str) -> Substance {
    let env = Environment::new();
    let template = env.template_from_str(phrase).unwrap_or_else(|error| panic!("{phrase}: {error}"));
    let mut variables: BTreeSet<String> = template.undeclared_variables(true).into_iter().collect();
    variables.retain(|name| {
        !FORMS.contains(&name.as_str()) && !name.contains("body.") && !name.starts_with("receivers.")
    });
    let counts = phrase.contains("webinars | length | count");
    Substance { variables, links: called(phrase, "]("), notes: called(phrase, "{{ note("), counts }
}

/// What stands in brackets behind an opening. A sentence with several forms may hold it in each of them.
fn called(phrase: &str, opening: &str) -> Vec<String> {
    let inside = |rest: &str| rest.split(')').next().map(str::to_owned);
    let mut called: Vec<String> = phrase.split(opening).skip(1).filter_map(inside).collect();
    called.sort_unstable();
    called.dedup();
    called
}

#[test]
fn every_phrase_says_the_same_facts_links_and_notes_in_six_languages() {
    let english = phrases(locale::of(Language::En));
    for language in Language::ALL {
        let own = phrases(locale::of(language));
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language}");
        for (id, phrase) in own {
            assert_eq!(substance(phrase), substance(english[id]), "{language}: {id}");
        }
    }
}

/// Where a category is not given, there is "other".
#[test]
fn every_plural_has_a_form_for_each_category() {
    for language in Language::ALL {
        let locale = locale::of(language);
        let categories: BTreeSet<&str> = (0..200).map(|number| locale.plural(number)).collect();
        for (id, phrase) in phrases(locale) {
            for call in phrase.split("plural(").skip(1) {
                let forms: BTreeSet<&str> =
                    call.split(')').next().unwrap_or_default().split("=\"").map(name).collect();
                let given = |category: &&&str| forms.contains(**category) || forms.contains("other");
                let missing: Vec<_> = categories.iter().filter(|category| !given(category)).collect();
                assert!(missing.is_empty(), "{language}: {id}: {missing:?}");
            }
        }
    }
}

/// The name before "=".
fn name(text: &str) -> &str {
    text.rsplit([' ', ',', '(']).next().unwrap_or_default()
}

#[test]
fn what_is_not_confirmed_is_there() {
    for language in Language::ALL {
        let locale = locale::of(language);
        let unconfirmed = &locale.unconfirmed;
        let is_there = |part: &str, id: &str| locale.phrases.named(&format!("{part}.{id}")).is_some();
        assert!(unconfirmed.phrases.iter().all(|id| is_there("phrases", id)), "{language}");
        assert!(unconfirmed.cover.iter().all(|id| is_there("cover", id)), "{language}");
        assert!(unconfirmed.bodies.iter().all(|kind| locale.bodies.contains_key(kind)), "{language}");
        assert!(unconfirmed.numbers.iter().all(|pattern| pattern == "grouping"), "{language}");
        assert!(unconfirmed.labels.iter().all(|kind| ["headings", "item"].contains(&kind.as_str())));
        assert!(unconfirmed.zones.iter().all(|zone| locale.zones.contains_key(zone)), "{language}");
        let words = locale.words.values().flat_map(BTreeMap::values).map(String::as_str);
        let words = words.chain(locale.agreement.values().flat_map(BTreeMap::values).map(String::as_str));
        let texts: Vec<&str> = words.chain(locale.phrases.iter().map(|(_, text)| text)).collect();
        for term in &unconfirmed.terms {
            assert!(texts.iter().any(|text| text.contains(term)), "{language}: {term}");
        }
    }
}
