//! The language versions of a text have not the same number of paragraphs, list items, table rows or footnotes:
//! a delegate who reads one would miss what the other says, and references to a paragraph would not meet.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message.en = "The webinars met their aims."
//! message.fr = "Les webinaires ont atteint leurs objectifs.\n\nUne suite est prévue."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message.en = "The webinars met their aims.\n\nThey will go on."
//! message.fr = "Les webinaires ont atteint leurs objectifs.\n\nUne suite est prévue."
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level, counted};
use crate::document::prose::{Prose, Shape};
use crate::manuscript::ProseField;
use crate::terms::Language;

pub const RULE: Rule = Rule::open("language-structure", Level::Error, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.original();
    let languages = facts.languages();
    let fields = facts.manuscript.prose();
    fields.iter().flat_map(|(name, field)| unlike(name, field, original, &languages)).collect()
}

/// Whether its versions are built otherwise.
pub fn is_uneven(facts: &Facts, (name, field): &(&str, &ProseField)) -> bool {
    !unlike(name, field, facts.original(), &facts.languages()).is_empty()
}

/// The versions that are not built as the one in the language of drafting, or as the first.
fn unlike(name: &str, field: &ProseField, original: Language, languages: &[Language]) -> Vec<Finding> {
    let printed = |language: &Language| languages.contains(language);
    let written: Vec<(Language, &Prose)> = field
        .texts
        .iter()
        .filter(|(language, prose)| printed(language) && !prose.blocks.is_empty())
        .map(|(language, prose)| (*language, prose))
        .collect();
    let model = written.iter().find(|(language, _)| *language == original).or(written.first()).copied();
    let Some((first, model)) = model else { return Vec::new() };
    let others = written.into_iter().filter(|(language, _)| *language != first);
    let differing = others.filter_map(|(language, prose)| {
        let (what, own, theirs) = difference(prose.shape(), model.shape())?;
        let message = format!(
            "`{name}` has {} in {} and {theirs} in {}",
            counted(own, what),
            language.name(),
            first.name()
        );
        let help = format!("give both the same number of {what}s");
        let finding = RULE.at(prose.place, message).label(own.to_string());
        Some(finding.aside(model.place, theirs.to_string()).help(help))
    });
    differing.collect()
}

fn difference(own: Shape, model: Shape) -> Option<(&'static str, usize, usize)> {
    let parts = [
        ("paragraph", own.paragraphs, model.paragraphs),
        ("list item", own.items, model.items),
        ("listed or quoted paragraph", own.inner, model.inner),
        ("table row", own.rows, model.rows),
        ("table cell", own.cells, model.cells),
        ("footnote", own.notes, model.notes),
    ];
    parts.into_iter().find(|(_, own, model)| own != model)
}
