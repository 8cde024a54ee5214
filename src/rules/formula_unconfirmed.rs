//! A fixed formula, or the committee's name, is printed in wording that was read in no official document of
//! that language: it may be right, but a reader of that language should see it before it is issued. The same is said
//! of terms, labels of headings and lists, times of day, and figures above 999.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! decision = "take-note"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! decision = { en = "The Committee is invited to take note of this document." }
//! ```

use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::Unconfirmed;

pub const RULE: Rule = Rule::open(RuleName::FormulaUnconfirmed, Level::Info, Stage::Document(check));

/// The wording is the program's; the place is where the author asked for the language.
fn check(version: &Version) -> Vec<Finding> {
    let language = version.document.language.name();
    let Some(place) = version.asked() else { return Vec::new() };
    let finding = |message| {
        RULE.at(place, message)
            .label("asked for here")
            .help("have it confirmed by the language service before the document is issued")
    };
    let Unconfirmed { formulae, terms } = &version.document.unconfirmed;
    let formulae =
        formulae.iter().map(|formula| format!("this {language} wording is not confirmed: “{formula}”"));
    let terms: Vec<String> = terms.iter().map(|term| format!("“{term}”")).collect();
    let terms = (!terms.is_empty())
        .then(|| format!("these {language} words are not confirmed: {}", terms.join(", ")));
    formulae.chain(terms).map(finding).collect()
}
