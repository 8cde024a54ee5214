//! The document is longer than 8,500 words, the limit for documents of the United Nations that are written by
//! the Secretariat. Every version is counted, with its cover, its notes and its annexes. Another figure can be
//! set with `from`.
//!
//! Fails:
//!
//! ```toml
//! [rules]
//! structure-length = { from = 100, reason = "a short report was asked for" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [rules]
//! structure-length = { from = 1000, reason = "a short report was asked for" }
//! ```

use super::passage::Passage;
use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName, counted};
use crate::document::prose;
use crate::terms::Language;

pub const RULE: Rule =
    Rule::open(RuleName::StructureLength, Level::Warning, Stage::Document(check)).from(8500);

fn check(version: &Version) -> Vec<Finding> {
    let language = version.document.language;
    let words: usize = version.passages().iter().map(|passage| length(passage, language)).sum();
    let most = RULE.figure(version.manuscript()).map_or(usize::MAX, |figure| figure as usize);
    let place = version.asked().filter(|_| words > most);
    let finding = |place| {
        RULE.at(
            place,
            format!("the {} version has {}; the limit is {most}", language.name(), counted(words, "word")),
        )
        .label(counted(words, "word"))
        .help("shorten the summaries, or move sections to a document of their own")
    };
    place.map(finding).into_iter().collect()
}

/// Dashes between spaces are no words.
fn length(passage: &Passage, language: Language) -> usize {
    match language {
        Language::Zh => prose::words(&passage.text),
        _ => (0..passage.words.len()).filter(|index| is_word(passage, *index)).count(),
    }
}

fn is_word(passage: &Passage, index: usize) -> bool {
    // Nearly all begin with a letter.
    let first = passage.text.as_bytes()[passage.words[index].start];
    first.is_ascii_alphanumeric() || passage.word(index).contains(char::is_alphanumeric)
}
