//! An emblem without the words that tell what it shows, or such words without an emblem: a reader who cannot
//! see the cover would meet a picture that says nothing. Nor does anybody listen to more than a thousand letters.
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

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::EmblemText, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    // The other of the two may be what could not be read.
    if facts.manuscript.lost.any {
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
        (Some(_), Some(text)) => return text.texts.values().filter_map(endless).collect(),
        (None, None) => return Vec::new(),
    };
    vec![finding]
}

/// A PDF would hold some sixteen times as much.
fn endless(text: &Placed<String>) -> Option<Finding> {
    const MOST: usize = 1_000;
    let letters = text.chars().count();
    let message = format!("the `emblem-text` has {letters} letters, more than {MOST}");
    let finding = RULE
        .at(text.place, message)
        .label("heard to the end")
        .help("say in a few words what the emblem shows");
    (letters > MOST).then_some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_emblem_shows_is_told_in_few_words() {
        let told = |letters: usize| endless(&Placed::new("é".repeat(letters), Default::default()));
        assert!(told(1_000).is_none());
        assert_eq!(told(1_001).unwrap().message, "the `emblem-text` has 1001 letters, more than 1000");
    }
}
