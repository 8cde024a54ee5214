//! `[mandate]`: the document that asked for the webinars, and what the committee said of it.

use schemars::Schema;
use toml::de::DeValue;

use super::choices::{named_or_own, written_out};
use super::context::{Context, Fields, Reader};
use super::record::record;
use super::walk::{Visitor, Walked};
use super::wording::{ProseField, Wording};
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::Action;

record! {
    /// `[mandate]`
    pub struct Mandate in "mandate" {
        /// The `id` of the `[[reference]]` that asked for the webinars.
        reference: Option<Placed<String>> = required,
        /// The number of the session at which the committee did so: `30`. Where the body does not count its sessions, none.
        session: Option<Placed<u32>> = required if is_counted,
        /// What the committee did: it `approved` the document that asked for the webinars, `requested` them as it sets out,
        /// `decided` on them on its basis, or, if nothing is stated, `considered` it.
        action: Option<Placed<Action>>,
        /// Whether that document asks for more than webinars.
        among_other_things: Option<Placed<bool>>,
        /// Whether that document sets out a strategy for webinars, with which those of the year were in line.
        strategy: Option<Placed<bool>>,
        /// The `id` of the `[[reference]]` with the topics that the Member States agreed on.
        topics: Option<Placed<String>>,
        /// What the committee said, word for word; it is set as a quotation.
        quote: Option<ProseField>,
        /// The paragraph that is quoted: `"8.1"`.
        paragraph: Option<Placed<String>>,
        /// What is quoted: `summary-by-the-chair`, the `id` of a `[[reference]]`, or a text by language, which is printed in
        /// brackets: `{ en = "Report of the thirtieth session" }`.
        #[schemars(extend("anyOf" = named_or_own()))]
        source: Option<QuotedFrom>,
    }
}

fn is_counted(fields: &Fields) -> bool {
    fields.reader.context.counts.get()
}

/// Where quoted words come from.
#[derive(Clone, Debug)]
pub enum QuotedFrom {
    /// [`SUMMARY`], or the id of a reference.
    Named(Placed<String>),
    Own(Wording),
}

/// The Summary by the Chair of a session, which has no symbol of its own.
pub const SUMMARY: &str = "summary-by-the-chair";

// The field states what it may be.
written_out!([] QuotedFrom, Schema::default());

impl Readable<Context> for QuotedFrom {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::Table(_)) {
            return Wording::read(reader, value, place).map(QuotedFrom::Own);
        }
        Placed::read(reader, value, place).map(QuotedFrom::Named)
    }
}

impl Walked for QuotedFrom {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        match self {
            QuotedFrom::Named(name) => name.walk(key, visitor),
            QuotedFrom::Own(source) => visitor.line(key, source),
        }
    }
}

impl QuotedFrom {
    pub fn place(&self) -> Place {
        match self {
            QuotedFrom::Named(name) => name.place,
            QuotedFrom::Own(wording) => wording.place,
        }
    }
}

impl Mandate {
    /// The references that the mandate names.
    pub fn references(&self) -> impl Iterator<Item = &Placed<String>> {
        self.reference.iter().chain(&self.topics).chain(self.quoted())
    }

    /// The reference that is quoted.
    pub fn quoted(&self) -> Option<&Placed<String>> {
        match &self.source {
            Some(QuotedFrom::Named(name)) if name.as_str() != SUMMARY => Some(name),
            _ => None,
        }
    }
}
