//! A text of the author's own in a list begins with the preposition that the sentence already has before it, as "à des
//! points focaux" after "ouverte à". It is not printed twice; the words are clearer without it.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "à des points focaux" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "des points focaux" }]
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::locale;
use crate::manuscript::Term;

pub const RULE: Rule = Rule::open("text-preposition", Level::Info, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let terms = facts.manuscript.terms();
    let said = |(list, term): (&str, &Term)| {
        languages.iter().find_map(|language| {
            let text = term.own()?.get(*language)?;
            let word = locale::of(*language).repeated(list, text.as_str())?;
            let message = format!("the sentence has `{}` already", word.trim_end());
            let finding = RULE.at(text.place, message).label("not printed twice");
            Some(finding.help("begin with the article, as the words of the list do"))
        })
    };
    terms.into_iter().filter_map(said).collect()
}
