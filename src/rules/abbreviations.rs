//! What becomes of each abbreviation in a version: where it is first met, and where it is explained.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::capitals::{capitals, is_capitalized, is_in_capitals, is_roman, parts};
use super::facts::folded;
use super::names;
use super::passage::{Moment, PASSED_OVER, Part, Passage};
use super::version::Version;
use crate::diagnostic::{appearance, composed};
use crate::source::Place;
use crate::terms::{is_han, symbols};

#[derive(Debug, Default)]
pub struct Abbreviation {
    /// The author declared it, by itself or with an organization.
    pub declared: bool,
    /// Where the author used it first.
    pub first: Option<(Moment, Place)>,
    /// In reading order.
    pub explained: Vec<Explanation>,
}

/// "Medium-Term Strategic Plan (MTSP)"
#[derive(Debug)]
pub struct Explanation {
    pub moment: Moment,
    pub place: Option<Place>,
    /// The cover is read by itself.
    pub on_cover: bool,
    /// The last words before the bracket, folded, a Han letter being one; none where they come after: "MTSP
    /// (Medium-Term …)".
    pub long: Vec<String>,
    /// The bracket holds nothing else.
    pub alone: bool,
}

pub fn abbreviations(version: &Version) -> BTreeMap<String, Abbreviation> {
    let shorts = shorts(version);
    let disguised = shorts.iter().filter(|short| as_it_looks(short) != ***short);
    let reader = Reader {
        version,
        disguised: disguised.map(|short| as_it_looks(short).into_owned()).collect(),
        declared: shorts.iter().cloned().collect(),
        organizations: named(version),
        known: RefCell::default(),
    };
    let mut found = BTreeMap::new();
    for passage in version.passages() {
        // "MSC 107/20" is no use of an abbreviation.
        let symbols: Vec<Range<usize>> = symbols(&passage.text).collect();
        let is_within = |at: usize| symbols.iter().any(|symbol| symbol.contains(&at));
        for &index in &passage.raised {
            reader.read(passage, index, &is_within, &mut found);
        }
    }
    for abbreviation in found.values_mut() {
        abbreviation.explained.sort_by_key(|explanation| explanation.moment);
    }
    found
}

/// Composed, as all abbreviations are that are compared with one another.
fn shorts<'v>(version: &Version<'v>) -> Vec<Cow<'v, str>> {
    let (language, manuscript) = (version.document.language, version.manuscript());
    let own = manuscript.abbreviations.iter().filter_map(|entry| entry.short.as_ref()?.get(language));
    let bodies = manuscript.organizations.iter();
    let bodies = bodies.filter_map(|body| body.abbreviation.as_ref()?.get(language));
    own.chain(bodies).map(|short| composed(&short.value)).collect()
}

pub fn as_it_looks(short: &str) -> Cow<'_, str> {
    appearance(names::bare(short))
}

/// Words in the names of organizations and of the committee, whatever they look like.
fn named(version: &Version) -> FxHashSet<String> {
    let language = version.document.language;
    let bodies = version.manuscript().organizations.iter();
    let bodies = bodies.filter_map(|body| Some(&body.name.as_ref()?.get(language)?.value));
    let committees = version.programme.committees().filter_map(|committee| committee.name.get(&language));
    bodies.chain(committees).flat_map(|name| names::words(name)).collect()
}

struct Reader<'v> {
    version: &'v Version<'v>,
    declared: FxHashSet<Cow<'v, str>>,
    /// Declared with a mark or a character too many, which has been said.
    disguised: FxHashSet<String>,
    /// Words in their names, and in the committee's.
    organizations: FxHashSet<String>,
    /// What has been found of a word: a text has the same ones again and again.
    known: RefCell<FxHashMap<String, bool>>,
}

