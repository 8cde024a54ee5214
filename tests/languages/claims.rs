//! No phrase says what no field states: `templates/claims.toml` names the fields of each, and each is taken out.

mod truth;
mod years;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use cdipdoc::diagnostic::Level;
use cdipdoc::document::Document;
use cdipdoc::inside::compose::compose;
use cdipdoc::inside::locale::{Locale, Phrases};
use cdipdoc::inside::rules::{self, Facts};
use cdipdoc::inside::{manuscript, programme};
use cdipdoc::source::Source;
use cdipdoc::terms::Language;
use serde::Deserialize;
use toml::Table;

use crate::support::locale;
use years::{has, without, years};

const CLAIMS: &str = include_str!("../../templates/claims.toml");

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Claims {
    required: Vec<String>,
    together: BTreeMap<String, Vec<String>>,
    cover: BTreeMap<String, Row>,
    headings: BTreeMap<String, Row>,
    phrases: BTreeMap<String, Row>,
}

/// The fields that carry a phrase.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Row {
    by: Vec<String>,
    any: Vec<String>,
    also: Vec<String>,
    frame: Option<String>,
}

/// By the names of the phrases: "cover.title".
struct Carried {
    rows: BTreeMap<String, Row>,
    fields: BTreeSet<String>,
}

impl Carried {
    fn of(claims: &Claims) -> Carried {
        let parts = [("cover", &claims.cover), ("headings", &claims.headings), ("phrases", &claims.phrases)];
        let mut rows = BTreeMap::new();
        for (part, own) in parts {
            for (id, row) in own {
                let mut row = row.clone();
                row.also = row.also.iter().flat_map(|field| claims.spelt_out(field)).collect();
                rows.insert(format!("{part}.{id}"), row);
            }
        }
        let fields = rows.values().flat_map(|row| [&row.by, &row.any, &row.also]).flatten();
        let fields = fields.filter(|field| !claims.required.contains(field)).cloned().collect();
        Carried { rows, fields }
    }
}

impl Claims {
    fn spelt_out(&self, field: &String) -> Vec<String> {
        self.together.get(field).cloned().unwrap_or_else(|| vec![field.clone()])
    }
}

impl Row {
    /// Whether it is not printed without the field, or without what stands in it.
    fn falls_with(&self, field: &str) -> bool {
        self.by.iter().any(|own| is_within(own, field))
    }

    /// Whether words of it may go with the field.
    fn hangs_on(&self, field: &str) -> bool {
        self.frame.is_some()
            || self.by.iter().chain(&self.also).any(|own| is_within(own, field))
            || self.any.iter().any(|own| is_within(own, field) || is_within(field, own))
    }
}

fn is_within(own: &str, field: &str) -> bool {
    own.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '=']))
}

fn claims() -> Claims {
    toml::from_str(CLAIMS).unwrap_or_else(|error| panic!("templates/claims.toml: {error}"))
}

/// The language with the name of each phrase around it.
fn named(language: Language) -> Locale {
    let mut locale = Locale::clone(locale::of(language));
    let named = locale.phrases.iter().map(|(name, text)| (name.to_owned(), format!("⟦{name}⟧{text}⟦⟧")));
    locale.phrases = Phrases::new(&[], named.collect());
    locale
}

/// The words of each phrase as often as it is printed.
type Printed = BTreeMap<String, Vec<String>>;

fn printed(document: &Document) -> Printed {
    let mut printed = Printed::new();
    let mut open: Vec<(String, String)> = Vec::new();
    document.each_text(&mut |text| {
        // The gap between two sentences is no word of either.
        if text.text.trim().is_empty() {
            return;
        }
        for (index, piece) in text.text.split('⟦').enumerate() {
            let (mark, words) = if index == 0 {
                (None, piece)
            } else {
                piece.split_once('⟧').map_or((None, piece), |(mark, words)| (Some(mark), words))
            };
            match mark {
                Some("") => {
                    let (id, words) = open.pop().expect("a phrase that began");
                    printed.entry(id).or_default().push(words);
                }
                Some(id) => open.push((id.to_owned(), String::new())),
                None => {}
            }
            if let Some((_, text)) = open.last_mut() {
                text.push_str(words);
            }
        }
    });
    printed
}

/// What a year prints, in one language after the other, or why it is refused.
fn said(year: &Table, locales: &[Arc<Locale>]) -> Result<Vec<Printed>, Vec<String>> {
    let source = Source::new("test.toml", toml::to_string(year).expect("what was read can be written"));
    let (manuscript, mut found) = manuscript::read(&source);
    found.extend(rules::check(&Facts::new(&source, &manuscript)).weighed(&manuscript).0);
    let errors = found.0.iter().filter(|finding| finding.level == Level::Error);
    let errors: Vec<String> = errors.map(|finding| finding.message.clone()).collect();
    let programme = programme::accept(manuscript, &found).ok_or(errors)?;
    let composed = |locale: &Arc<Locale>| {
        compose(&programme, locale).unwrap_or_else(|fault| panic!("{}: {fault}", locale.language))
    };
    Ok(locales.iter().map(|locale| printed(&composed(locale))).collect())
}

