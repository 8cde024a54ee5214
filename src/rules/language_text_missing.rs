//! A text that is printed in each language of the document is not there in one of them: there is no silent
//! fallback, since a delegate would find another language in the middle of a sentence.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message = { en = "The webinars met their aims." }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [conclusion]
//! message = { en = "The webinars met their aims.", fr = "Les webinaires ont atteint leurs objectifs." }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, joined, visible};
use crate::manuscript::{Manuscript, Printed};
use crate::source::Placed;
use crate::terms::Language;

pub const RULE: Rule = Rule::fixed(RuleName::LanguageTextMissing, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let printed = facts.manuscript.printed();
    let told = printed.iter().filter(|text| !facts.manuscript.lost.has_part(text.versions.place()));
    let texts = told.filter_map(|text| missing(facts, text, &languages));
    texts.chain(unnamed(facts.manuscript, &languages)).collect()
}

/// Bodies of a folder of templates that have no name in some of the languages.
fn unnamed(manuscript: &Manuscript, languages: &[Language]) -> Vec<Finding> {
    let named = manuscript.document.receivers().zip(manuscript.described());
    let keys = named.filter_map(|(receiver, described)| receiver.committee.filter(|_| described.is_none()));
    let finding = |key: &Placed<String>| {
        let body = manuscript.templates.committees().own(key)?;
        let absent = languages.iter().filter(|language| !body.name.contains_key(language));
        let absent: Vec<Language> = absent.copied().collect();
        let (tag, names) = (absent.first()?, listed(&absent));
        let message = format!("`{}` has no name in {names}", visible(key));
        let help = format!(
            "add `name.{tag} = \"…\"` to it in `terms/committees.toml` of the templates, or take the language out of `languages`"
        );
        Some(RULE.at(key.place, message).label(format!("not in {names}")).help(help))
    };
    keys.filter_map(finding).collect()
}

/// "French or Russian"
fn listed(languages: &[Language]) -> String {
    joined(&languages.iter().map(|language| language.name()).collect::<Vec<_>>(), "or")
}

fn missing(facts: &Facts, text: &Printed, languages: &[Language]) -> Option<Finding> {
    let lost = |language: &Language| facts.manuscript.lost.has_value(text.versions.place(), language.tag());
    let absent = languages.iter().filter(|language| !text.has(**language) && !lost(language));
    let absent: Vec<Language> = absent.copied().collect();
    let name = text.name;
    let tag = absent.first()?;
    let names = listed(&absent);
    let message = format!("`{name}` has no text in {names}");
    let plain = facts.source.excerpt(text.versions.place()).starts_with(['"', '\'']);
    let written = languages.iter().find(|language| plain && text.has(**language));
    // TOML lets no `title.fr` follow `title = "…"`.
    let remedy = match written {
        Some(written) => format!("write `{name}.{written} = \"…\"` and `{name}.{tag} = \"…\"` in its stead"),
        None => format!("add `{name}.{tag} = \"…\"`"),
    };
    let help = format!("{remedy}, or take the language out of `languages`");
    Some(RULE.at(text.versions.place(), message).label(format!("not in {names}")).help(help))
}
