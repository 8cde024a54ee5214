//! The cover says that the document exists in the language of drafting only, and a version is made in another: it
//! exists there, and delegates hold the proof.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! original-only = true
//! languages = ["en", "fr"]
//! ```
//!
//! ```toml
//! [document]
//! original = "ru"
//! original-only = true
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! original-only = true
//! languages = ["en"]
//! ```
//!
//! ```toml
//! [document]
//! original-only = false
//! languages = ["en", "fr"]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, joined};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::LanguageOriginalOnly, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    contradicted(facts).into_iter().collect()
}

fn contradicted(facts: &Facts) -> Option<Finding> {
    let document = &facts.manuscript.document;
    let only = document.original_only.filter(|only| only.value)?;
    let original = facts.manuscript.original();
    let (own, others): (Vec<Language>, Vec<Language>) =
        facts.languages().into_iter().partition(|language| *language == original);
    let stated = document.languages.iter().find(|language| language.value != original)?;
    let names: Vec<&str> = others.iter().map(|language| language.name()).collect();
    let message = format!(
        "the cover says that the document exists in {} only, and a version is made in {}",
        original.name(),
        joined(&names, "and")
    );
    let help = match own.is_empty() {
        false => format!("leave only `{original}` in `languages`, or delete `original-only`"),
        true => {
            format!("write `languages = [\"{original}\"]`, correct `original`, or delete `original-only`")
        }
    };
    Some(RULE.at(only.place, message).label("the claim").aside(stated.place, "made in another").help(help))
}
