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
use crate::manuscript::DocumentPart;

pub const RULE: Rule = Rule::open("symbol-session", Level::Error, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    differing(&facts.manuscript.document).into_iter().collect()
}

fn differing(document: &DocumentPart) -> Option<Finding> {
    let (symbol, number) = (document.symbol.as_ref()?, document.session.as_ref()?.number.as_ref()?);
    let session = symbol.parts()?.session?;
    let message = format!("the symbol is of session {session}, the document of session {}", number.value);
    (session != number.value).then(|| {
        RULE.at(symbol.place, message)
            .label(format!("session {session}"))
            .aside(number.place, format!("session {}", number.value))
            .help("correct one of the two")
    })
}
