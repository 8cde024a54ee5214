//! `joint-with`: the second body of a joint document.

use super::committee::{OwnCommittee, counts_sessions, second};
use super::context::Fields;
use super::record::record;
use super::session::SessionPart;
use crate::source::Placed;
use crate::terms::Symbol;

record! {
    /// The second body of a joint document.
    pub struct Joint in "joint-with", before look_ahead {
        /// The second body, as `cdipdoc terms committees` lists it: `SCP`. One that the program does not know is described in
        /// `[committee]`, where the first is one that it knows, or in `body`.
        committee: Option<Placed<String>> = required,
        /// The symbol that the document has with the second body.
        symbol: Option<Placed<Symbol>> = required,
        /// The session of the second body.
        session: Option<SessionPart> = required,
        /// The second body as `[committee]` describes one, where `[committee]` describes the first: `{ name = { en = "World
        /// Health Assembly" }, kind = "assembly" }`.
        body: Option<OwnCommittee> = by second,
    }
}

fn look_ahead(fields: &Fields) {
    let committee = fields.ahead(&["committee"]).and_then(|value| value.as_str());
    let context = &fields.reader.context;
    context.counts.set(counts_sessions(committee, &context.committees));
}
