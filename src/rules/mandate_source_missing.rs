//! A paragraph is quoted by its number, and nothing says of which document: behind the symbol of the document that was
//! adopted, a reader takes it for one of that document, be it so or not.
//!
//! Fails:
//!
//! ```toml
//! mandate = { reference = "adopted", session = 31, quote = "Webinars are to be held.", paragraph = "8.1" }
//! reference = [{ id = "adopted", symbol = "CDIP/31/4", title = "Proposal" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! mandate = { reference = "adopted", session = 31, quote = "Webinars are to be held.", paragraph = "8.1", source = "adopted" }
//! reference = [{ id = "adopted", symbol = "CDIP/31/4", title = "Proposal" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::manuscript::SUMMARY;

pub const RULE: Rule = Rule::open(RuleName::MandateSourceMissing, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let mandate = facts.manuscript.mandate.as_ref();
    let quoting = mandate.filter(|mandate| mandate.quote.is_some() && mandate.source.is_none());
    let finding = quoting.and_then(|mandate| {
        let paragraph = mandate.paragraph.as_ref()?;
        let of = mandate.reference.as_ref().map_or("the id of a reference", |id| id.as_str());
        let message =
            format!("paragraph {} is quoted, and nothing says of which document", visible(paragraph));
        let help = format!("state its `source`: `{}`, `{SUMMARY}`, or a text by language", visible(of));
        Some(RULE.at(paragraph.place, message).label("of which").help(help))
    });
    finding.into_iter().collect()
}
