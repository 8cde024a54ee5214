//! The summary of a talk says that the webinar ended, and the program says it again in the paragraph on the
//! closing, which follows the last talk.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! closing = "questions"
//!
//! [[webinar.talk]]
//! role = "closing"
//! summary.en = "Mr. Asan thanked the speakers. The webinar ended with questions from the floor."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! without = ["patents.closing"]
//!
//! [[webinar]]
//! id = "patents"
//! closing = "questions"
//! talk = [{ summary = { en = "Mr. Asan told how requests reach the Organization. The webinar ended with questions." } }]
//! ```
//!
//! ```toml
//! [[webinar]]
//! closing = "questions"
//!
//! [[webinar.talk]]
//! role = "closing"
//! summary.en = "Mr. Asan thanked the speakers. The webinar closed the gap that the year before had left."
//! ```

use std::ops::Range;

use super::passage::after;
use super::{Rule, Stage, Version};
use crate::diagnostic::places;
use crate::diagnostic::{Finding, Level, RuleName, composed};
use crate::document::{Inline, prose::Prose};
use crate::locale::Prose as Words;
use crate::manuscript::{Term, Webinar};
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::TextClosingTwice, Level::Info, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let manuscript = version.manuscript();
    let worded = |name: &str| !manuscript.overridden().any(|own| own.as_str() == format!("{name}.closing"));
    let webinars = manuscript.webinar_names();
    webinars
        .iter()
        .filter_map(|(name, webinar)| Some((webinar, closing(webinar).filter(|_| worded(name))?)))
        .flat_map(|(webinar, closing)| {
            let summaries =
                webinar.talks.iter().filter_map(|talk| talk.summary.as_ref()?.get(version.document.language));
            let ends = summaries.filter_map(|summary| end(summary, &version.locale.prose));
            ends.map(|place| twice(place, closing)).collect::<Vec<_>>()
        })
        .collect()
}

fn twice(place: Place, closing: Place) -> Finding {
    RULE.at(place, "the summary says that the webinar ended, and so will the document after the last talk")
        .label("said here")
        .aside(closing, "said again because of this")
        .help("delete the sentence, or `closing`")
}

/// Where the manuscript asks for a paragraph on the closing.
fn closing(webinar: &Webinar) -> Option<Place> {
    match webinar.closing.as_ref()? {
        Term::Word(word) => Some(word.place).filter(|_| word.value != "none"),
        Term::Own(wording) => Some(wording.place),
    }
}

fn end(summary: &Prose, words: &Words) -> Option<Place> {
    let mut place = None;
    summary.each_inline(&mut |inline| match inline {
        Inline::Text(text) if place.is_none() => {
            let read = composed(&text.text);
            let as_typed = |at: Range<usize>| if read == text.text { at } else { 0..text.text.len() };
            place = words.event.iter().find_map(|event| text.place(as_typed(ending(&read, event, words)?)));
        }
        _ => {}
    });
    place
}

/// "the webinar ended", before a mark or a word such as "with": what is ended is not something else.
fn ending(text: &str, event: &str, words: &Words) -> Option<Range<usize>> {
    // The first letter may be a capital.
    let first = event.chars().next()?.len_utf8();
    let rest = &event[first..];
    let events = places(text, rest).filter_map(|at| {
        let start = at.checked_sub(first)?;
        let same = text.get(start..at)?.to_lowercase() == event[..first];
        same.then_some(start..at + rest.len())
    });
    events.into_iter().find_map(|event| {
        let rest = text[event.end..].trim_start();
        let after = words.ended.iter().filter_map(|verb| after(rest, verb));
        let after = after.filter(|rest| is_the_end(rest, &words.ended_by)).min_by_key(|rest| rest.len())?;
        Some(event.start..text.len() - after.len())
    })
}

/// A mark or one of these words comes next.
fn is_the_end(rest: &str, by: &[String]) -> bool {
    let next = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !rest.starts_with(char::is_alphanumeric) && (next.is_empty() || by.iter().any(|by| by == next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn an_end_is_told_from_what_an_event_ends() {
        for (language, text, said) in [
            (Language::En, "Then the webinar ended.", Some("the webinar ended")),
            (Language::En, "The session came to an end with a vote.", Some("The session came to an end")),
            (Language::En, "The webinar concluded that offices differ.", None),
            (Language::En, "The webinar closed 3 gaps.", None),
            (Language::En, "The webinar was closed to the public.", None),
            (Language::Fr, "Le webinaire s'est\nachevé par un vote.", Some("Le webinaire s'est\nachevé")),
            (Language::Fr, "La séance s’est close, et tous sont partis.", Some("La séance s’est close")),
            (Language::Fr, "Le webinaire s’est conclusivement tu.", None),
        ] {
            let words = &of(language).prose;
            let found = words.event.iter().find_map(|event| ending(text, event, words));
            assert_eq!(found.map(|range| &text[range]), said, "{text}");
        }
    }
}
