//! The six phrase files hold together.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::locale;
use cdipdoc::inside::locale::Locale;
use cdipdoc::templates::Substance;
use cdipdoc::terms::Language;
use minijinja::Environment;

fn phrases(locale: &Locale) -> BTreeMap<&str, &str> {
    locale.phrases.iter().collect()
}

fn substance(phrase: &str) -> Substance {
    let template = Environment::new().template_from_str(phrase).map(drop);
    template.unwrap_or_else(|error| panic!("{phrase}: {error}"));
    Substance::of(phrase)
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
