//! `session`: when and where the body meets that receives the document.

use chrono::NaiveDate;

use super::context::Fields;
use super::record::record;
use super::wording::Term;
use crate::diagnostic::{Finding, RuleName};
use crate::source::Placed;

record! {
    /// The session the document is for.
    pub struct SessionPart in "session", after check {
        /// The number of the session: `35` for the thirty-fifth. A body that is described in `[committee]` may do without,
        /// as a diplomatic conference does: its cover has the place and the days alone.
        number: Option<Placed<u32>> = required if is_counted,
        /// Its number among the ordinary sessions, where they are counted by themselves: `25`.
        ordinary: Option<Placed<u32>>,
        /// Its number among the extraordinary sessions: `18`.
        extraordinary: Option<Placed<u32>>,
        /// The first day of the session.
        start: Option<Placed<NaiveDate>> = required,
        /// The last day of the session.
        end: Option<Placed<NaiveDate>> = required,
        /// The town where the session meets.
        venue as "place": Option<Term> = required word "place",
    }
}

/// Whether the session needs a number: its body counts sessions, or a number of one kind is stated beside it.
fn is_counted(fields: &Fields) -> bool {
    fields.reader.context.counts.get() || ["ordinary", "extraordinary"].iter().any(|kind| fields.holds(kind))
}

fn check(fields: &Fields, session: &SessionPart) {
    let counts = [("ordinary", session.ordinary), ("extraordinary", session.extraordinary)];
    for (kind, count) in counts.into_iter().filter_map(|(kind, count)| Some((kind, count?))) {
        fields.reader.findings().extend(miscounted(kind, count, session.number));
    }
    if let (Some(_), Some(second)) = (session.ordinary, session.extraordinary) {
        let message = "a session is an ordinary or an extraordinary one, and this is both";
        fields
            .reader
            .say(Finding::error(RuleName::ValueType, second.place, message).help("take one of the two out"));
    }
}

/// Reports a number among the sessions of one kind that is zero, or greater than the number of all sessions.
fn miscounted(kind: &str, count: Placed<u32>, all: Option<Placed<u32>>) -> Option<Finding> {
    let said = |message: String| Finding::error(RuleName::ValueType, count.place, message);
    if count.value == 0 {
        let finding = said(format!("no session is number 0 of the {kind} ones"));
        return Some(finding.help("write its number, from 1 on, or delete it"));
    }
    let all = all.filter(|all| count.value > all.value)?;
    let message = format!("session {} in all cannot be number {} of the {kind} ones", all.value, count.value);
    Some(said(message).aside(all.place, "counted in all").help("correct one of the two"))
}
