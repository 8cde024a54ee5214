//! The bodies that receive the document: one, or two of a joint document.

use super::committee::{OwnCommittee, counts_sessions};
use super::document::DocumentPart;
use super::joint::Joint;
use super::session::SessionPart;
use super::whole::Manuscript;
use crate::source::{Place, Placed};
use crate::terms::Symbol;

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
    /// The index of the body that gave the mandate: the one whose document the mandate names, or else the first.
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

    /// The descriptions of the first and the second body, for those that the program does not know. If it knows the
    /// first, `[committee]` describes the second.
    pub fn described(&self) -> [Option<&OwnCommittee>; 2] {
        let Some(joint) = &self.document.joint_with else { return [self.committee.as_ref(), None] };
        let is_known = |committee: &Option<Placed<String>>| {
            counts_sessions(committee.as_ref().map(|key| key.as_str()), self.templates.committees())
        };
        match &joint.body {
            None if is_known(&self.document.committee) && !is_known(&joint.committee) => {
                [None, self.committee.as_ref()]
            }
            body => [self.committee.as_ref(), body.as_ref()],
        }
    }

    /// The place that states each body: the field that names it, or its own name in the manuscript.
    pub fn committee_places(&self) -> impl Iterator<Item = Option<Place>> {
        let named = self.document.receivers().map(|it| it.committee.map(|committee| committee.place));
        named
            .zip(self.described())
            .map(|(named, own)| own.and_then(|own| own.name.as_ref()).map(|name| name.place).or(named))
    }
}

impl DocumentPart {
    /// Each body with its symbol and its session.
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
}
