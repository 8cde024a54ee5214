//! Six languages, one document: what the phrase files, the tables and the prose of each owe to the others.

mod bodies;
mod claims;
mod counted;
mod covers;
mod example;
mod found;
mod gender;
mod heard;
mod lists;
mod own_kinds;
mod own_words;
mod people;
mod phrases;
mod printed;
mod prose;
mod receivers;
mod references;
mod roles;
mod scripts;
mod shapes;
mod stripped;
mod symbols;
mod tables;
mod zones;

use std::sync::Arc;

use crate::support::locale;
use cdipdoc::diagnostic::Findings;
use cdipdoc::document::Document;
use cdipdoc::inside::compose::compose;
use cdipdoc::inside::locale::{Locale, Phrases};
use cdipdoc::inside::manuscript;
use cdipdoc::inside::programme;
use cdipdoc::inside::rules::{self, Facts, Version};
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

/// The language versions of a manuscript, and what is found in it. Which characters the fonts at hand can draw
/// is the fonts' test.
#[track_caller]
fn composed(text: &str) -> (Vec<Document>, Findings) {
    let source = Source::new("test.toml", text);
    let (manuscript, mut found) = manuscript::read(&source);
    let in_facts = rules::check(&Facts::new(&source, &manuscript));
    found.extend(in_facts.weighed(&manuscript).0);
    let Some(programme) = programme::accept(manuscript, &found) else { return (Vec::new(), found) };
    let drawn = |_: char| true;
    let mut judged = Vec::new();
    let mut documents = Vec::new();
    for locale in programme.languages().into_iter().map(locale::of) {
        let document =
            compose(&programme, locale).unwrap_or_else(|fault| panic!("{}: {fault}", locale.language));
        judged.push(rules::read(&Version::new(&document, locale, &programme, &drawn)));
        documents.push(document);
    }
    let in_versions = rules::check_versions(judged, &programme.manuscript, &in_facts);
    found.extend(in_versions.weighed(&programme.manuscript).0);
    (documents, found)
}

/// A year of one webinar in the languages en, fr, es, ru, ar, zh, with a person `a`; it states these things besides.
fn year(series: &str, webinar: &str) -> String {
    let title = "title = { en = \"Seeds\", fr = \"Semences\", es = \"Semillas\", ru = \"Семена\", ar = \"البذور\", zh = \"种子\" }";
    format!(
        "[document]\nsymbol = \"CDIP/36/INF/1\"\ncommittee = \"CDIP\"\nsession = {{ number = 36, start = 2026-05-11, end = \
         2026-05-15, place = \"geneva\" }}\ndate = 2026-02-27\nyear = 2025\nlanguages = [\"en\", \"fr\", \"es\", \"ru\", \"ar\", \
         \"zh\"]\ndecision = \"none\"\n{title}\n[[person]]\nid = \"a\"\nhonorific = \"prof\"\ngender = \"female\"\ngiven = \"Ada\"\n\
         family = \"Haddad\"\n[series]\nmode = \"online\"\n{series}\n[[webinar]]\ndate = 2025-06-24\n{title}\n{webinar}\n"
    )
}

/// A language, with the name of each sentence before it.
fn named(language: Language) -> Arc<Locale> {
    let mut locale = Locale::clone(locale::of(language));
    let named = locale.phrases.iter().map(|(name, text)| match name.strip_prefix("phrases.") {
        Some(id) => (name.to_owned(), format!("⟦{id}⟧ {text}")),
        None => (name.to_owned(), text.to_owned()),
    });
    locale.phrases = Phrases::new(&[], named.collect());
    Arc::new(locale)
}
