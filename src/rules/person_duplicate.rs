//! Two entries seem to be of one person: their names are alike but for accents, capitals, hyphens, one
//! letter, or which of them comes first. Talks that name both count as talks of two people.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     { given = "Habip" },
//!     { id = "asan-2", given = "Habib", family = "Asan", organization = "wipo" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "asan-2", role = "closing" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     { given = "Habip" },
//!     { id = "asan-2", given = "Harun", family = "Asan", organization = "wipo" },
//! ]
//!
//! [[webinar]]
//! talk = [{}, { speaker = "asan-2", role = "closing" }]
//! ```

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

use super::facts::folded;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, appearance, visible};
use crate::manuscript::{Name, Person};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::PersonDuplicate, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::IdDuplicate]);

/// In shorter names a letter tells people apart.
const LONG: usize = 8;

/// Letters of a name that are compared.
const COMPARED: usize = 80;

struct Named<'m> {
    person: &'m Person,
    shown: String,
    letters: Vec<char>,
    /// The words of the name in the order of the alphabet, with a space before each.
    words: String,
}

fn check(facts: &Facts) -> Vec<Finding> {
    let persons = facts.manuscript.persons.iter();
    let names: Vec<Named> = persons.filter_map(|person| named(person, facts.manuscript.original())).collect();
    let mut seen: FxHashMap<u64, &Named> = FxHashMap::default();
    let mut found = Vec::new();
    for named in &names {
        let spellings = spellings(named);
        match spellings.iter().filter_map(|spelling| seen.get(spelling)).find(|first| alike(first, named)) {
            Some(first) => found.push(duplicate(named, first)),
            None => spellings.into_iter().for_each(|spelling| {
                seen.entry(spelling).or_insert(named);
            }),
        }
    }
    found
}

/// Mario and Maria of two bodies are two people; one entry that stands there twice has been spoken of.
fn alike(first: &Named, second: &Named) -> bool {
    let gender = |named: &Named| named.person.gender.map(|gender| gender.value);
    let id = |named: &Named| named.person.id.as_ref().map(|id| id.value.clone());
    let body = |named: &Named| named.person.organization.as_ref().map(|id| id.value.clone());
    let twice = first.person.id.is_some() && id(first) == id(second);
    let agree = gender(first).is_none() || gender(second).is_none() || gender(first) == gender(second);
    !twice && (first.letters == second.letters || (agree && body(first) == body(second)))
}

fn duplicate(named: &Named, first: &Named) -> Finding {
    let message = match appearance(&first.shown) == appearance(&named.shown) {
        true => format!("`{}` may be one person, and not two", visible(&named.shown)),
        false => format!("`{}` and `{}` may be one person", visible(&first.shown), visible(&named.shown)),
    };
    RULE.at(named.person.place, message)
        .label("a second entry?")
        .aside(first.person.place, "the first")
        .help("delete one entry and name the other everywhere, or say in `[rules]` that they are two")
}

fn named(person: &Person, language: Language) -> Option<Named<'_>> {
    let text = |name: &Option<Name>| Some(name.as_ref()?.0.get(language)?.value.clone());
    let shown = format!("{} {}", text(&person.given)?, text(&person.family)?);
    let letters: Vec<char> = folded(&shown).chars().filter(|c| c.is_alphanumeric()).take(COMPARED).collect();
    let mut words: Vec<String> = shown.split_whitespace().map(|word| format!(" {}", folded(word))).collect();
    words.sort_unstable();
    (!letters.is_empty()).then(|| Named { person, letters, words: words.concat(), shown })
}

/// The name, its words in any order, and the name without each of its letters: two names that differ in one letter
/// share one. Whether the names are what these say of them is seen where one is met again.
fn spellings(Named { letters, words, .. }: &Named) -> Vec<u64> {
    let of = |letters: &mut dyn Iterator<Item = char>| {
        let mut hasher = FxHasher::default();
        letters.for_each(|letter| letter.hash(&mut hasher));
        hasher.finish()
    };
    let near = (0..letters.len()).filter(|_| letters.len() >= LONG);
    let near = near.map(|at| of(&mut letters[..at].iter().chain(&letters[at + 1..]).copied()));
    [of(&mut letters.iter().copied()), of(&mut words.chars())].into_iter().chain(near).collect()
}
