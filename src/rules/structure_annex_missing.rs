//! The committee is invited to do something with an annex, and the document has none: delegates would look for
//! pages that do not exist.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! decision = "take-note-annex"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! decision = "take-note-annex"
//!
//! [[section]]
//! id = "list"
//! kind = "annex"
//! title = "List of participants"
//! text = "Everybody took part."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{Section, Term};

pub const RULE: Rule = Rule::open(RuleName::StructureAnnexMissing, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let Some(Term::Word(decision)) = &manuscript.document.decision else { return Vec::new() };
    let about_annexes = decision.value.ends_with("-annex");
    if !about_annexes || manuscript.lost.tables || manuscript.sections.iter().any(Section::is_annex) {
        return Vec::new();
    }
    let alone = decision.value.trim_end_matches("-annex");
    let finding = RULE.at(decision.place, "the decision is about an annex, and there is none");
    let help = format!("write `{alone}`, or add a `[[section]]` with `kind = \"annex\"`");
    vec![finding.label("about an annex").help(help)]
}
