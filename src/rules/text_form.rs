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
//! ```toml
//! [[webinar]]
//! countries = { count = 1, named = [{ en = "Cook Islands" }] }
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

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::locale::{Form, Need};
use crate::manuscript::{Choice, Wording};
use crate::reading::Typed;
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::TextForm, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let told = |(field, text): (&str, &Wording)| {
        let texts = languages.iter().filter_map(|language| Some((language, text.get(*language)?)));
        Finding::of_all(texts.filter_map(|(language, text)| {
            let (form, word, meant) = facts.locale(*language).lacks(field, text.as_str())?;
            Some(finding(facts, text, form, &word, meant))
        }))
    };
    let manuscript = facts.manuscript;
    let countries = manuscript.organizations.iter().map(|body| &body.country);
    let countries = countries.chain(manuscript.persons.iter().map(|person| &person.country));
    let countries = countries.filter_map(|country| Some(("country", country.as_ref()?.own()?)));
    let sectors = manuscript.organizations.iter();
    let sectors = sectors.filter_map(|body| Some(("sector", body.sector.as_ref()?.own()?)));
    let webinars = manuscript.webinars.iter();
    let qualifiers = webinars.flat_map(|webinar| {
        let participants = webinar.participants.as_ref().and_then(|count| count.qualifier.as_ref());
        participants.into_iter().chain(webinar.countries.as_ref().and_then(|count| count.qualifier.as_ref()))
    });
    let qualifiers = qualifiers.filter_map(|qualifier| Some(("qualifier", qualifier.own()?)));
    let told = countries.chain(sectors).chain(qualifiers).chain(manuscript.own_words()).filter_map(told);
    told.chain(without_article(facts)).collect()
}

/// Countries from which there were participants: "la Polynésie française", which the table has.
fn without_article(facts: &Facts) -> Vec<Finding> {
    let languages = facts.languages();
    let counts = facts.manuscript.webinars.iter().filter_map(|webinar| webinar.countries.as_ref());
    let own = counts.flat_map(|countries| &countries.named).filter_map(Choice::own);
    let texts = own.flat_map(|name| &name.texts).filter(|(language, _)| languages.contains(language));
    let told = texts.filter_map(|(language, name)| {
        let articled = facts.locale(*language).articled(name.as_str())?;
        let message = format!("the sentence needs an article before `{}`", visible(name.as_str()));
        let help = format!("write `{articled}`, or its code");
        Some(RULE.at(name.place, message).label("without an article").help(help))
    });
    told.collect()
}

fn finding(facts: &Facts, text: &Placed<String>, form: &Form, word: &str, meant: Option<&str>) -> Finding {
    let shown = visible(word);
    let (message, label) = match form.needs {
        Need::Nominative => {
            (format!("`{shown}` is not in the nominative, which the sentence needs"), "another form")
        }
        Need::Genitive => {
            (format!("`{shown}` is not in the genitive, which the sentence needs"), "another case")
        }
        Need::Accusative => {
            (format!("`{shown}` is not in the accusative, which the sentence needs"), "another case")
        }
        Need::Article => (format!("the sentence needs an article before `{shown}`"), "without an article"),
        Need::Bare => {
            (format!("a country stands without an article here, and `{shown}` is one"), "an article")
        }
        Need::Object => (
            format!("the sentence takes no preposition here, and `{shown}` begins with one"),
            "a preposition",
        ),
        Need::Preposition => {
            (format!("the sentence needs a preposition before `{shown}`"), "without a preposition")
        }
        Need::Noun => (format!("the sentence needs a noun, and `{shown}` begins as a clause"), "no noun"),
        Need::Front => {
            (format!("`{shown}` has its words between the figure and what is counted"), "behind the figure")
        }
        Need::Manner => (format!("`{shown}` does not say how the webinars were held"), "an adjective"),
    };
    let example = &form.example;
    let help = match meant {
        Some(meant) => {
            format!("write the word of the list, `{} = \"{meant}\"`, or as in `{example}`", form.fields[0])
        }
        None => format!("write it as in `{example}`"),
    };
    let typed = Typed::at(facts.source, text.place).filter(|typed| typed.text == text.as_str());
    let place = typed.map_or(text.place, |typed| typed.place(0..word.len()));
    RULE.at(place, message).label(label).help(help)
}
