//! `[document]`: the document itself.

use chrono::NaiveDate;

use super::calendar::Year;
use super::committee::counts_sessions;
use super::context::Fields;
use super::joint::Joint;
use super::record::record;
use super::session::SessionPart;
use super::wording::{Term, Wording};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::Vocabulary;
use crate::source::Placed;
use crate::terms::{Language, Symbol};

record! {
    /// `[document]`
    pub struct DocumentPart in "document", before look_ahead, after look_back {
        /// The symbol of this document, as on its cover. Of a body that the program knows, it is printed in the form that
        /// its symbols have; of any other, as it is typed.
        symbol: Option<Placed<Symbol>> = required,
        /// The body that receives the document, as `cdipdoc terms committees` lists it: `CDIP`. A body that the
        /// program does not know is described in `[committee]`.
        committee: Option<Placed<String>> = required,
        /// The session that the document is submitted to: `{ number = 35, start = 2026-05-11, end = 2026-05-15,
        /// place = "geneva" }`; of a body that does not count its sessions, or meets once, without `number`.
        session: Option<SessionPart> = required,
        /// The second body of a document that two bodies receive: `{ committee = "SCP", symbol = "SCP/35/INF/3", session = { …
        /// } }`. The cover and the sentences that speak to them name both; the mandate
        /// is of the one whose document it names.
        joint_with: Option<Joint>,
        /// The day of the document, as on its cover.
        date: Option<Placed<NaiveDate>> = required,
        /// The calendar year reported on; every webinar lies in it. A document without webinars may do without.
        year: Option<Placed<Year>> = required if reports,
        /// The language of drafting, which the cover names. A text given without a language is in this one; English if
        /// it is not stated.
        original: Option<Placed<Language>>,
        /// `true` for a document that was not translated: its cover says that it exists in the language of drafting only.
        original_only: Option<Placed<bool>>,
        /// The language versions to make, in this order: `["en", "fr"]`.
        #[schemars(extend("minItems" = 1))]
        languages: Vec<Placed<Language>> = required,
        /// What the committee is invited to do in the last paragraph, with the document or with its annexes; `none`
        /// leaves that paragraph out.
        decision: Option<Term> = word "decision",
        /// Paragraphs that this document does without, by their names as `cdipdoc outline` prints them: `["purpose"]`.
        without: Vec<Placed<String>>,
        /// The title on the cover.
        title: Option<Wording> = required,
        /// Who prepared the document, as its cover says.
        author: Option<Term> = word "author",
        /// A picture for the cover, beside the letter of the language: a PNG file in the manuscript's folder or
        /// below it, `images/emblem.png`.
        emblem: Option<Placed<String>>,
        /// What the emblem shows, for readers who cannot see it. An emblem needs it.
        emblem_text: Option<Wording>,
        /// A folder of templates of your own, in the manuscript's folder or below it: `house`. `--templates` on the command
        /// line takes its place.
        templates: Option<Placed<String>>,
        /// Sites to which addresses may lead, beside `wipo.int` and `un.org`: `["upov.int"]`.
        hosts: Vec<Placed<String>>,
    }
}

fn reports(fields: &Fields) -> bool {
    fields.reader.context.reports.get()
}

/// Notes two facts that the fields need: the language of texts without a language, and whether the body counts its
/// sessions.
fn look_ahead(fields: &Fields) {
    let word = |key: &str| fields.ahead(&[key]).and_then(|value| value.as_str());
    let context = &fields.reader.context;
    context
        .original
        .set(word("original").and_then(|tag| Language::of_word(tag.trim())).unwrap_or(Language::En));
    context.counts.set(counts_sessions(word("committee"), &context.committees));
    fields.fill("languages");
}

/// After `joint-with`, the fields are those of the first body again.
fn look_back(fields: &Fields, document: &DocumentPart) {
    fields.reader.findings().extend(document.joint_with_itself());
    if document.joint_with.is_some() {
        let committee = document.committee.as_ref().map(|key| key.as_str());
        let context = &fields.reader.context;
        context.counts.set(counts_sessions(committee, &context.committees));
    }
}

impl DocumentPart {
    /// Reports a joint document with the same body twice.
    fn joint_with_itself(&self) -> Option<Finding> {
        let second = self.joint_with.as_ref()?.committee.as_ref()?;
        let first = self.committee.as_ref().filter(|first| first.value == second.value)?;
        let message = format!("the document is joint with `{}`, which is its own body", second.value);
        let finding =
            Finding::error(RuleName::ValueType, second.place, message).aside(first.place, "the same body");
        Some(finding.help("name the other body, or take `joint-with` out"))
    }
}