/// What comes of taking the fields out of the years, in one language after the other.
#[derive(Default)]
struct Trial {
    faults: BTreeSet<String>,
    printed: BTreeSet<String>,
    /// Phrases, and fields with which words of theirs go.
    gone: BTreeSet<(String, String)>,
}

impl Trial {
    fn of(&mut self, year: &Table, locales: &[Arc<Locale>], carried: &Carried) {
        let whole = said(year, locales).unwrap_or_else(|errors| panic!("{errors:#?}"));
        for field in carried.fields.iter().filter(|field| has(year, field)) {
            // What refers to a field that is gone is refused.
            let Ok(rest) = said(&without(year, field), locales) else { continue };
            for (whole, rest) in whole.iter().zip(&rest) {
                carried.rows.iter().for_each(|(name, row)| self.compare(name, row, field, whole, rest));
            }
        }
        self.printed.extend(whole.into_iter().flatten().map(|(name, _)| name));
    }

    fn compare(&mut self, name: &str, row: &Row, field: &str, whole: &Printed, rest: &Printed) {
        let Some(before) = whole.get(name) else { return };
        let after = rest.get(name).map_or(&[][..], Vec::as_slice);
        let lost = before.iter().find(|words| !after.contains(words));
        if row.falls_with(field) && !after.is_empty() {
            self.faults.insert(format!("`{name}` is printed without `{field}`: {}", after[0]));
        }
        match lost {
            Some(lost) if !row.hangs_on(field) => {
                self.faults.insert(format!("`{name}` loses words with `{field}`: {lost}"));
            }
            Some(_) => drop(self.gone.insert((name.to_owned(), field.to_owned()))),
            None => {}
        }
    }

    /// A row that promises more than is so, where nothing more is tried.
    fn ended(mut self, claims: &Claims) -> BTreeSet<String> {
        let parts = [("cover", &claims.cover), ("headings", &claims.headings), ("phrases", &claims.phrases)];
        for (name, row) in parts
            .into_iter()
            .flat_map(|(part, rows)| rows.iter().map(move |(id, row)| (format!("{part}.{id}"), row)))
        {
            if row.frame.is_none() && !self.printed.contains(&name) {
                self.faults.insert(format!("`{name}` is printed in no year"));
            }
            for field in row.by.iter().chain(&row.also).filter(|field| !claims.required.contains(field)) {
                let parts = claims.spelt_out(field);
                if !parts.iter().any(|part| self.gone.contains(&(name.clone(), part.clone()))) {
                    self.faults.insert(format!("`{name}` is the same without `{field}`"));
                }
            }
        }
        self.faults
    }
}

/// What is wrong with the table, or with the phrases.
fn faults(claims: &Claims, locales: impl Iterator<Item = Locale>) -> BTreeSet<String> {
    let carried = Carried::of(claims);
    let locales: Vec<Arc<Locale>> = locales.map(Arc::new).collect();
    let mut trial = Trial::default();
    let names = locales.iter().flat_map(|locale| locale.phrases.iter()).map(|(name, _)| name);
    let unlisted = names.filter(|name| !carried.rows.contains_key(*name));
    trial
        .faults
        .extend(unlisted.map(|name| format!("`{name}` is in no row: which fields state what it says?")));
    years().iter().for_each(|year| trial.of(year, &locales, &carried));
    trial.ended(claims)
}

#[test]
fn each_field_carries_its_words_and_no_others_in_six_languages() {
    assert_eq!(faults(&claims(), Language::ALL.into_iter().map(named)), BTreeSet::new());
}

/// What is found in English alone, with another phrase or another table.
fn planted(claims: &Claims, phrases: &[(&'static str, &'static str)]) -> Vec<String> {
    let mut english = named(Language::En);
    let kept = english.phrases.iter().map(|(name, text)| (name.to_owned(), text.to_owned()));
    let marked = phrases.iter().map(|(name, text)| ((*name).to_owned(), format!("⟦{name}⟧{text}⟦⟧")));
    english.phrases = Phrases::new(&[], kept.chain(marked).collect());
    let faults = faults(claims, std::iter::once(english));
    // In one language, not every field changes every word.
    faults.into_iter().filter(|fault| !fault.contains("is the same without")).collect()
}

#[test]
fn a_phrase_that_nothing_carries_is_seen() {
    assert_eq!(
        planted(&claims(), &[("phrases.success", "The year was a success.")]),
        ["`phrases.success` is in no row: which fields state what it says?"]
    );
}

#[test]
fn a_phrase_that_says_more_than_its_row_is_seen() {
    let more = "It was held online{% if webinar.participants %}, and well attended{% endif %}.";
    assert_eq!(
        planted(&claims(), &[("phrases.held-online", more)]),
        [
            "`phrases.held-online` loses words with `webinar.participants`: It was held online, and well attended."
        ]
    );
}

#[test]
fn a_row_that_its_phrase_does_not_keep_is_seen() {
    let mut claims = claims();
    claims.phrases.insert("reach".to_owned(), Row { by: vec!["series.mode".to_owned()], ..Row::default() });
    let faults = planted(&claims, &[]);
    assert!(faults[0].starts_with("`phrases.reach` is printed without `series.mode`"), "{faults:#?}");
}
