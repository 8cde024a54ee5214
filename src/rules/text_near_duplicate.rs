//! Two passages are alike but for a word or a mark: one was copied from the other, and the difference is an
//! oversight, or the copy was to be rewritten. Passages of eight words or more are compared; in Chinese, where no space
//! tells a word from the next, two characters count as one.
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

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::facts::folded;
use super::{Facts, Rule, Stage, id_duplicate, language_structure, names};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::prose::Prose;
use crate::manuscript::Manuscript;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextNearDuplicate, Level::Info, Stage::Facts(check))
    .yielding_to(&[RuleName::IdDuplicate, RuleName::LanguageStructure]);

/// Words of the shortest passage that is compared; shorter ones are formulas.
const FEWEST: usize = 8;

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.manuscript.original();
    let manuscript = facts.manuscript;
    let prose = manuscript.prose();
    let copies: FxHashSet<Option<u32>> =
        id_duplicate::copied(manuscript).map(|place| manuscript.part(place)).collect();
    let copied = |text: &Prose| copies.contains(&manuscript.part(text.place));
    let texts =
        prose.iter().enumerate().filter_map(|(field, (_, texts))| Some((field, texts.get(original)?)));
    let passages: Vec<(usize, String, Place)> = texts
        .filter(|(_, text)| !copied(text))
        .flat_map(|(field, text)| {
            text.running_passages().into_iter().map(move |(text, place)| (field, text, place))
        })
        .collect();
    let passages: Vec<(usize, String, Place)> =
        look_alikes(passages).into_iter().map(|(field, text, place)| (field, folded(&text), place)).collect();
    let passages: Vec<(usize, Vec<&str>, Place)> = passages
        .iter()
        .map(|(field, text, place)| (*field, names::unspaced(text).collect(), *place))
        .collect();
    let word = if original == Language::Zh { 2 } else { 1 };
    let mut halves: FxHashMap<u64, usize> = FxHashMap::default();
    let mut found = Found::default();
    for (at, (field, words, place)) in
        passages.iter().enumerate().filter(|(_, (_, words, _))| words.len() >= FEWEST * word)
    {
        let keys = keys(words, word);
        let like = keys.iter().filter_map(|key| halves.get(key)).map(|other| &passages[*other]);
        match { like }.find(|(_, other, _)| alike(words, other, word)) {
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

/// The passages that begin or end as another does. Of two that are alike but for a word, one or the other is so; of
/// most passages, neither.
fn look_alikes<T, U>(passages: Vec<(T, String, U)>) -> Vec<(T, String, U)> {
    let ends: Vec<[u64; 2]> = passages.iter().map(|(_, text, _)| ends(text)).collect();
    let mut times: FxHashMap<u64, usize> = FxHashMap::default();
    ends.iter().flatten().for_each(|end| *times.entry(*end).or_default() += 1);
    let alike = ends.iter().map(|ends| ends.iter().any(|end| times[end] > 1));
    passages.into_iter().zip(alike).filter_map(|(passage, alike)| alike.then_some(passage)).collect()
}

/// The first words of a text and the last, half as many as the shortest that is compared has.
fn ends(text: &str) -> [u64; 2] {
    /// Characters that hold so many words.
    const LENGTH: usize = 160;
    let start = text.char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| at);
    let end = text.char_indices().rev().nth(LENGTH).map_or(0, |(at, _)| at);
    let [first, last] = [&text[..start], &text[end..]].map(folded);
    let last: Vec<&str> = names::unspaced(&last).collect();
    [hash(names::unspaced(&first).take(FEWEST / 2)), hash(last.into_iter().rev().take(FEWEST / 2))]
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

/// Of two passages that are alike but for a `word` of so many tokens, one key at least is the same: what differs
/// leaves one of the halves as it is, and moves the middle by no more than that.
fn keys(words: &[&str], word: usize) -> [u64; 4] {
    let half = words.len() / 2 / word * word;
    let first = |count| hash(words.iter().take(count).copied());
    let last = |count| hash(words.iter().rev().take(count).copied());
    [first(half), first(half - word), last(half), last(half - word)]
}

fn hash<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    let mut hasher = FxHasher::default();
    words.for_each(|word| word.hash(&mut hasher));
    hasher.finish()
}

/// All tokens but those of one `word`, at most, in the same order.
fn alike(first: &[&str], second: &[&str], word: usize) -> bool {
    let shorter = first.len().min(second.len());
    let same = first.iter().zip(second).take_while(|(one, other)| one == other).count();
    let ends = first.iter().rev().zip(second.iter().rev());
    let same_at_end = ends.take_while(|(one, other)| one == other).count().min(shorter - same);
    first.len().max(second.len()) - same - same_at_end <= word
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether two passages share a key, and are alike.
    fn told(one: &str, other: &str, word: usize) -> (bool, bool) {
        let [one, other] = [one, other].map(|text| names::unspaced(text).collect::<Vec<_>>());
        let theirs = keys(&other, word);
        (keys(&one, word).iter().any(|key| theirs.contains(key)), alike(&one, &other, word))
    }

    #[test]
    fn wherever_a_word_differs_or_is_missing_a_key_is_shared() {
        for (text, word, other) in [
            ("a b c d e f g h i", 1, &["x"][..]),
            ("a b c d e f g h i j", 1, &["x"]),
            ("与会者被问及对演讲者和专题的意见", 2, &["看法", "甲"]),
            ("与会者被问及对演讲者和专题的各意见", 2, &["看法", "甲"]),
        ] {
            let tokens: Vec<&str> = names::unspaced(text).collect();
            for at in 0..=tokens.len() - word {
                for changed in other.iter().chain(&[""]) {
                    let (before, after) = (tokens[..at].join(" "), tokens[at + word..].join(" "));
                    let copy = format!("{before} {changed} {after}");
                    assert_eq!(told(text, &copy, word), (true, true), "{copy}");
                    assert_eq!(told(&copy, text, word), (true, true), "{copy}");
                    let both = vec![((), text.to_owned(), ()), ((), copy.clone(), ())];
                    assert_eq!(look_alikes(both).len(), 2, "{copy}");
                }
            }
        }
    }

    #[test]
    fn passages_of_other_words_share_no_key() {
        assert_eq!(told("a b c d e f g h i", "j k l m n o p q r", 1), (false, false));
        assert_eq!(
            told("与会者被问及对演讲者和专题的意见", "网络研讨会在上午开始并于午后结束", 2),
            (false, false)
        );
    }

    #[test]
    fn words_that_repeat_themselves_are_counted_once() {
        let once = "la la la la la la la la la";
        assert_eq!(told(once, &format!("{once} la"), 1), (true, true));
        assert!(!told(once, &format!("{once} la la"), 1).1);
    }

    #[test]
    fn two_words_that_differ_are_no_oversight() {
        assert!(!told("a b c d e f g h i", "x b c d e f g h y", 1).1);
        assert!(!told("a b c d e f g h i", "a b c d x y g h i", 1).1);
        assert!(!told("与会者被问及对演讲者和专题的意见", "与会者被问及对发言者和专题的看法", 2).1);
    }
}