impl Reader<'_> {
    fn read(
        &self,
        passage: &Passage,
        index: usize,
        is_within_symbol: &dyn Fn(usize) -> bool,
        found: &mut BTreeMap<String, Abbreviation>,
    ) {
        let start = passage.words[index].start;
        for (at, word) in capitals(passage.word(index)) {
            for (offset, short) in self.shorts(self.as_declared(&passage.text[start + at..], word)) {
                let place = start + at + offset..start + at + offset + short.len();
                let short = composed(short);
                let declared = self.declared.contains(&short);
                if self.disguised.contains(short.as_ref()) || is_within_symbol(place.start) {
                    continue;
                }
                if declared
                    || !(self.is_known(&short)
                        || is_numbered(&short)
                        || numbers_document(passage.word(index + 1))
                        || self.is_emphasis(&short)
                        || self.is_name(passage, index, &short))
                {
                    let abbreviation = found.entry(short.into_owned()).or_default();
                    abbreviation.declared = declared;
                    abbreviation.note(passage, place);
                }
            }
        }
    }

    /// The plural, where the author declared that.
    fn as_declared<'w>(&self, text: &'w str, singular: &'w str) -> &'w str {
        let plural = text.get(..=singular.len()).filter(|plural| self.declared.contains(&composed(plural)));
        plural.unwrap_or(singular)
    }

    /// A compound ("EPI-CNR") is an abbreviation of its own, unless its parts are known to be some.
    fn shorts<'w>(&self, word: &'w str) -> Vec<(usize, &'w str)> {
        let known = |part: &str| self.declared.contains(&composed(part)) || self.is_known(part);
        let parts = parts(word);
        if !known(word) && parts.iter().all(|(_, part)| known(part)) { parts } else { vec![(0, word)] }
    }

    fn is_known(&self, short: &str) -> bool {
        if let Some(known) = self.known.borrow().get(short) {
            return *known;
        }
        let known = self.is_no_news(short);
        self.known.borrow_mut().insert(short.to_owned(), known);
        known
    }

    /// A word that nobody has to explain: one that all know, a number, a name.
    fn is_no_news(&self, short: &str) -> bool {
        let known = &self.version.locale.prose.known;
        let bare = short.trim_end_matches(|c: char| !c.is_alphabetic());
        let named = || names::words(short).iter().all(|word| self.is_named(word));
        known.contains(short) || known.contains(bare) || is_roman(short) || named()
    }

    fn is_emphasis(&self, short: &str) -> bool {
        self.version.locale.prose.emphasized.contains(short)
    }

    fn is_named(&self, word: &str) -> bool {
        self.organizations.contains(word) || self.version.names().contains(word)
    }

    /// Somebody's name in capitals, or part of a title in capitals.
    fn is_name(&self, passage: &Passage, index: usize, short: &str) -> bool {
        let (before, word, after) =
            (neighbour(passage, index, -1), passage.word(index), passage.word(index + 1));
        let shouts = |word: &str, other: &str| {
            is_in_capitals(other)
                && !word.ends_with(MARKS)
                && !self.declared.contains(other)
                && !self.is_known(other)
        };
        let surname = || {
            let within = index > 1 && !neighbour(passage, index, -2).ends_with(['.', '?', '!', ':']);
            within && is_capitalized(before) && !before.ends_with(MARKS) && short.len() > 3
        };
        if word.starts_with('(') {
            return false;
        }
        shouts(before, names::bare(before))
            || shouts(word, names::bare(after))
            || (word.starts_with(short) && (names::is_initial(before) || surname()))
            || names::follows_honorific(self.version, passage, index)
            || !passage.text.contains(is_not_capital)
            || is_shouted(passage.typed(passage.words[index].start))
    }
}

/// "TSAG-R1" and "A-79-INF-1" are symbols of documents, and no more explained than they.
fn is_numbered(short: &str) -> bool {
    parts(short).iter().skip(1).any(|(_, part)| part.contains(|c: char| c.is_ascii_digit()))
}

/// "2024.1-Doc" behind "CA": a figure that goes on with capitals behind a mark.
fn numbers_document(next: &str) -> bool {
    let marked = next.split_once(['.', '-']).map(|(_, rest)| rest);
    next.starts_with(|c: char| c.is_ascii_digit())
        && marked.is_some_and(|rest| rest.contains(|c: char| c.is_ascii_uppercase()))
}

/// More than a word, and all of it in capitals.
fn is_shouted(typed: &str) -> bool {
    typed.trim().contains(char::is_whitespace) && !typed.contains(is_not_capital)
}

/// A small letter, or one of a script that has no capitals.
fn is_not_capital(c: char) -> bool {
    c.is_alphabetic() && !c.is_uppercase()
}

const MARKS: [char; 7] = ['.', ',', ';', ':', ')', '?', '!'];

fn neighbour(passage: &Passage, index: usize, by: isize) -> &str {
    index.checked_add_signed(by).map_or("", |index| passage.word(index))
}

impl Abbreviation {
    fn note(&mut self, passage: &Passage, short: Range<usize>) {
        let (moment, place) = (passage.moment(short.start), passage.place(short.clone()));
        let (before, after) = (&passage.text[..short.start], &passage.text[short.end..]);
        let after = after.strip_prefix('s').unwrap_or(after);
        let bracketed =
            before.ends_with(['(', '（']) && after.starts_with([')', ',', ';', '）', '，', '；', '،', '؛']);
        if bracketed || is_opened(after) {
            let long = if bracketed { last_words(before) } else { Vec::new() };
            let on_cover = passage.part == Part::Cover;
            let alone = bracketed && after.starts_with([')', '）']);
            self.explained.push(Explanation { moment, place, on_cover, long, alone });
        } else if let Some(place) = place
            && self.first.is_none_or(|(first, _)| moment < first)
            // A title explains nothing: the text behind it does, if it has what was declared.
            && !(self.declared && passage.part == Part::Cover)
        {
            self.first = Some((moment, place));
        }
    }
}

/// "MTSP (Medium-Term Strategic Plan)", or a note.
fn is_opened(after: &str) -> bool {
    let bracket =
        after.strip_prefix(" (").or(after.strip_prefix('（')).and_then(|rest| rest.split([')', '）']).next());
    after.starts_with(PASSED_OVER) || bracket.is_some_and(|long| long.contains(' ') || long.contains(is_han))
}

/// As many as the longest name of an organization has.
fn last_words(before: &str) -> Vec<String> {
    let words = before.split_whitespace().rev().take(12).map(folded).collect::<Vec<_>>();
    words.iter().rev().flat_map(|word| names::unspaced(word)).map(str::to_owned).collect()
}
