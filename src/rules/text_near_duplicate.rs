//! Two passages are alike but for a word or a mark: one was copied from the other, and the difference is an
//! oversight, or the copy was to be rewritten. Passages of eight words or more are compared.
//!
//! Fails:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views on the speakers and the subjects."
//!
//! [[section]]
//! id = "views"
//! title = "Views"
//! text = "Participants were asked for their opinion on the speakers and the subjects:"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! title = "Survey"
//! text = "Participants were asked for their views on the speakers and the subjects."
//!
//! [[section]]
//! id = "views"
//! title = "Views"
//! text = "Most were satisfied with the speakers; some asked for other subjects next year."
//! ```

use rustc_hash::{FxHashMap, FxHashSet};

use super::facts::folded;
use super::{Facts, Rule, Shelf, id_duplicate, language_structure, names};
use crate::diagnostic::{Finding, Level};
use crate::document::prose::Prose;
use crate::manuscript::Manuscript;
use crate::source::Place;

pub const RULE: Rule = Rule::open("text-near-duplicate", Level::Info, Shelf::Facts(check));

/// Shorter passages are formulas; longer ones are compared by their halves too.
const FEWEST: usize = 8;

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.original();
    let manuscript = facts.manuscript;
    let prose = manuscript.prose();
    let copies: FxHashSet<Option<u32>> =
        id_duplicate::copies(manuscript).map(|webinar| manuscript.part(webinar.place)).collect();
    let copied = |text: &Prose| !copies.is_empty() && copies.contains(&manuscript.part(text.place));
    let texts =
        prose.iter().enumerate().filter_map(|(field, (_, texts))| Some((field, texts.get(original)?)));
    let passages: Vec<(usize, String, Place)> = texts
        .filter(|(_, text)| !copied(text))
        .flat_map(|(field, text)| {
            text.running_passages().into_iter().map(move |(text, place)| (field, text, place))
        })
        .map(|(field, text, place)| (field, folded(&text), place))
        .collect();
    let passages: Vec<(usize, Vec<&str>, Place)> =
        passages.iter().map(|(field, text, place)| (*field, names::parted(text).collect(), *place)).collect();
    let mut halves: FxHashMap<(bool, &[&str]), usize> = FxHashMap::default();
    let mut found = Found::default();
    for (at, (field, words, place)) in
        passages.iter().enumerate().filter(|(_, (_, words, _))| words.len() >= FEWEST)
    {
        // A word that differs leaves one of the halves as it is.
        let keys = [(false, &words[..words.len() / 2]), (true, &words[words.len().div_ceil(2)..])];
        let like = keys.iter().filter_map(|key| halves.get(key)).map(|other| &passages[*other]);
        match { like }.find(|(_, other, _)| alike(words, other)) {
            // A passage that stands twice in one version alone has been spoken of.
            Some((within, ..)) if within == field && language_structure::is_uneven(facts, &prose[*field]) => {
            }
            Some((.., other)) => found.add(manuscript, *place, *other),
            None => keys.into_iter().for_each(|key| {
                halves.entry(key).or_insert(at);
            }),
        }
    }
    found.copies.into_iter().map(finding).collect()
}

#[derive(Default)]
struct Found {
    copies: Vec<Copy>,
    /// By the entries of the two.
    told: FxHashMap<(Option<u32>, Option<u32>), usize>,
}

struct Copy {
    place: Place,
    other: Place,
    /// Passages below it that are copies too, of the same entry.
    more: usize,
}

impl Found {
    /// Of an entry that was copied, the first passage speaks for all.
    fn add(&mut self, manuscript: &Manuscript, place: Place, other: Place) {
        let entries = (manuscript.part(place), manuscript.part(other));
        match self.told.get(&entries).filter(|_| entries.0 != entries.1) {
            Some(first) => self.copies[*first].more += 1,
            None => {
                self.told.insert(entries, self.copies.len());
                self.copies.push(Copy { place, other, more: 0 });
            }
        }
    }
}

/// All words but one, at most, in the same order.
fn alike(first: &[&str], second: &[&str]) -> bool {
    let same = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let (one, other) = (&first[same..], &second[same..]);
    let (after_one, after_other) = (&one[one.len().min(1)..], &other[other.len().min(1)..]);
    one == other || after_one == after_other || after_one == other || one == after_other
}

fn finding(Copy { place, other, more }: Copy) -> Finding {
    let message = match more {
        0 => "this passage is like another but for a word, or the marks".to_owned(),
        more => {
            format!(
                "this passage and {more} more are like those of another entry but for a word, or the marks"
            )
        }
    };
    RULE.at(place, message)
        .label("begins here")
        .aside(other, "the other")
        .help("write it anew, or make the two the same")
}
