//! An emblem without the words that tell what it shows, or such words without an emblem: a reader who cannot
//! see the cover would meet a picture that says nothing.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! emblem = "emblem.png"
//! ```
//!
//! ```toml
//! [document]
//! emblem-text = "Emblem of the organization"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! emblem = "images/emblem.png"
//! emblem-text = "Emblem of the organization"
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};

pub const RULE: Rule = Rule::fixed("emblem-text", Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    // The other of the two may be what could not be read.
    if !facts.manuscript.whole {
        return Vec::new();
    }
    let document = &facts.manuscript.document;
    let finding = match (&document.emblem, &document.emblem_text) {
        (Some(emblem), None) => RULE
            .at(emblem.place, "the emblem has no `emblem-text`")
            .label("shown and not told")
            .help("say in a few words what it shows: `emblem-text.en = \"…\"`"),
        (None, Some(text)) => Finding {
            level: Level::Warning,
            ..RULE
                .at(text.place, "an `emblem-text` without an emblem is not printed")
                .label("told and not shown")
                .help("name the picture, as `emblem = \"emblem.png\"`, or delete this field")
        },
        _ => return Vec::new(),
    };
    vec![finding]
}
