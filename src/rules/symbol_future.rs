//! A document is cited that belongs to a later session of the same committee, or is this document itself: a
//! number was mistyped.
//!
//! Fails:
//!
//! ```toml
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/34/8"
//! ```
//!
//! ```toml
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/33/INF/3"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/33/INF/3 Corr."
//!
//! [[reference]]
//! id = "rules"
//! symbol = "WO/GA/56/1"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Manuscript, Receiver};
use crate::source::Placed;
use crate::terms::Symbol;

pub const RULE: Rule = Rule::open(RuleName::SymbolFuture, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let cited = facts.manuscript.references.iter().filter_map(|reference| reference.symbol.as_ref());
    let not_yet = |symbol| facts.manuscript.document.receivers().find_map(|own| not_yet(symbol, own));
    cited.filter_map(not_yet).collect()
}

/// Whether a document is of a later session than this one is.
pub fn is_later(symbol: &Symbol, manuscript: &Manuscript) -> bool {
    manuscript.document.receivers().any(|own| is_later_than(own, symbol))
}

fn is_later_than(receiver: Receiver, symbol: &Symbol) -> bool {
    let own = receiver.symbol.and_then(|own| own.parts());
    let Some((own, cited)) = own.zip(symbol.parts()).filter(|(own, cited)| own.body == cited.body) else {
        return false;
    };
    // Where its symbol and its session disagree, that is the finding.
    let session = receiver.session.and_then(|session| session.number.as_ref());
    cited.session > own.session && session.is_none_or(|session| cited.session > Some(session.value))
}

fn not_yet(symbol: &Placed<Symbol>, receiver: Receiver) -> Option<Finding> {
    let own = receiver.symbol?;
    let message = if symbol.value == own.value {
        format!("the document cites itself, `{}`", own.value)
    } else if is_later_than(receiver, symbol) {
        format!("`{}` is of a later session", symbol.value)
    } else {
        return None;
    };
    let finding = RULE.at(symbol.place, message).label("cited").aside(own.place, "this document");
    Some(finding.help("correct one of the two symbols"))
}
