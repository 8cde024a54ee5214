//! It is not said what the committee did with the document that asked for the webinars: approve it, request them as it
//! sets out, or decide on them. The document then says no more than that the committee considered it.
//!
//! Fails:
//!
//! ```toml
//! mandate = { reference = "continuation", session = 30 }
//! reference = [{ id = "continuation", symbol = "CDIP/30/8" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! mandate = { reference = "continuation", session = 30, action = "approved" }
//! reference = [{ id = "continuation", symbol = "CDIP/30/8" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::MandateActionMissing, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let silent = manuscript.mandate.as_ref().filter(|mandate| mandate.action.is_none());
    let Some(reference) = silent.and_then(|mandate| mandate.reference.as_ref()) else { return Vec::new() };
    if manuscript.lost.any || manuscript.overridden().any(|name| name.as_str() == "mandate") {
        return Vec::new();
    }
    let finding = RULE.at(reference.place, "nothing says what the committee did with this document");
    let help = "add `action` to `[mandate]`: `approved`, `requested`, `decided`, or `considered` if nothing more is to be said";
    vec![finding.label("said to have been considered").help(help)]
}
