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

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::manuscript::Receiver;

pub const RULE: Rule = Rule::open("symbol-session", Level::Error, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.document.receivers().filter_map(differing).collect()
}

fn differing(receiver: Receiver) -> Option<Finding> {
    let (symbol, number) = (receiver.symbol?, receiver.session?.number.as_ref()?);
    let session = symbol.parts()?.session?;
    let message = format!("the symbol is of session {session}, the document of session {}", number.value);
    (session != number.value).then(|| {
        RULE.at(symbol.place, message)
            .label(format!("session {session}"))
            .aside(number.place, format!("session {}", number.value))
            .help("correct one of the two")
    })
}
