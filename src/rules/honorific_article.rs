//! An honorific of the author's own is a common noun, and in French and Spanish it has no article: "présenté par
//! ambassadeur Dupont". The program adds none, for only the author knows which.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [[person]]
//! family = "Dupont"
//! honorific = { en = "Ambassador", fr = "ambassadeur" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[person]]
//! family = "Dupont"
//! honorific = { en = "Ambassador", fr = "l’ambassadeur" }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Choice, Person};
use crate::source::Placed;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::HonorificArticle, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    facts.manuscript.persons.iter().flat_map(|person| bare(facts, person, &languages)).collect()
}

fn bare(facts: &Facts, person: &Person, languages: &[Language]) -> Vec<Finding> {
    let Some(Choice::Own(wording)) = &person.honorific else { return Vec::new() };
    let lacks = wording.texts.iter().filter(|(language, text)| {
        languages.contains(language) && facts.locale(**language).lacks_article(text.as_str())
    });
    let finding = |text: &Placed<String>| {
        let message = format!("`{}` stands before the name without an article", text.value);
        let finding = RULE.at(text.place, message).label("a common noun");
        finding.help("write it with its article, as `le juge` or `la embajadora`")
    };
    lacks.map(|(_, text)| finding(text)).collect()
}
