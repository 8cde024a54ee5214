//! The mandate is said to have been given at one session, and the document that it names belongs to another
//! of the same committee.
//!
//! Fails:
//!
//! ```toml
//! [mandate]
//! reference = "continuation"
//! session = 29
//!
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/30/8 Rev."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [mandate]
//! reference = "continuation"
//! session = 30
//!
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/30/8 Rev."
//! ```

use super::{Facts, Rule, Stage, symbol_future};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Manuscript;

pub const RULE: Rule = Rule::open(RuleName::SymbolAdoptedSession, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::SymbolFuture]);

fn check(facts: &Facts) -> Vec<Finding> {
    differing(facts.manuscript).into_iter().collect()
}

fn differing(manuscript: &Manuscript) -> Option<Finding> {
    let (session, symbol) = (manuscript.mandate.as_ref()?.session.as_ref()?, manuscript.mandate_symbol()?);
    let is_future = symbol_future::is_later(symbol, manuscript);
    let (body, named) = symbol.parts().and_then(|parts| Some((&parts.body, parts.session?)))?;
    let mut own = manuscript.document.symbols().map(|own| own.parts()).peekable();
    let same_body = own.peek().is_none() || own.any(|own| own.is_some_and(|own| own.body == *body));
    let message =
        format!("the mandate is of session {}, the document named of session {named}", session.value);
    (same_body && !is_future && named != session.value).then(|| {
        RULE.at(session.place, message)
            .label(format!("session {}", session.value))
            .aside(symbol.place, format!("session {named}"))
            .help("correct one of the two, or name the document that the session approved")
    })
}
