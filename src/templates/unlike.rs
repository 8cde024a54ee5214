//! Finds phrases that differ from those of other languages in their facts, links or notes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Templates, skeleton};
use crate::diagnostic::in_ticks;
use crate::source::{Place, Placed};
use crate::terms::Language;

/// Facts that one language may need to choose a form, and another not.
const FORMS: [&str; 16] = [
    "committee",
    "committee.abbreviation",
    "count",
    "moderators",
    "moderators_gender",
    "speakers_gender",
    "webinar.end.hour",
    "webinar.moderators_gender",
    "webinar.speakers_gender",
    "webinar.start.hour",
    "webinar.countries.text",
    "webinar.country_count",
    "webinar.participant_count",
    "webinar.participants.text",
    "webinars",
    "talk.gender",
];

/// What the phrase must have in common in all languages. The order may differ, because translators change it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Substance {
    variables: BTreeSet<String>,
    links: BTreeSet<String>,
    notes: BTreeSet<String>,
    counts: bool,
}

impl Substance {
    pub fn of(phrase: &str) -> Substance {
        let mut variables = skeleton::variables(phrase);
        variables.retain(|name| {
            !FORMS.contains(&name.as_str()) && !name.contains("body.") && !name.starts_with("receivers.")
        });
        let counts = phrase.contains("webinars | length | count");
        Substance { variables, links: called(phrase, "]("), notes: called(phrase, "{{ note("), counts }
    }

    /// The difference from `other`, as the end of a message.
    fn unlike(&self, other: &Substance) -> String {
        let parts = [
            ("facts", &self.variables, &other.variables),
            ("links", &self.links, &other.links),
            ("notes", &self.notes, &other.notes),
        ];
        let told = parts.into_iter().find_map(|(what, own, other)| {
            let more: Vec<&String> = own.difference(other).collect();
            let less: Vec<&String> = other.difference(own).collect();
            match (more.is_empty(), less.is_empty()) {
                (true, true) => None,
                (false, _) => Some(format!("has the {what} {}, which others have not", in_ticks(more))),
                (true, false) => Some(format!("lacks the {what} {}, which others have", in_ticks(less))),
            }
        });
        told.unwrap_or_else(|| "counts the webinars otherwise".to_owned())
    }
}

/// The texts in brackets after `opening`, each once: a sentence with several forms may repeat them in each.
fn called(phrase: &str, opening: &str) -> BTreeSet<String> {
    let inside = |rest: &str| rest.split(')').next().map(str::to_owned);
    phrase.split(opening).skip(1).filter_map(inside).collect()
}

type Own = BTreeMap<Language, BTreeMap<String, Placed<String>>>;

/// Reports the phrases of a folder that differ from those of most languages, and those that a language lacks.
pub fn found(templates: &Templates, own: &Own) -> Vec<(Language, Place, String)> {
    let names: BTreeSet<&str> = own.values().flat_map(BTreeMap::keys).map(String::as_str).collect();
    names.into_iter().flat_map(|name| of_phrase(templates, own, name)).collect()
}

fn of_phrase(templates: &Templates, own: &Own, name: &str) -> Vec<(Language, Place, String)> {
    let texts =
        Language::ALL.map(|language| templates.locale(language).phrases.named(name).map(Substance::of));
    let mut counted: BTreeMap<&Substance, usize> = BTreeMap::new();
    texts.iter().flatten().for_each(|substance| *counted.entry(substance).or_default() += 1);
    let Some((usual, _)) = counted.iter().max_by_key(|(_, count)| **count) else { return Vec::new() };
    let lacking = Language::ALL.into_iter().zip(&texts).find(|(_, text)| text.is_none());
    let told = own.iter().filter_map(|(language, phrases)| {
        let place = phrases.get(name)?.place;
        let substance = texts[*language as usize].as_ref()?;
        let message = match lacking {
            Some((other, _)) => format!("there is no phrase `{name}` in {}", other.name()),
            None if substance == *usual => return None,
            None => format!("the phrase `{name}` {}", substance.unlike(usual)),
        };
        Some((*language, place, message))
    });
    told.collect()
}
