//! Finds the words of the program that a document prints and no official document confirmed.

use std::collections::{BTreeMap, BTreeSet};

use super::edition::{Edition, clock};
use crate::document::{Block, CoverRole, Document, Unconfirmed, plain};
use crate::locale::{Locale, PLAIN};
use crate::manuscript::{SessionPart, Webinar};
use crate::terms::{Clock, Committee, Language};

/// `formulae` are the unconfirmed phrases as they are printed.
pub fn all(document: &Document, mut formulae: BTreeSet<String>, edition: &Edition) -> Unconfirmed {
    let language = edition.locale.language;
    formulae.extend(edition.programme.committees().filter_map(|committee| name(committee, language)));
    let cover = &document.cover;
    let lines = cover.all(CoverRole::Session).zip(cover.all(CoverRole::PlaceAndDates));
    let stated = edition.programme.manuscript.document.receivers().zip(edition.programme.committees());
    for ((receiver, committee), (session, days)) in stated.zip(lines) {
        let stated = receiver.session;
        formulae
            .extend(stated.filter(|it| has_doubtful_ordinal(edition, committee, it)).map(|_| plain(session)));
        formulae.extend(stated.filter(|it| has_doubtful_days(edition, it)).map(|_| plain(days)));
    }
    let mut terms = words(document, edition.locale);
    terms.extend(times(edition));
    terms.extend(zones(edition));
    terms.extend(figures(edition));
    terms.extend(labels(document, edition.locale));
    Unconfirmed { formulae, terms }
}

/// The name of the committee on the cover, if it is unconfirmed.
fn name(committee: &Committee, language: Language) -> Option<String> {
    let (name, short) = (&committee.unconfirmed.name, &committee.unconfirmed.abbreviation);
    let name = committee.name.get(&language).filter(|_| name.contains(&language));
    let short = || committee.abbreviation.get(&language).filter(|_| short.contains(&language));
    name.or_else(short).cloned()
}

fn has_doubtful_ordinal(edition: &Edition, committee: &Committee, session: &SessionPart) -> bool {
    let form = edition.ordinals(committee);
    let form = form.as_deref().unwrap_or(PLAIN);
    let number = session.number.and_then(|number| usize::try_from(number.value).ok());
    number.is_some_and(|number| edition.locale.is_ordinal_unconfirmed(number, form))
}

/// Unconfirmed words of the program in the document. All its texts are joined and searched once, because each is
/// short.
fn words(document: &Document, locale: &Locale) -> BTreeSet<String> {
    let mut written = String::new();
    document.each_text(&mut |text| {
        if !text.is_authored() {
            written.push_str(&text.text);
            written.push('\n');
        }
    });
    let terms = locale.unconfirmed.terms.iter();
    terms.filter(|term| written.contains(term.as_str())).cloned().collect()
}

fn has_doubtful_days(edition: &Edition, session: &SessionPart) -> bool {
    session.start.zip(session.end).is_some_and(|(start, end)| {
        let (pattern, _) = edition.locale.pattern_of_days(start.value, end.value);
        is_doubtful(edition.locale, pattern)
    })
}

/// For each unconfirmed pattern of times, the first time that is printed.
fn times(edition: &Edition) -> Vec<String> {
    let webinars = edition.programme.webinars().filter_map(|webinar| Some((webinar.start?, webinar.end)));
    let printed = webinars.flat_map(|(start, end)| [Some(start), end]).flatten();
    let mut first: BTreeMap<&str, String> = BTreeMap::new();
    for time in printed {
        let (pattern, _) = edition.locale.pattern_of_time(time.value);
        if is_doubtful(edition.locale, pattern) {
            first.entry(pattern).or_insert_with(|| edition.locale.time(time.value));
        }
    }
    first.into_values().collect()
}

fn is_doubtful(locale: &Locale, pattern: &str) -> bool {
    locale.unconfirmed.dates.iter().any(|doubtful| doubtful == pattern)
}

fn zones(edition: &Edition) -> BTreeSet<String> {
    let doubtful = &edition.locale.unconfirmed.zones;
    let is_doubtful = |clock: &Clock| match clock {
        Clock::Named(name) => doubtful.iter().any(|doubtful| doubtful == name),
        Clock::Offset(_) => false,
    };
    let clocks = edition.programme.webinars().filter_map(clock).filter(is_doubtful);
    clocks.map(|clock| edition.locale.clock(clock)).collect()
}

/// The first number with thousands that is printed, if the grouping is unconfirmed.
fn figures(edition: &Edition) -> Option<String> {
    const GROUPED: u64 = 1_000;
    let programme = edition.programme;
    if !edition.locale.unconfirmed.numbers.iter().any(|pattern| pattern == "grouping") {
        return None;
    }
    let stated = |webinar: &Webinar| {
        let participants = webinar.participants.as_ref().and_then(|participants| participants.count);
        let countries = webinar.countries.as_ref().and_then(|countries| countries.count);
        [participants, countries].into_iter().flatten().map(|count| u64::from(count.value))
    };
    let listed = [programme.webinars().count(), programme.speakers().len()].map(|count| count as u64);
    let mut printed = listed.into_iter().chain(programme.webinars().flat_map(stated));
    printed.find(|number| *number >= GROUPED).map(|number| edition.locale.figures(number))
}

/// For each unconfirmed kind of label, the first one, if it is printed.
fn labels(document: &Document, locale: &Locale) -> Vec<String> {
    let in_doubt = &locale.unconfirmed.labels;
    let first = [("headings", locale.heading_label(1, 1)), ("item", locale.item_label(1))];
    let is_printed = |first: &str| {
        let annexes = document.annexes.iter().flat_map(|annex| &annex.blocks);
        document.body.iter().chain(annexes).any(|block| match block {
            Block::Heading(heading) => heading.label.text == first,
            Block::List(list) => list.items.first().is_some_and(|item| item.label.text == first),
            _ => false,
        })
    };
    let printed = first.into_iter().filter(|(kind, _)| in_doubt.iter().any(|doubtful| doubtful == kind));
    printed.map(|(_, label)| label).filter(|label| is_printed(label)).collect()
}
