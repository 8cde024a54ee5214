//! A text of the author's own that is printed as a sentence by itself is none: it begins with a small letter, or has no
//! stop at its end.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! closing = { en = "a short film" }
//! ```
//!
//! ```toml
//! [[webinar]]
//! closing = { en = "The webinar closed with a short film" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! closing = { en = "The webinar closed with a short film." }
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::Placed;

pub const RULE: Rule = Rule::open("text-sentence", Level::Warning, Shelf::Facts(check));

/// What is printed with nothing before it and nothing behind it.
const WHOLE: [&str; 4] = ["basis", "closing", "decision", "webcast"];

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let own = facts.manuscript.own_words().into_iter().filter(|(field, _)| WHOLE.contains(field));
    let told = own.filter_map(|(field, text)| {
        let asked = languages.iter().filter_map(|language| text.get(*language));
        asked.filter_map(|text| lacks(field, text)).next()
    });
    told.collect()
}

fn lacks(field: &str, text: &Placed<String>) -> Option<Finding> {
    let words = text.trim();
    let first = words.chars().find(|c| c.is_alphanumeric())?;
    let bare = words.trim_end_matches(|c: char| "\"'”’»」』)）]*_".contains(c));
    let lacking = if first.is_lowercase() {
        "no capital letter at its beginning"
    } else if !bare.ends_with(|c: char| ".!?…:。！？：؟".contains(c)) {
        "no stop at its end"
    } else {
        return None;
    };
    let finding = RULE.at(text.place, format!("the text of `{field}` is printed as a sentence by itself, and has {lacking}"));
    Some(finding.label("no sentence").help("write a whole sentence: `The webinar closed with a short film.`"))
}
