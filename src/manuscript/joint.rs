//! The bodies that a document is submitted to: one, or two of a joint document.

use schemars::JsonSchema;
use toml::de::DeValue;

use super::Manuscript;
use super::context::{Context, Reader};
use super::document::{DocumentPart, OwnCommittee, SessionPart, counts_sessions};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::Symbol;

/// The second body of a joint document.
#[derive(Clone, Debug, Default, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Joint {
    /// The second body, as `cdipdoc terms committees` lists it: `SCP`. One that the program does not know is described in
    /// `[committee]`, where the first is one that it knows, or in `body`.
    #[schemars(required)]
    pub committee: Option<Placed<String>>,
    /// The symbol that the document has with the second body.
    #[schemars(required)]
    pub symbol: Option<Placed<Symbol>>,
    /// The session of the second body.
    #[schemars(required)]
    pub session: Option<SessionPart>,
    /// The second body as `[committee]` describes one, where `[committee]` describes the first: `{ name = { en = "World
    /// Health Assembly" }, kind = "assembly" }`.
    pub body: Option<OwnCommittee>,
}

impl Readable<Context> for Joint {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, "joint-with", |fields| {
            let committee: Option<Placed<String>> = fields.required("committee");
            let symbol = fields.required("symbol");
            let of_first = reader
                .context
                .counts
                .replace(counts_sessions(committee.as_ref(), &reader.context.committees));
            let session = fields.required("session");
            reader.context.counts.set(of_first);
            let body = fields
                .with("body", |reader, value, place| OwnCommittee::read_as(reader, value, place, "body"));
            Joint { committee, symbol, session, body }
        })
    }
}

/// A body that receives the document, with its symbol and its session.
#[derive(Clone, Copy, Debug)]
pub struct Receiver<'m> {
    pub committee: Option<&'m Placed<String>>,
    pub symbol: Option<&'m Placed<Symbol>>,
    pub session: Option<&'m SessionPart>,
}

impl Joint {
    fn receiver(&self) -> Receiver<'_> {
        Receiver {
            committee: self.committee.as_ref(),
            symbol: self.symbol.as_ref(),
            session: self.session.as_ref(),
        }
    }
}

impl Manuscript {
    /// Which of its bodies gave the mandate: the one whose document it names; where neither is that, the first.
    pub fn mandating(&self) -> usize {
        let body = self.mandate_symbol().and_then(|symbol| symbol.parts()).map(|parts| &parts.body);
        let of_it = |symbol: &Placed<Symbol>| symbol.parts().is_some_and(|own| Some(&own.body) == body);
        self.document.receivers().position(|it| it.symbol.is_some_and(of_it)).unwrap_or_default()
    }

    /// The symbol of the document that asked for the webinars.
    pub fn mandate_symbol(&self) -> Option<&Placed<Symbol>> {
        let id = self.mandate.as_ref()?.reference.as_ref()?;
        let mut references = self.references.iter();
        references
            .find(|reference| reference.id.as_ref().is_some_and(|own| own.value == id.value))?
            .symbol
            .as_ref()
    }

    /// What the manuscript says of its first body and of its second, where the program does not know them. `[committee]`
    /// is of the second where the first alone is known.
    pub fn described(&self) -> [Option<&OwnCommittee>; 2] {
        let Some(joint) = &self.document.joint_with else { return [self.committee.as_ref(), None] };
        let is_known = |committee: &Option<Placed<String>>| {
            counts_sessions(committee.as_ref(), self.templates.committees())
        };
        match &joint.body {
            None if is_known(&self.document.committee) && !is_known(&joint.committee) => {
                [None, self.committee.as_ref()]
            }
            body => [self.committee.as_ref(), body.as_ref()],
        }
    }

    /// Where it is said which bodies the document is for: by its name if it is the author's own.
    pub fn committee_places(&self) -> impl Iterator<Item = Option<Place>> {
        let named = self.document.receivers().map(|it| it.committee.map(|committee| committee.place));
        named
            .zip(self.described())
            .map(|(named, own)| own.and_then(|own| own.name.as_ref()).map(|name| name.place).or(named))
    }
}

impl DocumentPart {
    /// All that holds for the one body holds for the other.
    pub fn receivers(&self) -> impl Iterator<Item = Receiver<'_>> {
        let first = Receiver {
            committee: self.committee.as_ref(),
            symbol: self.symbol.as_ref(),
            session: self.session.as_ref(),
        };
        std::iter::once(first).chain(self.joint_with.iter().map(Joint::receiver))
    }

    /// The symbols of this document.
    pub fn symbols(&self) -> impl Iterator<Item = &Placed<Symbol>> {
        self.receivers().filter_map(|receiver| receiver.symbol)
    }

    /// The sessions of this document.
    pub fn sessions(&self) -> impl Iterator<Item = &SessionPart> {
        self.receivers().filter_map(|receiver| receiver.session)
    }

    /// One body in the place of two.
    pub(super) fn joint_with_itself(&self) -> Option<Finding> {
        let second = self.joint_with.as_ref()?.committee.as_ref()?;
        let first = self.committee.as_ref().filter(|first| first.value == second.value)?;
        let message = format!("the document is joint with `{}`, which is its own body", second.value);
        let finding =
            Finding::error(RuleName::ValueType, second.place, message).aside(first.place, "the same body");
        Some(finding.help("name the other body, or take `joint-with` out"))
    }
}
