//! An address names the page in one language, and readers of another would be led to it: `/en/` in a French
//! document. Written with `{lang}`, it leads each reader to the page in the language of the document. Slides
//! are in the language in which they were shown.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [series]
//! page = "https://www.wipo.int/ip-development/en/agenda/webinar.html"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["en", "fr"]
//!
//! [series]
//! page = "https://www.wipo.int/ip-development/{lang}/agenda/webinar.html"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::Inline;
use crate::manuscript::{Manuscript, ProseField};
use crate::source::{Place, Placed};
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::LanguageLink, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let languages = facts.languages();
    let shared = shared(manuscript).into_iter().filter_map(|address| {
        let page = language_of(address)?;
        let reader = languages.iter().find(|language| **language != page)?;
        Some(finding(facts, address.place, page, *reader))
    });
    let prose = manuscript.prose();
    shared.chain(prose.into_iter().filter_map(|(_, field)| in_prose(facts, field, &languages))).collect()
}

/// The addresses that every language version has.
fn shared(manuscript: &Manuscript) -> Vec<&Placed<String>> {
    let series = [&manuscript.series.page, &manuscript.series.webcast].into_iter();
    let references = manuscript.references.iter().map(|reference| &reference.url);
    let abbreviations = manuscript.abbreviations.iter().map(|abbreviation| &abbreviation.url);
    let webinars = manuscript.webinars.iter().flat_map(|webinar| [&webinar.agenda, &webinar.recording]);
    series.chain(references).chain(abbreviations).chain(webinars).flatten().collect()
}

fn in_prose(facts: &Facts, field: &ProseField, languages: &[Language]) -> Option<Finding> {
    let texts = languages.iter().filter_map(|language| Some((*language, field.get(*language)?)));
    texts.into_iter().find_map(|(reader, prose)| {
        let mut page = None;
        prose.each_inline(&mut |inline| match inline {
            Inline::Link(link) if page.is_none() => {
                page = language_of(&link.address).filter(|page| *page != reader);
            }
            _ => {}
        });
        page.map(|page| finding(facts, prose.place, page, reader))
    })
}

/// The language that a part of the path names.
fn language_of(address: &str) -> Option<Language> {
    let path = address.split_once("://")?.1.split(['?', '#']).next()?;
    path.split('/').skip(1).find_map(Language::from_tag)
}

fn finding(facts: &Facts, place: Place, page: Language, reader: Language) -> Finding {
    RULE.at(place, format!("readers of the {} document are led to a page in {}", reader.name(), page.name()))
        .label(format!("holds `/{}/`", page.tag()))
        .aside_at(facts.manuscript.asked(reader), "the document is read in this language too")
        .help(format!(
            "write `/{{lang}}/` in the stead of `/{}/`, if the page exists in each language",
            page.tag()
        ))
}
