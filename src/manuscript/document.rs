//! The document itself, its mandate, what it cites and abbreviates.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::de::DeValue;

use super::fields::{Desk, Fields, Readable};
use super::wording::{Name, ProseField, Term, Wording};
use crate::source::{Place, Placed};
use crate::terms::{AUTHORS, Action, Committee, DECISIONS, Language, PLACES, Symbol};

/// `[document]`
#[derive(Clone, Debug, Default)]
pub struct DocumentPart {
    pub place: Place,
    pub symbol: Option<Placed<Symbol>>,
    pub committee: Option<Placed<String>>,
    pub session: Option<SessionPart>,
    pub date: Option<Placed<NaiveDate>>,
    pub year: Option<Placed<u32>>,
    pub original: Option<Placed<Language>>,
    pub languages: Vec<Placed<Language>>,
    pub decision: Option<Term>,
    pub title: Option<Wording>,
    pub author: Option<Term>,
    /// A picture file, and what it shows.
    pub emblem: Option<Placed<String>>,
    pub emblem_text: Option<Wording>,
}

impl Readable for DocumentPart {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "document", |fields| {
            let original: Option<Placed<Language>> = fields.optional("original");
            desk.original.set(original.map_or(Language::En, |original| original.value));
            fields.fill("languages");
            DocumentPart {
                place,
                symbol: fields.required("symbol"),
                committee: fields.required("committee"),
                session: fields.required("session"),
                date: fields.required("date"),
                year: fields.required("year"),
                original,
                languages: fields.required("languages").unwrap_or_default(),
                decision: fields.term("decision", DECISIONS),
                title: fields.required("title"),
                author: fields.term("author", AUTHORS),
                emblem: fields.optional("emblem"),
                emblem_text: fields.optional("emblem-text"),
            }
        })
    }
}

/// The session the document is for.
#[derive(Clone, Debug, Default)]
pub struct SessionPart {
    pub place: Place,
    pub number: Option<Placed<u32>>,
    pub start: Option<Placed<NaiveDate>>,
    pub end: Option<Placed<NaiveDate>>,
    pub venue: Option<Term>,
}

impl Readable for SessionPart {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "session", |fields| {
            fields.require("place");
            SessionPart {
                place,
                number: fields.required("number"),
                start: fields.required("start"),
                end: fields.required("end"),
                venue: fields.term("place", PLACES),
            }
        })
    }
}

/// `[committee]`: a body that the built-in table does not have.
#[derive(Clone, Debug)]
pub struct OwnCommittee {
    pub name: Option<Wording>,
    pub abbreviation: Option<Name>,
}

impl Readable for OwnCommittee {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "committee", |fields| OwnCommittee {
            name: fields.required("name"),
            abbreviation: fields.optional("abbreviation"),
        })
    }
}

impl OwnCommittee {
    pub fn to_committee(&self) -> Committee {
        let texts = |wording: Option<&Wording>| -> BTreeMap<Language, String> {
            let texts = wording.into_iter().flat_map(|wording| &wording.texts);
            texts.map(|(language, text)| (*language, text.value.clone())).collect()
        };
        Committee {
            name: texts(self.name.as_ref()),
            abbreviation: texts(self.abbreviation.as_ref().map(|name| &name.0)),
            unconfirmed: Vec::new(),
        }
    }
}

/// `[mandate]`
#[derive(Clone, Debug)]
pub struct Mandate {
    pub reference: Option<Placed<String>>,
    pub session: Option<Placed<u32>>,
    pub topics: Option<Placed<String>>,
    pub action: Option<Placed<Action>>,
    pub quote: Option<ProseField>,
    /// The paragraph that is quoted ("8.1").
    pub paragraph: Option<Placed<String>>,
}

impl Readable for Mandate {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "mandate", |fields: &Fields| Mandate {
            reference: fields.required("reference"),
            session: fields.required("session"),
            topics: fields.optional("topics"),
            action: fields.optional("action"),
            quote: fields.optional("quote"),
            paragraph: fields.optional("paragraph"),
        })
    }
}

/// `[[reference]]`: a document that is cited.
#[derive(Clone, Debug)]
pub struct Reference {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub symbol: Option<Placed<Symbol>>,
    pub title: Option<Wording>,
    pub url: Option<Placed<String>>,
}

impl Readable for Reference {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[reference]", |fields| Reference {
            place,
            id: fields.required("id"),
            symbol: fields.required("symbol"),
            title: fields.optional("title"),
            url: fields.optional("url"),
        })
    }
}

/// `[[abbreviation]]`: explained once, at first use.
#[derive(Clone, Debug)]
pub struct Abbreviation {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub short: Option<Wording>,
    pub long: Option<Wording>,
    pub url: Option<Placed<String>>,
}

impl Readable for Abbreviation {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[abbreviation]", |fields| Abbreviation {
            place,
            id: fields.required("id"),
            short: fields.required("short"),
            long: fields.required("long"),
            url: fields.optional("url"),
        })
    }
}
