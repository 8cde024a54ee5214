//! A text of the author's own that is printed as a sentence by itself is none: it begins with a small letter, or has no
//! stop at its end. Or a text that stands within a sentence is one: "The webinars reached A small audience.".
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
//! ```toml
//! [series]
//! reach = { en = "A small audience." }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! closing = { en = "The webinar closed with a short film." }
//! ```
//!
//! ```toml
//! [series]
//! reach = { en = "a small audience" }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::source::Placed;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextSentence, Level::Warning, Stage::Facts(check));

/// What is printed with nothing before it and nothing behind it.
const WHOLE: [&str; 4] = ["basis", "closing", "decision", "webcast"];

/// What has a place of its own, or the name of one.
const NAMES: [&str; 4] = ["author", "held-in", "interpretation", "place"];

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let own = facts.manuscript.own_words().into_iter().filter(|(field, _)| !NAMES.contains(field));
    let told = own.filter_map(|(field, text)| {
        let asked = languages.iter().filter_map(|language| Some((*language, text.get(*language)?)));
        Finding::of_all(asked.filter_map(|(language, text)| {
            if WHOLE.contains(&field) { lacks(field, text) } else { is_one(facts, field, language, text) }
        }))
    });
    told.collect()
}

fn is_one(facts: &Facts, field: &str, language: Language, text: &Placed<String>) -> Option<Finding> {
    facts.locale(language).prose.sentence.is_meant(text.as_str()).then(|| {
        let message = format!("the text of `{field}` stands within a sentence, and is a sentence itself");
        let help = "write only the words that the sentence lacks, as in `a small audience`, without a stop";
        RULE.at(text.place, message).label("a sentence").help(help)
    })
}

fn lacks(field: &str, text: &Placed<String>) -> Option<Finding> {
    let words = text.trim();
    let first = words.chars().find(|c| c.is_alphanumeric())?;
    let bare = words.trim_end_matches(|c: char| "\"'”’»」』)）]*_".contains(c));
    let lacking = if first.is_lowercase() && !has_capital_inside(words) {
        "no capital letter at its beginning"
    } else if !bare.ends_with(|c: char| ".!?…:。！？：؟".contains(c)) {
        "no stop at its end"
    } else {
        return None;
    };
    let finding = RULE.at(
        text.place,
        format!("the text of `{field}` is printed as a sentence by itself, and has {lacking}"),
    );
    Some(finding.label("no sentence").help("write a whole sentence: `The webinar closed with a short film.`"))
}

/// "iPhone users", "e-Learning": a name keeps its small letter.
fn has_capital_inside(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|word| word.contains(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::has_capital_inside;

    #[test]
    fn a_name_with_a_capital_inside_begins_a_sentence() {
        let begins = ["iPhone users were asked.", "e-Learning courses followed.", "a Film", "a film"];
        assert_eq!(begins.map(has_capital_inside), [true, true, false, false]);
    }
}
