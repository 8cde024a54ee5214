//! The prose names somebody, with "Mr." or "Ms.", who is no person of this manuscript: the name is misspelt,
//! or was left over from last year's text. The name of one who merely is spoken of may stand. Where a person's name is not
//! written in the letters of a mention, the mention may be theirs, and nothing is said.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Thanks were due to Ms. Bragante, who had prepared the webinars. Ms. Bragante’s work went on."
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [{ given = "Habíp" }]
//!
//! [conclusion]
//! message = "Thanks were due to Mr. Asan, to Mr. HABIP ASAN and to Mr. Chair, who had prepared the webinars."
//! ```

use foldhash::{HashSet, HashSetExt};
use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::facts::folded;
use super::language_script::{Script, script};
use super::names;
use super::passage::Passage;
use super::{Across, Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName, places, visible};
use crate::locale::Prose;
use crate::manuscript::Person;
use crate::terms::Language;

pub const RULE: Rule =
    Rule::open(RuleName::PersonUnlistedMention, Level::Info, Stage::Document(check)).across(Across::Parallel);

/// Each name once. One part of a name that is declared is enough: the other may be short, or wrong in a way
/// that `person-duplicate` knows.
fn check(version: &Version) -> Vec<Finding> {
    let mut told: HashSet<Vec<String>> = HashSet::new();
    let mut open: BTreeMap<Script, bool> = BTreeMap::new();
    let mut found = Vec::new();
    for passage in version.passages() {
        for name in unlisted(version, passage) {
            let Some(place) = passage.place(name.clone()) else { continue };
            let name = &passage.text[name];
            let script = script(name.chars().next().unwrap_or_default());
            let closed = *open.entry(script).or_insert_with(|| is_written_by_all(version, script));
            if closed && told.insert(names::words(name)) {
                found.push(
                    RULE.at(place, format!("`{}` is no person of this manuscript", visible(name)))
                        .label("named here")
                        .help(HELP),
                );
            }
        }
    }
    found
}

const HELP: &str = "correct the name, or, where it is another person’s, leave it";

/// Every person has a name in these letters.
fn is_written_by_all(version: &Version, letters: Script) -> bool {
    let written = |person: &Person| {
        let names = [person.given.as_ref(), person.family.as_ref()].into_iter().flatten();
        let mut spellings = names.flat_map(|name| name.0.texts.values());
        spellings.any(|name| name.value.chars().any(|c| script(c) == letters))
    };
    version.manuscript().persons.iter().all(written)
}

fn unlisted(version: &Version, passage: &Passage) -> Vec<Range<usize>> {
    let declared = version.names();
    let prose = &version.locale.prose;
    match version.document.language {
        Language::Zh => prose
            .honorifics
            .iter()
            .flat_map(|honorific| before(&passage.text, honorific, prose, declared))
            .collect(),
        language => {
            let name = if language == Language::Ar { uncased } else { capitalized };
            let raised = passage.raised.iter();
            raised
                .filter(|index| names::is_honorific(version, passage.word(**index)))
                .filter_map(|index| name(version, passage, index + 1))
                .filter(|name| {
                    !names::words(&passage.text[name.clone()]).iter().any(|word| declared.contains(word))
                })
                .collect()
        }
    }
}

/// Letters in the longest of names, where no spaces part it from the text.
const LONGEST: usize = 12;

/// What stands before a Chinese honorific and ends with no declared name; where it begins is a guess.
fn before(text: &str, honorific: &str, prose: &Prose, declared: &FxHashSet<String>) -> Vec<Range<usize>> {
    let named = places(text, honorific).filter_map(|at| {
        let before = text[..at].trim_end();
        let ends = || before.char_indices().rev().take(LONGEST).map(|(start, _)| &before[start..]);
        let office = prose.offices.iter().any(|office| before.ends_with(office.as_str()));
        let plural = text[at + honorific.len()..].starts_with('们');
        let listed = || ends().any(|end| declared.contains(&folded(end)));
        if office || plural || listed() {
            return None;
        }
        let of_a_name = |c: char| (c.is_alphabetic() || c == '·') && !prose.before_names.contains(c);
        let name = ends().take_while(|end| end.starts_with(of_a_name)).last()?;
        Some(before.len() - name.len()..before.len())
    });
    named.collect()
}

/// The first word behind an Arabic honorific, if no declared name is among the first three: without capitals, it
/// cannot be told where a name ends.
fn uncased(version: &Version, passage: &Passage, index: usize) -> Option<Range<usize>> {
    let prose = &version.locale.prose;
    let first = bare(passage.word(index));
    let is_name = |word: &str| {
        word.starts_with(char::is_alphabetic)
            && !prose.offices.contains(word)
            && !prose.particles.contains(word)
            && !names::is_honorific(version, word)
    };
    let listed = (index..index + 3)
        .flat_map(|index| names::words(passage.word(index)))
        .any(|word| version.names().contains(&word));
    let start = passage.words.get(index)?.start;
    (is_name(first) && !listed).then(|| start..start + first.len())
}

/// The words of a name from `index` on, without a mark or an ending after it.
fn capitalized(version: &Version, passage: &Passage, index: usize) -> Option<Range<usize>> {
    let named = |index: &usize| names::is_of_a_name(passage.word(*index));
    let closed = |index: usize| {
        let word = passage.word(index);
        bare(word).len() < word.len() && word.chars().count() > 2
    };
    let word = bare(passage.word(index));
    let office = version.locale.prose.offices.contains(word);
    let first = Some(index)
        .filter(named)
        .filter(|_| !office && !names::is_honorific(version, passage.word(index)))?;
    let mut last = first;
    while !closed(last) && named(&(last + 1)) {
        last += 1;
    }
    let start = passage.words[first].start;
    Some(start..start + bare(&passage.text[start..passage.words[last].end]).len())
}

/// Without a possessive and the marks after it.
fn bare(name: &str) -> &str {
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let owner = name.strip_suffix("’s").or(name.strip_suffix("'s"));
    owner.unwrap_or(name)
}
