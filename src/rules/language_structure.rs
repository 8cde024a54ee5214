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

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, counted};
use crate::document::prose::Shape;
use crate::manuscript::ProseField;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::LanguageStructure, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let original = facts.manuscript.original();
    let languages = facts.languages();
    let fields = facts.manuscript.prose();
    fields.iter().flat_map(|(name, field)| unlike(name, field, original, &languages)).collect()
}

/// Whether its versions are built otherwise.
pub fn is_uneven(facts: &Facts, (name, field): &(&str, &ProseField)) -> bool {
    !unlike(name, field, facts.manuscript.original(), &facts.languages()).is_empty()
}

/// The versions that are not built as most are; of as many, as the one in the language of drafting, or the first.
fn unlike(name: &str, field: &ProseField, original: Language, languages: &[Language]) -> Vec<Finding> {
    let printed = |language: &Language| languages.contains(language);
    let written: Vec<(Language, Place, Shape)> = field
        .texts
        .iter()
        .filter(|(language, prose)| printed(language) && !prose.blocks.is_empty())
        .map(|(language, prose)| (*language, prose.place, prose.shape()))
        .collect();
    let alike = |shape: &Shape| written.iter().filter(|(.., other)| other == shape).count();
    let weight = |(language, _, shape): &&(_, _, Shape)| (alike(shape), *language == original);
    let Some((first, model, shape)) = written.iter().rev().max_by_key(weight) else { return Vec::new() };
    let differing = written.iter().filter_map(|(language, place, own)| {
        let (what, own, theirs) = difference(own, shape)?;
        let (counted, others) = (counted(own, what), first.name());
        let message = format!("`{name}` has {counted} in {} and {theirs} in {others}", language.name());
        let finding = RULE.at(*place, message).label(own.to_string());
        let help = format!("give both the same number of {what}s");
        Some(finding.aside(*model, theirs.to_string()).help(help))
    });
    differing.collect()
}

fn difference(own: &Shape, model: &Shape) -> Option<(&'static str, usize, usize)> {
    let parts = [
        ("paragraph", own.paragraphs, model.paragraphs),
        ("list item", own.items, model.items),
        ("listed or quoted paragraph", own.inner, model.inner),
        ("caption", own.captions, model.captions),
        ("table row", own.rows, model.rows),
        ("table cell", own.cells, model.cells),
        ("footnote", own.notes, model.notes),
    ];
    parts.into_iter().find(|(_, own, model)| own != model)
}
