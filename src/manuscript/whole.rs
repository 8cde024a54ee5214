//! The whole manuscript.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::committee::OwnCommittee;
use super::conclusion::Conclusion;
use super::context::Fields;
use super::document::DocumentPart;
use super::mandate::Mandate;
use super::paragraph::OwnParagraph;
use super::people::{Organization, Person};
use super::record::record;
use super::reference::{Abbreviation, Reference};
use super::roll::Roll;
use super::section::Section;
use super::series::Series;
use super::settings::{self, Decisions, RuleSetting};
use super::webinar::Webinar;
use crate::reading::Losses;
use crate::templates::Templates;
use crate::terms::{Grammar, OwnBodies};

record! {
    #[schemars(extend("anyOf" = [
        { "required": ["webinar"] },
        { "required": ["paragraph"] },
        { "required": ["section"] },
    ]))]
    #[schemars(extend("if" = { "required": ["webinar"] }))]
    #[schemars(extend("then" = { "properties": { "document": { "required": ["year"] } } }))]
    pub struct Manuscript in "", before look_ahead, after look_back {
        /// The document itself: what its cover says, its languages, its decision.
        document: DocumentPart = required,
        /// A body that the program does not know: `committee` of the document or, where the program knows that, the one that
        /// `joint-with` names.
        committee: Option<OwnCommittee>,
        /// Why the webinars were held: the document that asked for them, and the session that dealt with it.
        mandate: Option<Mandate>,
        /// The documents that are cited, one `[[reference]]` each.
        references as "reference": Vec<Reference> = entries,
        /// What is explained at its first use, one `[[abbreviation]]` each.
        abbreviations as "abbreviation": Vec<Abbreviation> = entries,
        /// What holds for all webinars of the year.
        series: Series,
        /// For whom people speak, one `[[organization]]` each.
        organizations as "organization": Vec<Organization> = entries,
        /// Who speaks and who moderates, one `[[person]]` each, however often they appear.
        persons as "person": Vec<Person> = entries,
        /// The webinars of the year, one `[[webinar]]` each, in any order. A document may do without, if it has a paragraph, a
        /// section or an annex of your own.
        webinars as "webinar": Vec<Webinar> = entries,
        /// Paragraphs of your own, one `[[paragraph]]` each: what is to stand before, after or in the place of a paragraph of the
        /// document. `cdipdoc outline` prints the names of all. Those at one place stand in this order.
        paragraphs as "paragraph": Vec<OwnParagraph> = entries,
        /// Anything more: sections and annexes of your own, one `[[section]]` each. Annexes stand behind the body, in
        /// this order.
        sections as "section": Vec<Section> = entries,
        /// How the document ends, before the decision.
        conclusion: Conclusion,
        /// Checks made stricter or milder, each with a reason: `date-weekend = { level = "off", reason = "…" }`.
        #[schemars(with = "BTreeMap<String, RuleSetting>")]
        settings as "rules": Vec<RuleSetting> = list by settings::read,
    }
    also {
        /// Where each of its tables begins, in order, and each entry of a list of tables.
        pub(super) parts: Vec<u32>,
        pub(super) decisions: Decisions,
        pub(super) roll: Roll,
        /// What the document is made of beside its facts.
        pub templates: Arc<Templates>,
        /// What of it could not be read.
        pub lost: Losses,
    }
}

const WEBINARS: &str = "add a line `[[webinar]]` for each webinar, and below it its fields, or a `[[paragraph]]` or a `[[section]]` of your own";

const SECOND: [&str; 3] = ["document", "joint-with", "body"];

fn look_ahead(fields: &Fields) {
    let describes = fields.may_hold("committee") || fields.ahead(&SECOND).is_some();
    let context = &fields.reader.context;
    *context.own_bodies.borrow_mut() = describes.then(|| grammars(fields));
    context.reports.set(fields.may_hold("webinar"));
}

/// Requires webinars, unless the document has a paragraph, a section or an annex of the author's own.
fn look_back(fields: &Fields, _: &Manuscript) {
    if !fields.may_hold("paragraph") && !fields.may_hold("section") {
        fields.require_with("webinar", WEBINARS);
    }
}

/// How symbols are formed by the bodies that the manuscript describes.
fn grammars(fields: &Fields) -> OwnBodies {
    let described = [fields.ahead(&["committee"]), fields.ahead(&SECOND)].into_iter().flatten();
    let patterns = described.filter_map(|own| own.get("symbol")?.get_ref().as_str());
    OwnBodies(patterns.filter_map(Grammar::parse).collect())
}
