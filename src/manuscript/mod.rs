//! What the author wrote: every field typed, every value with its place. A field that is missing or
//! cannot be read is `None`, and that has been said; so the rules find what is wrong with the rest.

mod alike;
mod characters;
mod document;
mod event;
mod fields;
mod leaf;
mod limits;
mod people;
mod raw;
mod remedy;
mod settings;
mod syntax;
mod walk;
mod wording;

pub use alike::{alike_but_for, is_toml};
pub use document::{Abbreviation, DocumentPart, Mandate, OwnCommittee, Reference, SessionPart};
pub use event::{
    Conclusion, Countries, EventClaims, Participants, Section, Series, SeriesClaims, Talk, Webinar,
};
pub use people::{Organization, Person};
pub use raw::Typed;
pub use settings::RuleSetting;
pub use walk::Printed;
pub use wording::{ByLanguage, Name, ProseField, Term, Wording};

use std::collections::HashSet;

use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings};
use crate::source::{Place, Source};
use fields::{Desk, Fields};
use syntax::Hidden;

#[derive(Clone, Debug, Default)]
pub struct Manuscript {
    pub document: DocumentPart,
    pub committee: Option<OwnCommittee>,
    pub mandate: Option<Mandate>,
    pub references: Vec<Reference>,
    pub abbreviations: Vec<Abbreviation>,
    pub series: Series,
    pub organizations: Vec<Organization>,
    pub persons: Vec<Person>,
    pub webinars: Vec<Webinar>,
    pub sections: Vec<Section>,
    pub conclusion: Conclusion,
    pub settings: Vec<RuleSetting>,
    /// Tables, or entries of lists, were lost to mistakes: what seems absent may stand among them.
    pub torn: bool,
    /// Where a text stands of which a part may stand under a mistyped key.
    pub doubtful: HashSet<Place>,
    /// Nothing in it is missing or unreadable.
    pub whole: bool,
}

/// Reads a manuscript as far as it can be read, and says what cannot.
pub fn read(source: &Source) -> (Manuscript, Findings) {
    if let Some(finding) = limits::refuse(source) {
        return (Manuscript { torn: true, ..Manuscript::default() }, Findings(vec![finding]));
    }
    if source.text.trim_start_matches('\u{feff}').trim().is_empty() {
        return (Manuscript::default(), Findings(vec![empty()]));
    }
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    if faults.is_empty() {
        return read_table(table.get_ref(), Desk::new(source, Hidden::default(), Findings::default()));
    }
    let legible = syntax::repair(source);
    let (table, _) = DeTable::parse_recoverable(&legible.text);
    read_table(table.get_ref(), Desk::new(source, legible.hidden, legible.findings))
}

fn read_table(table: &DeTable, desk: Desk) -> (Manuscript, Findings) {
    let mut manuscript = desk.fields(table, Place::default(), "", manuscript);
    manuscript.torn = desk.torn.get();
    manuscript.doubtful = desk.doubtful.take();
    limits::check(&desk, &manuscript);
    let findings = desk.into_findings();
    manuscript.whole = !findings.has_errors();
    (manuscript, findings)
}

fn manuscript(fields: &Fields) -> Manuscript {
    // First: a text without a language is in the language of drafting.
    let document = fields.required("document").unwrap_or_default();
    fields.require("webinar");
    Manuscript {
        document,
        committee: fields.optional("committee"),
        mandate: fields.optional("mandate"),
        references: fields.optional("reference").unwrap_or_default(),
        abbreviations: fields.optional("abbreviation").unwrap_or_default(),
        series: fields.optional("series").unwrap_or_default(),
        organizations: fields.optional("organization").unwrap_or_default(),
        persons: fields.optional("person").unwrap_or_default(),
        webinars: fields.optional("webinar").unwrap_or_default(),
        sections: fields.optional("section").unwrap_or_default(),
        conclusion: fields.optional("conclusion").unwrap_or_default(),
        settings: fields.with("rules", settings::read).unwrap_or_default(),
        torn: false,
        doubtful: HashSet::new(),
        whole: false,
    }
}

fn empty() -> Finding {
    Finding::error("key-missing", Place::default(), "no document: the file is empty")
        .help("copy the model example and change it, or begin with a line `[document]`")
}
