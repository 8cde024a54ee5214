//! The document is dated after its session begins, or less than eight weeks before. Member States should have
//! it by then; after the last day of the session it could not have been before it at all. A revision, a
//! corrigendum or a provisional text may come late.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! date = 2024-12-09
//! ```
//!
//! ```toml
//! [document]
//! date = 2024-11-04
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! date = 2024-10-07
//! ```
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF/3 Rev."
//! date = 2024-12-04
//! ```

use chrono::{Days, NaiveDate};

use super::date_session_span::impossible;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Receiver;
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::DateDocumentAfterSession, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::DateSessionSpan]);

const NOTICE: Days = Days::new(8 * 7);
/// From the first day of most sessions to the last.
const USUAL: Days = Days::new(4);
const MAY_BE_LATE: [&str; 3] = ["Rev.", "Corr.", "Prov."];

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let late = |receiver: Receiver| {
        let contradiction = receiver.session.and_then(impossible);
        let told = contradiction.filter(|finding| manuscript.setting(finding.rule, finding.place).is_none());
        late(manuscript.document.date.as_ref()?, receiver, told.is_some())
    };
    // One date, however many sessions it is late for.
    manuscript.document.receivers().find_map(late).into_iter().collect()
}

/// `doubtful`: the first day of the session may be wrong, and the last one right.
fn late(date: &Placed<NaiveDate>, receiver: Receiver, doubtful: bool) -> Option<Finding> {
    let (session, symbol) = (receiver.session?, receiver.symbol?);
    let start = session.start.as_ref()?;
    if symbol.has_suffix(&MAY_BE_LATE) {
        return None;
    }
    let end = session.end.as_ref().filter(|end| start.value <= end.value && end.value < date.value);
    if let Some(end) = end {
        let message = "the document is dated after the last day of its session";
        return Some(Finding { level: Level::Error, ..said(date, message, end, "the last day") });
    }
    let usual = session.end.as_ref().and_then(|end| end.value.checked_sub_days(USUAL));
    let first = usual.filter(|_| doubtful).map_or(start.value, |usual| usual.max(start.value));
    let message = if date.value >= first {
        "the document is dated after its session begins"
    } else if date.value.checked_add_days(NOTICE)? > first {
        "the document is dated less than eight weeks before its session"
    } else {
        return None;
    };
    Some(said(date, message, start, "the first day"))
}

fn said(date: &Placed<NaiveDate>, message: &str, day: &Placed<NaiveDate>, which: &str) -> Finding {
    let finding = RULE.at(date.place, message).label("the date on the cover").aside(day.place, which);
    finding.help("correct the date, or say in `[rules]` why the document is late")
}
