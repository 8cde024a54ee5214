//! Words days, times, numbers and zones, and notes which of the words no official document confirmed.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime};

use crate::document::{Doubt, Inline, Text};
use crate::locale::Locale;
use crate::source::{Place, Placed};
use crate::terms::Clock;

/// Smaller numbers are never grouped.
const GROUPED: u64 = 1_000;

pub fn day(locale: &Locale, day: Placed<NaiveDate>) -> Inline {
    let text = locale.date(day.value);
    let doubt = in_doubt(&locale.unconfirmed.dates, "date", &text);
    made(text, Some(day.place), doubt)
}

pub fn days(locale: &Locale, first: Placed<NaiveDate>, last: NaiveDate) -> Inline {
    let text = locale.days(first.value, last);
    let (pattern, _) = locale.pattern_of_days(first.value, last);
    let doubt = in_doubt(&locale.unconfirmed.dates, pattern, &text);
    made(text, Some(first.place), doubt)
}

pub fn time(locale: &Locale, time: Placed<NaiveTime>) -> Inline {
    let text = locale.time(time.value);
    let (pattern, _) = locale.pattern_of_time(time.value);
    let doubt = in_doubt(&locale.unconfirmed.dates, pattern, &text);
    made(text, Some(time.place), doubt)
}

pub fn clock(locale: &Locale, clock: Clock, place: Place) -> Inline {
    let text = locale.clock(clock);
    let doubt = match clock {
        Clock::Named(name) => in_doubt(&locale.unconfirmed.zones, name, &text),
        Clock::Offset(_) => None,
    };
    made(text, Some(place), doubt)
}

/// A number, which `text` has in words or in figures, perhaps among other words.
pub fn number(locale: &Locale, number: u64, text: String, place: Option<Place>) -> Inline {
    let figures =
        (number >= GROUPED).then(|| locale.figures(number)).filter(|figures| text.contains(figures));
    let doubt = figures.and_then(|figures| in_doubt(&locale.unconfirmed.numbers, "grouping", &figures));
    made(text, place, doubt)
}

pub fn ordinal(locale: &Locale, number: u64, form: &str, text: String, place: Option<Place>) -> Inline {
    let in_doubt = usize::try_from(number).is_ok_and(|number| locale.is_ordinal_unconfirmed(number, form));
    let doubt = in_doubt.then(|| Doubt { form: [form, "-", &text].concat(), shown: text.clone() });
    made(text, place, doubt)
}

fn in_doubt(unconfirmed: &[String], form: &str, shown: &str) -> Option<Doubt> {
    let in_doubt = unconfirmed.iter().any(|doubtful| doubtful == form);
    in_doubt.then(|| Doubt { form: form.to_owned(), shown: shown.to_owned() })
}

fn made(text: String, place: Option<Place>, doubt: Option<Doubt>) -> Inline {
    let inline = match place {
        Some(place) => Inline::made(text, place),
        None => Inline::text(text),
    };
    match (inline, doubt) {
        (Inline::Text(text), Some(doubt)) => Inline::Text(Text { doubt: Some(Arc::new(doubt)), ..text }),
        (inline, _) => inline,
    }
}
