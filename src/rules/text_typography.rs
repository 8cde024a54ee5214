//! Marks and spaces are not set as the house sets them: quotation marks “ ”, the apostrophe ’, one space
//! between words, none before a comma, a full stop, a semicolon, a question or an exclamation mark. Before a
//! colon, no space stands in English and one in French, where none stands before “%”. Addresses, words in
//! languages without phrases, and what may be meant as it stands are left alone.
//!
//! `cdipdoc validate --fix` corrects what is found.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "Speakers called the webinars \"a success\"."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The offices' plans, the speakers' advice and the Organization's part were discussed."
//! ```
//!
//! ```toml
//! [conclusion]
//! message.en = "What is the result? Requests; answers."
//! message.fr = "Quel est le bilan ? Les demandes ; les réponses."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The webinars  met their aims."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message.en = "Speakers called the webinars “a success”: see [*WIPO’s page*](https://www.wipo.int/?q='a')."
//! message.fr = "Bilan : 50% des offices l’ont dit. <span lang=\"es\">¿Qué ?</span>"
//! ```

use std::collections::{BTreeMap, BTreeSet};

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Correction, Finding, Level};
use crate::document::prose::{self, Passage};
use crate::locale::{self, Locale, OBJECT, Slip, SlipKind, Typography};
use crate::manuscript::Typed;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open("text-typography", Level::Info, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let mut found = Vec::new();
    for (_, wording) in facts.manuscript.lines() {
        // A name that serves every language stands in one place.
        let texts: BTreeMap<Place, Language> =
            wording.texts.iter().rev().map(|(language, text)| (text.place, *language)).collect();
        found.extend(texts.into_iter().flat_map(|(place, language)| look(facts, place, language, line)));
    }
    for (_, field) in facts.manuscript.prose() {
        for (language, text) in &field.texts {
            found.extend(look(facts, text.place, *language, prose::passages));
        }
    }
    found
}

/// What is found in the text at `place`, which `part` divides into passages.
fn look(
    facts: &Facts,
    place: Place,
    language: Language,
    part: fn(&str, Language) -> Vec<Passage>,
) -> Vec<Finding> {
    let suspect = |locale: &&Locale| is_suspect(facts.source.excerpt(place), &locale.typography);
    let typed = locale::of(language).filter(suspect).and_then(|_| Typed::at(facts.source, place));
    let Some(typed) = typed else { return Vec::new() };
    part(&typed.text, language).iter().flat_map(|passage| findings(&typed, passage)).collect()
}

fn line(text: &str, language: Language) -> Vec<Passage> {
    vec![Passage { language, stretches: vec![0..text.len()] }]
}

/// Whether a text as typed may hold anything of what is looked for; few texts do.
fn is_suspect(typed: &str, typography: &Typography) -> bool {
    let marks = if typed.starts_with("\"\"\"") || typed.starts_with("'''") { 3 } else { 1 };
    let inside = typed.get(marks..typed.len() - marks).unwrap_or_default();
    let mut before = '\n';
    inside.chars().any(|c| {
        let space = before.is_whitespace() && before != '\n';
        let suspect = match c {
            '\'' | '"' | '«' | '\\' => true,
            ' ' | '\t' => space,
            _ if typography.spaced.contains(c) => !space,
            _ => space && typography.closed_up.contains(c),
        };
        before = c;
        suspect
    })
}

/// One for each kind of slip.
fn findings(typed: &Typed, passage: &Passage) -> Vec<Finding> {
    let Some(Locale { typography, .. }) = locale::of(passage.language) else { return Vec::new() };
    let (characters, places) = characters(typed, passage);
    let mut kinds: BTreeMap<SlipKind, Vec<Slip>> = BTreeMap::new();
    for slip in typography.slips(&characters) {
        kinds.entry(slip.kind).or_default().push(slip);
    }
    let finding = |(kind, slips): (SlipKind, Vec<Slip>)| {
        let (message, help) = words(kind, typography, &marks(&slips, &characters));
        let corrections: Vec<Correction> = slips.iter().flat_map(|slip| corrections(slip, &places)).collect();
        let times =
            if slips.len() > 1 { format!(", {} times in this passage", slips.len()) } else { String::new() };
        let finding = RULE.at(corrections.first()?.place, message + &times);
        Some(Finding { corrections, ..finding.help(help + ", or let `cdipdoc validate --fix` do it") })
    };
    kinds.into_iter().filter_map(finding).collect()
}

/// The passage by characters, with the place of each. Addresses are not looked into.
fn characters(typed: &Typed, passage: &Passage) -> (Vec<char>, Vec<Place>) {
    let mut characters = Vec::new();
    for stretch in &passage.stretches {
        let mut at = stretch.start;
        if stretch.is_empty() {
            characters.push((OBJECT, typed.place(at..at)));
        }
        for word in typed.text[stretch.clone()].split_inclusive(char::is_whitespace) {
            let is_address = word.contains("://") || word.contains('@') || word.starts_with("www.");
            for c in word.chars() {
                let end = at + c.len_utf8();
                let shown = if is_address && !c.is_whitespace() { OBJECT } else { c };
                characters.push((shown, typed.place(at..end)));
                at = end;
            }
        }
    }
    characters.into_iter().unzip()
}

/// What is said of a kind of slip, and what puts it right.
fn words(kind: SlipKind, typography: &Typography, marks: &str) -> (String, String) {
    let Typography { quotation_marks: [open, close], apostrophe, .. } = typography;
    match kind {
        SlipKind::QuotationMark => {
            (format!("a quotation mark is not {open} or {close}"), format!("write {open} and {close}"))
        }
        SlipKind::Apostrophe => (format!("an apostrophe is not {apostrophe}"), format!("write {apostrophe}")),
        SlipKind::SpaceBefore => (format!("a space stands before {marks}"), "delete it".to_owned()),
        SlipKind::NoSpaceBefore => (format!("no space stands before {marks}"), "add one".to_owned()),
        SlipKind::RepeatedSpace => {
            ("two words have more than one space between them".to_owned(), "leave one".to_owned())
        }
    }
}

/// The marks before which there is a space too many or too few: "`;`, `?`".
fn marks(slips: &[Slip], characters: &[char]) -> String {
    let mark = |slip: &Slip| characters[slip.at.start..].iter().find(|c| c.is_ascii_punctuation());
    let marks: BTreeSet<&char> = slips.iter().filter_map(mark).collect();
    marks.iter().map(|mark| format!("`{mark}`")).collect::<Vec<_>>().join(", ")
}

/// The characters of a slip, which mark-up may part: the first becomes what is right, the others go.
fn corrections(slip: &Slip, places: &[Place]) -> Vec<Correction> {
    let mut corrections: Vec<Correction> = Vec::new();
    for place in &places[slip.at.clone()] {
        match corrections.last_mut() {
            Some(last) if last.place.end == place.start => last.place.end = place.end,
            Some(_) => corrections.push(Correction { place: *place, text: String::new() }),
            None => corrections.push(Correction { place: *place, text: slip.text.clone() }),
        }
    }
    corrections
}
