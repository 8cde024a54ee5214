//! What the author wrote: every field typed, every value with its place. A field that is missing or
//! cannot be read is `None`, and that has been said; so the rules find what is wrong with the rest.

mod alike;
mod as_typed;
mod bidi;
mod body;
mod calendar;
mod characters;
mod document;
mod event;
mod fields;
mod heard;
mod joint;
mod leaf;
mod limits;
mod names;
mod paragraph;
mod people;
mod raw;
mod remedy;
mod schema;
mod section;
mod settings;
mod shared;
mod syntax;
mod walk;
mod wording;
mod zone;

pub use alike::{alike_but_for, is_toml};
pub use body::{Forms, Kind};
pub use calendar::Year;
pub use document::{
    Abbreviation, DocumentPart, Mandate, OwnCommittee, QuotedFrom, Reference, SUMMARY, SessionPart,
};
pub use event::{Conclusion, Countries, EventClaims, Participants, Series, SeriesClaims, Talk, Webinar};
pub use fields::{Desk, Fields, Readable};
pub use heard::Heard;
pub use joint::Receiver;
pub use limits::{Limits, MEGABYTE};
pub use names::{OF_WEBINAR, PARAGRAPHS};
pub use paragraph::{OwnParagraph, Spot};
pub use people::{Organization, Person};
pub use raw::Typed;
pub use schema::schema;
pub use section::Section;
pub use settings::RuleSetting;
pub use shared::{common, is_same, own_or};
pub use walk::Printed;
pub use wording::{ByLanguage, Choice, Name, ProseField, Term, Wording};

use foldhash::{HashSet, HashSetExt};
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::source::{Place, Source};
use crate::templates::Templates;
use crate::terms::{Grammar, OwnBodies};
use settings::Decisions;
use syntax::{Hidden, Misplaced, Tables};

#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["webinar"] },
    { "required": ["paragraph"] },
    { "required": ["section"] },
]))]
#[schemars(extend("if" = { "required": ["webinar"] }))]
#[schemars(extend("then" = { "properties": { "document": { "required": ["year"] } } }))]
pub struct Manuscript {
    /// The document itself: what its cover says, its languages, its decision.
    #[schemars(required)]
    pub document: DocumentPart,
    /// A body that the program does not know: `committee` of the document or, where the program knows that, the one that
    /// `joint-with` names.
    pub committee: Option<OwnCommittee>,
    /// Why the webinars were held: the document that asked for them, and the session that dealt with it.
    pub mandate: Option<Mandate>,
    /// The documents that are cited, one `[[reference]]` each.
    #[schemars(default, rename = "reference")]
    pub references: Vec<Reference>,
    /// What is explained at its first use, one `[[abbreviation]]` each.
    #[schemars(default, rename = "abbreviation")]
    pub abbreviations: Vec<Abbreviation>,
    /// What holds for all webinars of the year.
    #[schemars(default)]
    pub series: Series,
    /// For whom people speak, one `[[organization]]` each.
    #[schemars(default, rename = "organization")]
    pub organizations: Vec<Organization>,
    /// Who speaks and who moderates, one `[[person]]` each, however often they appear.
    #[schemars(default, rename = "person")]
    pub persons: Vec<Person>,
    /// The webinars of the year, one `[[webinar]]` each, in any order. A document may do without, if it has a paragraph, a
    /// section or an annex of your own.
    #[schemars(default, rename = "webinar")]
    pub webinars: Vec<Webinar>,
    /// Paragraphs of your own, one `[[paragraph]]` each: what is to stand before, after or in the place of a paragraph of the
    /// document. `cdipdoc outline` prints the names of all. Those at one place stand in this order.
    #[schemars(default, rename = "paragraph")]
    pub paragraphs: Vec<OwnParagraph>,
    /// Anything more: sections and annexes of your own, one `[[section]]` each. Annexes stand behind the body, in
    /// this order.
    #[schemars(default, rename = "section")]
    pub sections: Vec<Section>,
    /// How the document ends, before the decision.
    #[schemars(default)]
    pub conclusion: Conclusion,
    /// Checks made stricter or milder, each with a reason: `date-weekend = { level = "off", reason = "…" }`.
    #[schemars(default, rename = "rules", with = "BTreeMap<String, RuleSetting>")]
    pub settings: Vec<RuleSetting>,
    /// Where each of its tables begins, in order, and each entry of a list of tables.
    #[schemars(skip)]
    parts: Vec<u32>,
    #[schemars(skip)]
    decisions: Decisions,
    /// What the document is made of beside its facts.
    #[schemars(skip)]
    pub templates: Arc<Templates>,
    /// Tables of the first level were lost to mistakes: what seems absent may stand among them.
    #[schemars(skip)]
    pub torn: bool,
    /// Where a text stands of which a part may stand under a mistyped key.
    #[schemars(skip)]
    pub doubtful: HashSet<Place>,
    /// Nothing in it is missing or unreadable.
    #[schemars(skip)]
    pub whole: bool,
}

/// Reads a manuscript as far as it can be read, and says what cannot.
pub fn read(source: &Source) -> (Manuscript, Findings) {
    read_within(source, Limits::default(), &Arc::default())
}

