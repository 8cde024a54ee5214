//! What a document prints, in words of the program, that no official document confirms.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use crate::document::{Cover, Document, Unconfirmed, plain};
use crate::locale::{Locale, PLAIN};

/// `formulae`: the phrases in doubt, as they read.
pub fn all(document: &Document, mut formulae: BTreeSet<String>, facts: &Facts) -> Unconfirmed {
    formulae.extend(name(facts));
    formulae.extend(session(facts, &document.cover));
    formulae.extend(days(facts, &document.cover));
    let mut terms = words(document, facts.locale);
    terms.extend(times(facts));
    terms.extend(zones(facts));
    Unconfirmed { formulae, terms }
}

/// The cover names the committee whatever is known of its name.
fn name(facts: &Facts) -> Option<String> {
    let (committee, language) = (&facts.programme.committee, &facts.locale.language);
    let (name, short) = (&committee.unconfirmed.name, &committee.unconfirmed.abbreviation);
    let name = committee.name.get(language).filter(|_| name.contains(language));
    let short = || committee.abbreviation.get(language).filter(|_| short.contains(language));
    name.or_else(short).cloned()
}

/// The cover's line on the session, if its ordinal is in doubt.
fn session(facts: &Facts, cover: &Cover) -> Option<String> {
    let number = facts.programme.manuscript.document.session.as_ref()?.number?.value;
    let gender = facts.body_words().and_then(|words| words.get("gender"));
    let form = gender.map_or(PLAIN, String::as_str);
    let doubtful = facts.locale.is_ordinal_unconfirmed(usize::try_from(number).ok()?, form);
    doubtful.then(|| plain(&cover.session))
}

/// Words in doubt that the program itself has written.
fn words(document: &Document, locale: &Locale) -> BTreeSet<String> {
    let mut terms: Vec<&String> = locale.unconfirmed.terms.iter().collect();
    let mut used = BTreeSet::new();
    if !terms.is_empty() {
        document.each_text(&mut |text| {
            if text.origin.is_none() {
                used.extend(terms.extract_if(.., |term| text.text.contains(term.as_str())).cloned());
            }
        });
    }
    used
}

/// The cover's line on the days of the session.
fn days(facts: &Facts, cover: &Cover) -> Option<String> {
    let session = facts.programme.manuscript.document.session.as_ref()?;
    let (pattern, _) = facts.locale.pattern_of_days(session.start?.value, session.end?.value);
    is_doubtful(facts.locale, pattern).then(|| plain(&cover.place_and_dates))
}

/// Times of day: of each pattern in doubt, the first that is printed.
fn times(facts: &Facts) -> Vec<String> {
    let webinars = facts.programme.webinars().filter_map(|webinar| Some((webinar.start?, webinar.end)));
    let printed = webinars.flat_map(|(start, end)| [Some(start), end]).flatten();
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for time in printed {
        let pattern = facts.locale.pattern_of_time(time.value);
        if is_doubtful(facts.locale, pattern) {
            first.entry(pattern).or_insert_with(|| facts.locale.time(time.value));
        }
    }
    first.into_values().collect()
}

fn is_doubtful(locale: &Locale, pattern: &str) -> bool {
    locale.unconfirmed.dates.iter().any(|doubtful| doubtful == pattern)
}

fn zones(facts: &Facts) -> BTreeSet<String> {
    let doubtful = &facts.locale.unconfirmed.zones;
    let names = facts.programme.webinars().filter_map(|webinar| facts.zone(webinar));
    names.filter(|name| doubtful.iter().any(|zone| facts.locale.zones.get(zone) == Some(name))).collect()
}
