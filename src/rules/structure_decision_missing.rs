//! It is not said what the committee is invited to do: no decision is named, and none is declined. A
//! document that ends without the paragraph, by oversight, has to be issued again.
//!
//! Fails:
//!
//! ```toml whole
//! [document]
//! symbol = "CDIP/33/INF/3"
//! committee = "CDIP"
//! session = { number = 33, start = 2024-12-02, end = 2024-12-06, place = "geneva" }
//! date = 2024-10-04
//! year = 2024
//! languages = ["en"]
//! title = "Report on the webinar"
//!
//! [[webinar]]
//! title = "Technical assistance"
//! date = 2024-04-11
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! decision = "none"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};

pub const RULE: Rule = Rule::open(RuleName::StructureDecisionMissing, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let own = manuscript.overridden().any(|name| name.as_str() == "decision");
    if manuscript.lost.any || manuscript.document.decision.is_some() || own {
        return Vec::new();
    }
    let finding = RULE.at(manuscript.document.place, "nothing says what the committee is invited to do");
    let help = "add `decision = \"take-note\"` to `[document]`, or `decision = \"none\"` if nothing is asked";
    vec![finding.label("`decision` is missing").help(help)]
}
