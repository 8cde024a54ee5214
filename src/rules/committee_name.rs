//! The committee is called in prose by a name that is not its own: its words are in another order, some are
//! missing, or it was translated anew. The official name of each language is looked up, never translated.
//! "The Committee" alone, and committees of other bodies, are left alone. Russian names are known in every case; in
//! Chinese, where a name ends with the word for a committee, what stands before it is looked at.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The Committee on Intellectual Property and Development had asked for the webinars."
//! ```
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [conclusion]
//! message.fr = "Le Comité sur le développement et la propriété intellectuelle avait demandé les webinaires."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = """
//! The Committee on Development and Intellectual Property had asked for the webinars, the Committee on Intellectual
//! Property of the Chamber of Commerce had attended them, and the National Committee on Development too.
//! """
//! ```

use foldhash::HashSet;
use std::collections::BTreeSet;
use std::ops::Range;

use super::bodies::{called, stands};
use super::capitals::{is_capitalized, is_in_capitals};
use super::names::{independent, words};
use super::passage::Passage;
use super::{Rule, Stage, Version, bodies};
use crate::diagnostic::places;
use crate::diagnostic::{Finding, Level, RuleName, composed};
use crate::locale::Prose;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::CommitteeName, Level::Warning, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let language = version.document.language;
    let official = version.programme.committees().map(|committee| committee.name.get(&language));
    let bodies = official.zip(version.manuscript().committee_places());
    let bodies: Vec<_> =
        bodies.filter_map(|(official, place)| Some((composed(official?).into_owned(), place))).collect();
    let mut names: Vec<&str> = version.manuscript().templates.committees().names(language).collect();
    names.extend(bodies.iter().map(|(official, _)| official.as_str()));
    let mut told = HashSet::default();
    let misnamed = bodies.iter().flat_map(|(official, place)| {
        let found = misnamed(version, official, &names);
        found.into_iter().map(move |at| (at, official, *place))
    });
    misnamed
        .filter(|(at, ..)| told.insert(*at))
        .map(|(at, official, place)| {
            RULE.at(at, format!("the committee is called “{official}”"))
                .label("not its official name")
                .aside_at(place, "the committee")
                .help("write the official name, or only the word that committees are called by")
        })
        .collect()
}

/// Where a body is called by another name than its `official` one; `names` are those of all bodies.
fn misnamed(version: &Version, official: &str, names: &[&str]) -> Vec<Place> {
    let prose = &version.locale.prose;
    let register = Register { meant: meant(official, prose), names, prose };
    let passages = version.passages().iter();
    let misnamed = passages.flat_map(|passage| match version.document.language {
        Language::Zh => {
            let found = bodies::misnamed(&passage.text, official, names, prose);
            found.into_iter().filter_map(|name| passage.place(name)).collect()
        }
        _ => register.misnamed(passage),
    });
    misnamed.collect()
}

/// The words of a name that distinguish the committee from others, folded.
fn meant(name: &str, prose: &Prose) -> HashSet<String> {
    let generic: HashSet<String> = prose.committee.iter().flatten().flat_map(|word| words(word)).collect();
    let words = words(name).into_iter();
    words
        .filter(|word| !generic.contains(word) && !prose.particles.contains(word))
        .map(|word| independent(prose, &word).into_owned())
        .collect()
}

struct Register<'v> {
    meant: HashSet<String>,
    /// Of all committees.
    names: &'v [&'v str],
    prose: &'v Prose,
}

impl Register<'_> {
    fn misnamed(&self, passage: &Passage) -> Vec<Place> {
        // Few words are one for a body, or the first of several.
        let forms = self.prose.committee.iter().flatten();
        let calls = forms.flat_map(|form| places(&passage.text, form));
        let words: BTreeSet<usize> = calls.map(|at| passage.word_at(at)).collect();
        let misnamed = words.into_iter().filter_map(|index| {
            let called = called(self.prose, passage, index);
            let last = called.last()?.last_word(passage);
            let well = |name: &&str| called.iter().any(|call| stands(name, call, passage));
            let name = if self.names.iter().any(well) { None } else { self.name(passage, index, last) };
            passage.place(name?)
        });
        misnamed.collect()
    }

    /// What is meant to be the name, around the words from `index` to `end`.
    fn name(&self, passage: &Passage, index: usize, end: usize) -> Option<Range<usize>> {
        let (first, last) = (self.before(passage, index)?, self.behind(passage, end));
        let said: HashSet<String> = (first..=last)
            .flat_map(|index| self.parts(passage.word(index)))
            .filter(|word| self.meant.contains(word))
            .collect();
        let all = !said.is_empty() && said.len() == self.meant.len();
        let enough = all || (said.len() >= 2 && said.len() * 2 >= self.meant.len());
        let closed = all || !self.goes_on(passage, last);
        let length = passage.word(last).trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        (enough && closed).then(|| passage.words[first].start..passage.words[last].start + length)
    }

    /// The first word of the name; `None` where another word makes it another committee ("National Committee").
    fn before(&self, passage: &Passage, index: usize) -> Option<usize> {
        let mut first = index;
        let own = |index: usize| {
            let word = passage.word(index);
            !word.ends_with(ENDS) && (self.belongs(word) || self.is_inflected(word))
        };
        while let Some(before) = (first.checked_sub(1)).filter(|before| own(*before)) {
            first = before;
        }
        let stranger = first.checked_sub(1).map_or("", |before| passage.word(before));
        let other = first == index && !stranger.ends_with(ENDS) && is_name(stranger);
        let tells = |word: &str| self.tells(word) || self.is_inflected(word);
        while first < index && !tells(passage.word(first)) {
            first += 1;
        }
        (!other).then_some(first)
    }

    /// The last word of the name.
    fn behind(&self, passage: &Passage, index: usize) -> usize {
        let mut last = index;
        let mut next = index;
        while !passage.word(next).ends_with(ENDS) && self.belongs(passage.word(next + 1)) {
            next += 1;
            if self.tells(passage.word(next)) {
                last = next;
            }
        }
        last
    }

    /// The name goes on with words that are not the committee's.
    fn goes_on(&self, passage: &Passage, last: usize) -> bool {
        let ended = passage.word(last).ends_with(ENDS);
        let next = passage.word(last + 1);
        // Without capitals, any word may be part of the name.
        let uncased = next.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase());
        !ended && (is_name(next.trim_end_matches(ENDS)) || self.belongs(next) || uncased)
    }

    fn belongs(&self, word: &str) -> bool {
        let mut parts = self.parts(word).peekable();
        let opens = word.starts_with(|c: char| !c.is_alphanumeric());
        !opens
            && parts.peek().is_some()
            && parts.all(|part| self.meant.contains(&part) || self.prose.particles.contains(&part))
    }

    /// An adjective of the name in another case.
    fn is_inflected(&self, word: &str) -> bool {
        is_name(word) && {
            let word = words(word).concat();
            self.meant.iter().any(|meant| bodies::is_form_of(&word, meant))
        }
    }

    fn tells(&self, word: &str) -> bool {
        self.parts(word).any(|part| self.meant.contains(&part))
    }

    fn parts(&self, word: &str) -> impl Iterator<Item = String> {
        words(word).into_iter().map(|part| independent(self.prose, &part).into_owned())
    }
}

const ENDS: [char; 7] = ['.', ',', ';', ':', ')', '?', '!'];

fn is_name(word: &str) -> bool {
    is_capitalized(word) || is_in_capitals(word)
}
