//! A language of the author's own is named in another form than the sentence takes: with the noun that the sentence has
//! beside the names of languages and in another case, or with the preposition: "на международном языке жестов", "на
//! португальский". The name is written in the nominative, in Arabic too without the preposition.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! interpretation = [{ en = "International Sign", ru = "международном языке жестов" }]
//! ```
//!
//! ```toml
//! [series]
//! held-in = [{ en = "Portuguese", ru = "на португальский" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! held-in = [{ en = "Portuguese", ru = "португальский" }]
//! interpretation = [{ en = "International Sign", ru = "международный язык жестов" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};

pub const RULE: Rule = Rule::open(RuleName::LanguageNameForm, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let stated = manuscript.webinars.iter().flat_map(|webinar| webinar.heard().own());
    let names = manuscript.series.heard().own().chain(stated).filter_map(|(_, name)| name);
    let texts = names.flat_map(|name| &name.texts);
    let told = texts.filter_map(|(language, name)| {
        let noun = visible(facts.locale(*language).unfit(name.as_str())?);
        let finding = RULE.at(name.place, format!("`{noun}` is not in the form that the sentence takes"));
        Some(finding.label("the language").help("name it as a list of languages does, in the nominative"))
    });
    told.collect()
}
