//! A text of the author's own has a word that the sentence already has beside it, or a preposition that cannot follow the
//! one before it: "open to" and "to the public", "held" and "held online", "in" and "into Portuguese". In French and
//! Spanish the two are one where both are the same: "ouverte à" and "à des points focaux".
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "pour des points focaux" }]
//! ```
//!
//! ```toml
//! [series]
//! mode = { en = "held as a walk" }
//! ```
//!
//! ```toml
//! [conclusion]
//! useful-to = [{ en = "for young inventors" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "à des points focaux" }, { fr = "environ 20 offices" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::locale::Misfit;
use crate::manuscript::Wording;
use crate::reading::Typed;
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::TextPreposition, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let said = |(field, text): (&str, &Wording)| {
        let texts = languages.iter().filter_map(|language| Some((language, text.get(*language)?)));
        Finding::of_all(texts.filter_map(|(language, text)| {
            Some(finding(facts, text, facts.locale(*language).misfit(field, text.as_str())?))
        }))
    };
    facts.manuscript.own_words().into_iter().filter_map(said).collect()
}

fn finding(facts: &Facts, text: &Placed<String>, misfit: Misfit) -> Finding {
    let (words, message, label, help) = match misfit {
        Misfit::Repeated(words) => {
            let message = format!("the sentence has `{}` already", visible(&text.as_str()[words.clone()]));
            (words, message, "printed twice", "leave it out, as the words of the list do")
        }
        Misfit::Preposition { before, words } => {
            let own = visible(&text.as_str()[words.clone()]);
            let message =
                format!("the sentence has `{before}` before this text, and `{own}` cannot follow it");
            (words, message, "after another preposition", "begin without it, as the words of the list do")
        }
    };
    let typed = Typed::at(facts.source, text.place).filter(|typed| typed.text == text.as_str());
    let place = typed.map_or(text.place, |typed| typed.place(words));
    RULE.at(place, message).label(label).help(help)
}
