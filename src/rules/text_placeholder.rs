//! What held a place for words still to be written has stayed: "TODO", "TBC", "TBD", "FIXME", "[XXX]", "XXXX", "lorem
//! ipsum", or three dots that are the whole of a summary, a paragraph or a heading. Abbreviations that the document explains are
//! left alone, as are the roman number XXX, Spanish TODO without a colon, and three dots in a table or a quotation.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Interest was wide. TODO: add figures."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "In [XXX] webinars, interest was wide."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "..."
//! ```
//!
//! ```toml
//! [[section]]
//! id = "more"
//! after = "promotion"
//! title = "More"
//! text = "Lorem ipsum dolor sit amet."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The Technology Bridge Centre (TBC) hosted the XXX Assembly; the TBC spoke of all that is to do …"
//! ```
//!
//! ```toml
//! [[section]]
//! id = "more"
//! after = "promotion"
//! title = "More"
//! text = "| Region | Participants |\n|---|---:|\n| Africa | … |"
//! ```

use std::ops::Range;

use super::passage::{PASSED_OVER, Part, Passage};
use super::{Rule, Stage, Version};
use crate::diagnostic::places;
use crate::diagnostic::{Finding, Level, RuleName};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextPlaceholder, Level::Warning, Stage::Document(check));

const WORDS: [&str; 4] = ["TODO", "TBC", "TBD", "FIXME"];

fn check(version: &Version) -> Vec<Finding> {
    let passages = version.passages().iter();
    passages
        .flat_map(|passage| {
            let capitals = passage.raised.iter().map(|index| passage.words[*index].clone());
            let words = capitals.chain(latin(passage)).filter_map(|word| placeholder(version, passage, word));
            words.chain(dots(passage)).filter_map(|at| finding(passage, at)).collect::<Vec<_>>()
        })
        .collect()
}

/// Whether capitals are no abbreviation.
pub fn is_placeholder(word: &str) -> bool {
    WORDS.contains(&word) || is_row(word)
}

fn is_row(word: &str) -> bool {
    word.len() > 3 && word.bytes().all(|byte| byte == b'X')
}

fn finding(passage: &Passage, at: Range<usize>) -> Option<Finding> {
    let message = format!("`{}` stands for words still to be written", &passage.text[at.clone()]);
    Some(RULE.at(passage.place(at)?, message).label("left here").help("write the words, or delete it"))
}

/// "lorem" in small letters.
fn latin(passage: &Passage) -> impl Iterator<Item = Range<usize>> {
    const WORD: &str = "lorem";
    let text = &passage.text;
    let begins = |at: &usize| !text[..*at].ends_with(char::is_alphanumeric);
    places(text, WORD).filter(begins).map(|at| at..at + WORD.len())
}

fn placeholder(version: &Version, passage: &Passage, at: Range<usize>) -> Option<Range<usize>> {
    let whole = &passage.text[at.clone()];
    let start = whole.find(|c: char| c.is_alphanumeric())?;
    if !whole[start..].starts_with(['T', 'F', 'X', 'L', 'l']) {
        return None;
    }
    let word = whole[start..].trim_end_matches(|c: char| !c.is_alphanumeric());
    let at = at.start + start..at.start + start + word.len();
    let after = &passage.text[at.end..];
    if word.eq_ignore_ascii_case("lorem") {
        let end = at.end + " ipsum".len();
        let latin = passage.text.get(at.end..end).is_some_and(|next| next.eq_ignore_ascii_case(" ipsum"));
        return latin.then_some(at.start..end);
    }
    let is_meant = match word {
        "XXX" => whole[..start].ends_with('[') && after.starts_with(']'),
        "TODO" if version.document.language == Language::Es => after.starts_with(':'),
        _ => is_placeholder(word) && !is_explained(version, word),
    };
    is_meant.then_some(at)
}

fn is_explained(version: &Version, word: &str) -> bool {
    let known = version.abbreviations().get(word);
    known.is_some_and(|abbreviation| abbreviation.declared || !abbreviation.explained.is_empty())
}

/// Three dots that are a whole heading or numbered paragraph, or all that the author adds to the program's sentence.
fn dots(passage: &Passage) -> Option<Range<usize>> {
    let text = passage.text.trim_end();
    let before = text.strip_suffix('…').or_else(|| text.strip_suffix("..."))?;
    let behind_ours = || {
        let last = before.chars().next_back();
        last.is_some_and(|last| {
            last != PASSED_OVER && passage.origin(before.len() - last.len_utf8()).is_none()
        })
    };
    let is_whole = match passage.part {
        Part::Text => behind_ours(),
        Part::Numbered => before.is_empty() || behind_ours(),
        Part::Cover | Part::Heading => before.is_empty(),
    };
    is_whole.then_some(before.len()..text.len())
}