/// The same, where more or less is allowed than usual, for a document that is made of these templates.
pub fn read_within(source: &Source, limits: Limits, templates: &Arc<Templates>) -> (Manuscript, Findings) {
    if let Some(finding) = limits::refuse(source).or_else(|| characters::lone_return(source)) {
        return (unread(templates), Findings(vec![finding]));
    }
    if source.text.trim_start_matches('\u{feff}').trim().is_empty() {
        return (Manuscript::default(), Findings(vec![empty("the file is empty")]));
    }
    let read = |desk: &Desk, table: &DeTable| {
        desk.committees.replace(templates.committees().clone());
        if table.is_empty() && desk.findings().0.is_empty() {
            desk.say(empty("nothing stands in the file but comments"));
            return Manuscript::default();
        }
        let mut manuscript = desk.fields(table, Place::default(), "", manuscript);
        manuscript.templates = Arc::clone(templates);
        manuscript.torn = desk.torn.get();
        manuscript.parts = settings::parts(table);
        manuscript.settle();
        manuscript.doubtful = desk.doubtful.take();
        limits::check(desk, &manuscript);
        manuscript
    };
    let (mut manuscript, mut findings) = at_a_desk(source, limits, Vec::new(), read);
    // One heading that is lost makes a mistake of each field below it.
    if findings.has_errors() {
        let tables = Tables::of(schema(std::iter::empty()).as_value());
        let misplaced = syntax::misplaced(source, &tables);
        if !misplaced.is_empty() {
            (manuscript, findings) = at_a_desk(source, limits, misplaced, read);
        }
    }
    let mut manuscript = manuscript.unwrap_or_else(|| unread(templates));
    manuscript.whole = !findings.has_errors();
    (manuscript, findings)
}

/// Of which nothing can be read.
fn unread(templates: &Arc<Templates>) -> Manuscript {
    Manuscript { torn: true, templates: Arc::clone(templates), ..Manuscript::default() }
}

/// Reads the fields of a TOML text that is no manuscript, and says what cannot be read, as of a manuscript.
pub fn read_fields(source: &Source, name: &str, read: impl FnOnce(&Fields)) -> Findings {
    let limits = Limits::default();
    match limits::refuse(source).or_else(|| characters::lone_return(source)) {
        Some(finding) => Findings(vec![finding]),
        None => {
            let read = |desk: &Desk, table: &DeTable| desk.fields(table, Place::default(), name, read);
            at_a_desk(source, limits, Vec::new(), read).1
        }
    }
}

/// What can be read is given to `read`, unless nothing can; of what cannot, it is said.
fn at_a_desk<T>(
    source: &Source,
    limits: Limits,
    misplaced: Vec<Misplaced>,
    read: impl FnOnce(&Desk, &DeTable) -> T,
) -> (Option<T>, Findings) {
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    let repaired;
    let (desk, text, table) = if faults.is_empty() && misplaced.is_empty() {
        (Desk::new(source, limits, Hidden::default(), Findings::default()), &source.text, table)
    } else {
        let legible = syntax::repair(source, misplaced);
        if legible.foreign {
            return (None, Findings(vec![foreign(source)]));
        }
        repaired = legible.text;
        let (table, _) = DeTable::parse_recoverable(&repaired);
        (Desk::new(source, limits, legible.hidden, legible.findings), &repaired, table)
    };
    bidi::check_comments(&desk, text, table.get_ref());
    let read = read(&desk, table.get_ref());
    (Some(read), desk.into_findings())
}

fn manuscript(fields: &Fields) -> Manuscript {
    let second = ["document", "joint-with", "body"];
    let describes = fields.may_hold("committee") || fields.ahead(&second).is_some();
    *fields.desk.own_bodies.borrow_mut() = describes.then(|| symbols(fields, &second));
    fields.desk.reports.set(fields.may_hold("webinar"));
    // First: a text without a language is in the language of drafting.
    let document = fields.required("document").unwrap_or_default();
    if !fields.may_hold("paragraph") && !fields.may_hold("section") {
        fields.require("webinar");
    }
    Manuscript {
        document,
        committee: fields.optional("committee"),
        mandate: fields.optional("mandate"),
        references: fields.entries("reference"),
        abbreviations: fields.entries("abbreviation"),
        series: fields.optional("series").unwrap_or_default(),
        organizations: fields.entries("organization"),
        persons: fields.entries("person"),
        webinars: fields.entries("webinar"),
        paragraphs: fields.entries("paragraph"),
        sections: fields.entries("section"),
        conclusion: fields.optional("conclusion").unwrap_or_default(),
        settings: fields.with("rules", settings::read).unwrap_or_default(),
        parts: Vec::new(),
        decisions: Decisions::default(),
        templates: Arc::default(),
        torn: false,
        doubtful: HashSet::new(),
        whole: false,
    }
}

/// How the bodies form theirs that the manuscript describes.
fn symbols(fields: &Fields, second: &[&str]) -> OwnBodies {
    let described = [fields.ahead(&["committee"]), fields.ahead(second)].into_iter().flatten();
    let patterns = described.filter_map(|own| own.get("symbol")?.get_ref().as_str());
    OwnBodies(patterns.filter_map(Grammar::parse).collect())
}

/// Of a web page, a text document or a table that is no TOML.
fn foreign(source: &Source) -> Finding {
    let start = source.text.len() - source.text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let line = source.text[start..].lines().next().unwrap_or_default();
    Finding::error(
        RuleName::TomlSyntax,
        Place::new(start, start + line.len()),
        "the file is not TOML, in no line of it",
    )
    .label("not understood")
    .help("check that this is the file that was meant; a manuscript begins with a line `[document]`")
}

fn empty(why: &str) -> Finding {
    Finding::error(RuleName::KeyMissing, Place::default(), format!("no document: {why}"))
        .help("copy the example of the README and change it, or begin with a line `[document]`, below it the fields of the document, and a line `[[webinar]]` for each webinar")
}
