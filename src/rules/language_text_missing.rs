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
use crate::diagnostic::{Finding, RuleName, joined};
use crate::manuscript::Printed;
use crate::terms::Language;

pub const RULE: Rule = Rule::fixed(RuleName::LanguageTextMissing, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let printed = facts.manuscript.printed();
    let told = printed.iter().filter(|text| !facts.manuscript.lost.has_part(text.versions.place()));
    told.filter_map(|text| missing(facts, text, &languages)).collect()
}

fn missing(facts: &Facts, text: &Printed, languages: &[Language]) -> Option<Finding> {
    let lost = |language: &Language| facts.manuscript.lost.has_value(text.versions.place(), language.tag());
    let absent = languages.iter().filter(|language| !text.has(**language) && !lost(language));
    let absent: Vec<Language> = absent.copied().collect();
    let name = text.name;
    let tag = absent.first()?;
    let names = joined(&absent.iter().map(|language| language.name()).collect::<Vec<_>>(), "or");
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
