//! The six phrase files hold together.

use std::collections::BTreeMap;

use crate::support::locale;
use cdipdoc::inside::locale::Locale;
use cdipdoc::templates::{Substance, lacking_form, unfounded};
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

#[test]
fn every_plural_has_a_form_for_each_category() {
    for language in Language::ALL {
        let locale = locale::of(language);
        for (id, phrase) in phrases(locale) {
            assert_eq!(lacking_form(phrase, locale), None, "{id}");
        }
    }
}

#[test]
fn what_is_not_confirmed_is_there() {
    for language in Language::ALL {
        assert_eq!(unfounded(locale::of(language)), [], "{language}");
    }
}
