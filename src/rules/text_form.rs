//! A text of the author's own has not the form that its sentence needs: another case, no article or no preposition, an
//! adjective where the sentence asks how. Told where the first word leaves no doubt: "среди молодые юристы", "ouverte à
//! points focaux", "a question-and-answer session one hour", "were held hybrid".
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "points focaux" }]
//! ```
//!
//! ```toml
//! [[webinar]]
//! closing = "questions"
//! closing-length = { en = "one hour" }
//! ```
//!
//! ```toml
//! [series]
//! mode = { en = "hybrid" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["fr"]
//!
//! [series]
//! audience = [{ fr = "les points focaux" }]
//! ```
//!
//! ```toml
//! [[webinar]]
//! closing = "questions"
//! closing-length = { en = "of one hour" }
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level, visible};
use crate::locale::{self, Form, Need};
use crate::manuscript::{Typed, Wording};
use crate::source::Placed;

pub const RULE: Rule = Rule::open("text-form", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let told = |(field, text): (&str, &Wording)| {
        let texts = languages.iter().filter_map(|language| Some((language, text.get(*language)?)));
        Finding::of_all(texts.filter_map(|(language, text)| {
            let (form, word, meant) = locale::of(*language).lacks(field, text.as_str())?;
            Some(finding(facts, text, form, &word, meant))
        }))
    };
    let manuscript = facts.manuscript;
    let countries = manuscript.organizations.iter().map(|body| &body.country);
    let countries = countries.chain(manuscript.persons.iter().map(|person| &person.country));
    let countries = countries.filter_map(|country| Some(("country", country.as_ref()?.own()?)));
    let sectors = manuscript.organizations.iter();
    let sectors = sectors.filter_map(|body| Some(("sector", body.sector.as_ref()?.own()?)));
    countries.chain(sectors).chain(manuscript.own_words()).filter_map(told).collect()
}

fn finding(facts: &Facts, text: &Placed<String>, form: &Form, word: &str, meant: Option<&str>) -> Finding {
    let shown = visible(word);
    let (message, label) = match form.needs {
        Need::Nominative => (format!("`{shown}` is not in the nominative, which the sentence needs"), "another form"),
        Need::Genitive => (format!("`{shown}` is not in the genitive, which the sentence needs"), "another case"),
        Need::Accusative => (format!("`{shown}` is not in the accusative, which the sentence needs"), "another case"),
        Need::Article => (format!("the sentence needs an article before `{shown}`"), "without an article"),
        Need::Bare => (format!("a country stands without an article here, and `{shown}` is one"), "an article"),
        Need::Object => (format!("the sentence takes no preposition here, and `{shown}` begins with one"), "a preposition"),
        Need::Preposition => (format!("the sentence needs a preposition before `{shown}`"), "without a preposition"),
        Need::Noun => (format!("the sentence needs a noun, and `{shown}` begins as a clause"), "no noun"),
        Need::Manner => (format!("`{shown}` does not say how the webinars were held"), "an adjective"),
    };
    let example = &form.example;
    let help = match meant {
        Some(meant) => format!("write the word of the list, `mode = \"{meant}\"`, or as in `{example}`"),
        None => format!("write it as in `{example}`"),
    };
    let typed = Typed::at(facts.source, text.place).filter(|typed| typed.text == text.as_str());
    let place = typed.map_or(text.place, |typed| typed.place(0..word.len()));
    RULE.at(place, message).label(label).help(help)
}
