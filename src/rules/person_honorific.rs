//! A name begins with an honorific, as "Dr.", "Sir" or "السيدة", or ends with one in Chinese. It is then printed in every
//! language as it stands there, and without the article that some have before it. What may be a name too, as "السيد", is told only where the
//! name is shorter in another language, or where it stands in one language and no honorific is stated.
//!
//! Fails:
//!
//! ```toml
//! person = [{ given = "Dr. Habip", family = "Asan" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ given = "Drew Mohd", family = "Asan" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::locale::TypedHonorific;
use crate::manuscript::{Name, Person};
use crate::source::Placed;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::PersonHonorific, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let mut languages = facts.languages();
    // A name that serves every language is one of the original.
    languages.sort_by_key(|language| *language != facts.manuscript.original());
    facts.manuscript.persons.iter().filter_map(|person| typed(facts, person, &languages)).collect()
}

fn typed(facts: &Facts, person: &Person, languages: &[Language]) -> Option<Finding> {
    // Without given names, all of the name is in the other field.
    let name = person.given.as_ref().or(person.family.as_ref())?;
    let (language, text, found) = languages.iter().find_map(|language| {
        let text = name.0.get(*language)?;
        let found = languages.iter().find_map(|known| facts.locale(*known).typed_honorific(text.as_str()))?;
        (!found.ambiguous || is_meant(person, name, text)).then_some((language, text, found))
    })?;
    let TypedHonorific { word, typed, .. } = found;
    let finding = RULE.at(text.place, format!("`{typed}` is an honorific, and no part of a name"));
    let finding = finding.label("typed in the name");
    Some(match &person.honorific {
        Some(stated) => finding.aside(stated.place(), "stated here").help("take it out of the name"),
        None if word == "own" => finding
            .help(format!("take it out of the name, and state `honorific = {{ {language} = \"{typed}\" }}`")),
        None => finding.help(format!("take it out of the name, and state `honorific = \"{word}\"`")),
    })
}

/// Whether what may be a name is an honorific here.
fn is_meant(person: &Person, name: &Name, text: &Placed<String>) -> bool {
    let words = |text: &Placed<String>| text.as_str().split_whitespace().count();
    let mut others = name.0.texts.values().filter(|other| other.place != text.place).peekable();
    match others.peek() {
        Some(_) => others.any(|other| words(other) < words(text)),
        None => person.honorific.is_none(),
    }
}
