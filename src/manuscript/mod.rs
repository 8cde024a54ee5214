//! What the author wrote: every field typed, every value with its place. A field that is missing or
//! cannot be read is `None`, and that has been said; so the rules find what is wrong with the rest.

mod body;
mod calendar;
mod context;
mod document;
mod event;
mod heard;
mod joint;
mod leaf;
mod limits;
mod names;
mod paragraph;
mod people;
mod schema;
mod section;
mod settings;
mod shared;
mod walk;
mod wording;
mod zone;

pub use body::{Forms, Kind};
pub use calendar::Year;
pub use document::{
    Abbreviation, DocumentPart, Mandate, OwnCommittee, QuotedFrom, Reference, SUMMARY, SessionPart,
};
pub use event::{Conclusion, Countries, EventClaims, Participants, Series, SeriesClaims, Talk, Webinar};
pub use heard::Heard;
pub use joint::Receiver;
pub use limits::Limits;
pub use names::{OF_WEBINAR, PARAGRAPHS};
pub use paragraph::{OwnParagraph, Spot};
pub use people::{Organization, Person};
pub use schema::schema;
pub use section::Section;
pub use settings::RuleSetting;
pub use shared::{common, is_same, own_or};
pub use walk::Printed;
pub use wording::{Blocks, ByLanguage, Choice, Name, ProseField, Term, Wording};

use foldhash::{HashSet, HashSetExt};
use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::reading::{self, Misplaced, Subject, Tables, misplaced};
use crate::source::{Place, Source};
use crate::templates::Templates;
use crate::terms::{Grammar, OwnBodies};
use context::{Context, Fields, Reader};
use settings::Decisions;

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

const SUBJECT: Subject =
    Subject { name: "the manuscript", begins: "a manuscript begins with a line `[document]`" };

/// Reads a manuscript as far as it can be read, and returns findings on what cannot.
pub fn read(source: &Source) -> (Manuscript, Findings) {
    read_within(source, Limits::default(), &Arc::default())
}

/// The same, where more or less is allowed than usual, for a document that is made of these templates.
pub fn read_within(source: &Source, limits: Limits, templates: &Arc<Templates>) -> (Manuscript, Findings) {
    let read = |misplaced: Vec<Misplaced>| {
        let context = Context { committees: templates.committees().clone(), ..Context::default() };
        let context = (context, misplaced);
        reading::read(source, &SUBJECT, limits.reading, context, |reader: &Reader, table| {
            whole(reader, table, limits.webinars, templates)
        })
    };
    let (mut manuscript, mut findings) = read(Vec::new());
    // One heading that is lost makes a mistake of each field below it.
    if findings.has_errors() && manuscript.is_some() {
        let tables = Tables::of(schema(std::iter::empty()).as_value());
        let misplaced = misplaced(source, &tables);
        if !misplaced.is_empty() {
            (manuscript, findings) = read(misplaced);
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

fn whole(reader: &Reader, table: &DeTable, webinars: u64, templates: &Arc<Templates>) -> Manuscript {
    if table.is_empty() && reader.findings().0.is_empty() {
        let blank = reader.source.text.trim_start_matches('\u{feff}').trim().is_empty();
        let why = if blank { "the file is empty" } else { "nothing stands in the file but comments" };
        reader.say(empty(why));
        return Manuscript::default();
    }
    let mut manuscript = reader.root(table, manuscript);
    manuscript.templates = Arc::clone(templates);
    manuscript.torn = reader.torn.get();
    manuscript.parts = settings::parts(table);
    manuscript.settle();
    manuscript.doubtful = reader.doubtful.take();
    reader.findings().extend(limits::too_many(&manuscript, webinars));
    manuscript
}

const WEBINARS: &str = "add a line `[[webinar]]` for each webinar, and below it its fields, or a `[[paragraph]]` or a `[[section]]` of your own";

fn manuscript(fields: &Fields) -> Manuscript {
    let second = ["document", "joint-with", "body"];
    let describes = fields.may_hold("committee") || fields.ahead(&second).is_some();
    let context = &fields.reader.context;
    *context.own_bodies.borrow_mut() = describes.then(|| symbols(fields, &second));
    context.reports.set(fields.may_hold("webinar"));
    // First: a text without a language is in the language of drafting.
    let document = fields.required("document").unwrap_or_default();
    if !fields.may_hold("paragraph") && !fields.may_hold("section") {
        fields.require_with("webinar", WEBINARS);
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

fn empty(why: &str) -> Finding {
    Finding::error(RuleName::KeyMissing, Place::default(), format!("no document: {why}"))
        .help("copy the example of the README and change it, or begin with a line `[document]`, below it the fields of the document, and a line `[[webinar]]` for each webinar")
}
