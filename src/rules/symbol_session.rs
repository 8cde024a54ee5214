//! The session in the document's symbol is not the session that the cover announces: one of the two is left
//! over from an earlier document.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/32/INF/3"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF/3"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Receiver;

pub const RULE: Rule = Rule::open(RuleName::SymbolSession, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let receivers = facts.manuscript.document.receivers();
    receivers.filter_map(|receiver| differing(receiver, !facts.manuscript.lost.any)).collect()
}

/// `whole`: a number that is not there is not meant to be.
fn differing(receiver: Receiver, whole: bool) -> Option<Finding> {
    let (symbol, stated) = (receiver.symbol?, receiver.session?);
    let session = symbol.parts()?.session?;
    let named =
        stated.number.map_or("one without a number".to_owned(), |number| format!("session {}", number.value));
    (stated.number.map_or(whole, |number| number.value != session)).then(|| {
        RULE.at(symbol.place, format!("the symbol is of session {session}, the document of {named}"))
            .label(format!("session {session}"))
            .aside(stated.number.map_or(stated.place, |number| number.place), named)
            .help("correct one of the two")
    })
}
