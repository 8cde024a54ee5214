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

use super::{Rule, Shelf, Version};
use crate::diagnostic::{Finding, Level};
use crate::document::prose;

pub const RULE: Rule = Rule::open("structure-length", Level::Warning, Shelf::Document(check)).from(8500);

fn check(version: &Version) -> Vec<Finding> {
    let words: usize = version.passages().iter().map(|passage| prose::words(&passage.text)).sum();
    let most = RULE.figure(version.manuscript()).map_or(usize::MAX, |figure| figure as usize);
    let place = version.asked().filter(|_| words > most);
    let finding = |place| {
        let language = version.document.language.name();
        RULE.at(place, format!("the {language} version has {words} words; {most} are the limit"))
            .label(format!("{words} words"))
            .help("shorten the summaries, or move sections to a document of their own")
    };
    place.map(finding).into_iter().collect()
}
