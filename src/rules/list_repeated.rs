//! A list names a word, a language, a person or a country a second time, be it in the author's words, and the document
//! would as well: "in French and French". A copy of a webinar is spoken of as a whole.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr", "fr"]
//! ```
//!
//! ```toml
//! [[webinar]]
//! countries = { count = 116, named = ["BW", "GE", "BW"] }
//! ```
//!
//! ```toml
//! [series]
//! invited = ["permanent-missions", { en = "Permanent Missions in Geneva" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! interpretation = ["en", "fr"]
//!
//! [[webinar]]
//! interpretation = ["en", "fr", "es"]
//! ```

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt, HashSet};

use super::{Facts, Rule, Stage, id_duplicate};
use crate::diagnostic::{Finding, Level, RuleName, composed, visible};
use crate::manuscript::{Choice, Term, Webinar};
use crate::source::Place;
use crate::terms::{CountryCode, Language};

pub const RULE: Rule = Rule::open(RuleName::ListRepeated, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::IdDuplicate]);

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let copied: HashSet<Place> = id_duplicate::copied(manuscript).collect();
    let webinars = manuscript.webinars.iter().filter(|webinar| !copied.contains(&webinar.place));
    of_year(facts).into_iter().chain(webinars.flat_map(|webinar| of_webinar(facts, webinar))).collect()
}

fn of_year(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let (series, conclusion) = (&manuscript.series, &manuscript.conclusion);
    let discussed = if manuscript.webinars.len() == 1 { "discussion" } else { "discussions" };
    [
        of_terms(facts, "audience", &series.audience),
        of_terms(facts, discussed, &series.discussions),
        of_terms(facts, "invited", &series.invited),
        of_terms(facts, "invited-by", &series.invited_by),
        of_terms(facts, "channels", &series.channels),
        of_terms(facts, "published", &series.published),
        of_terms(facts, "materials", &conclusion.published),
        of_terms(facts, "useful-to", &conclusion.useful_to),
        of_languages(facts, &series.held_in),
        of_languages(facts, &series.interpretation),
    ]
    .concat()
}

fn of_webinar(facts: &Facts, webinar: &Webinar) -> Vec<Finding> {
    let named = webinar.countries.iter().flat_map(|countries| &countries.named);
    let country = |code: &CountryCode, language| code.country().name_in_text(language).to_owned();
    let moderators = webinar.moderators.iter();
    [
        of_terms(facts, "audience", &webinar.audience),
        of_terms(facts, "selection", &webinar.selection),
        of_languages(facts, &webinar.held_in),
        of_languages(facts, &webinar.interpretation),
        twice(moderators.map(|id| (id.place, id.as_str(), vec![Said::Word(composed(id.as_str()))]))),
        of_choices(named, CountryCode::as_str, country),
    ]
    .concat()
}

fn of_terms(facts: &Facts, list: &str, terms: &[Term]) -> Vec<Finding> {
    let name = |word: &str, language| facts.locale(language).word(list, word).to_owned();
    of_choices(terms.iter(), |word| word, |word, language| name(word, language))
}

fn of_languages(facts: &Facts, languages: &[Choice<Language>]) -> Vec<Finding> {
    let name = |named: &Language, language| facts.locale(language).word("language", named.tag()).to_owned();
    of_choices(languages.iter(), |language| language.tag(), name)
}

/// By what a word or a text is told from others of its list.
#[derive(Eq, Hash, PartialEq)]
enum Said<'m> {
    Word(Cow<'m, str>),
    Text(Language, String),
}

/// `printed`: what is printed for a word, which matters where texts of the author stand beside it.
fn of_choices<'m, T: 'm>(
    chosen: impl Iterator<Item = &'m Choice<T>> + Clone,
    word: fn(&T) -> &str,
    printed: impl Fn(&T, Language) -> String,
) -> Vec<Finding> {
    let own = chosen.clone().filter_map(Choice::own).flat_map(|own| own.texts.keys().copied());
    let languages: HashSet<Language> = own.collect();
    let text = |language: Language, text: &str| Said::Text(language, composed(text.trim()).to_lowercase());
    twice(chosen.map(|choice| {
        let said = match choice {
            Choice::Own(own) => own.texts.iter().map(|(language, own)| text(*language, own)).collect(),
            Choice::Word(chosen) => {
                let texts =
                    languages.iter().map(|language| text(*language, &printed(&chosen.value, *language)));
                std::iter::once(Said::Word(composed(word(&chosen.value)))).chain(texts).collect()
            }
        };
        (choice.place(), choice.called(word), said)
    }))
}

fn twice<'m>(entries: impl Iterator<Item = (Place, &'m str, Vec<Said<'m>>)>) -> Vec<Finding> {
    let mut first: HashMap<Said, Place> = HashMap::new();
    let again = entries.filter_map(|(place, called, said)| {
        let before = said.iter().find_map(|said| first.get(said)).copied();
        said.into_iter().for_each(|said| _ = first.entry(said).or_insert(place));
        let finding = RULE.at(place, format!("`{}` stands twice in this list", visible(called)));
        let finding = finding.label("a second time").aside(before?, "first here");
        Some(finding.help("delete one of the two, or write what was meant"))
    });
    again.collect()
}
