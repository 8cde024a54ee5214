//! Every paragraph is left out, and neither a paragraph nor a section of the author's own is there: the document would be a
//! cover over nothing.
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
//! decision = "take-note"
//! title = "Report on the webinar"
//! without = ["organized", "purpose", "webinar-1.held"]
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
//! without = ["organized"]
//! ```

use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, RuleName};
use crate::document::{Block, Kind, Paragraph};

pub const RULE: Rule = Rule::fixed(RuleName::StructureEmpty, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let manuscript = version.manuscript();
    let told = |block: &Block| {
        matches!(block, Block::Paragraph(Paragraph { kind: Kind::Text, number: Some(_), .. }))
    };
    if !manuscript.sections.is_empty() || version.document.body.iter().any(told) {
        return Vec::new();
    }
    let finding = |place| {
        RULE.at(place, "every paragraph that tells something is left out").label("left out from here on")
    };
    let finding = manuscript.document.without.first().map(|left_out| finding(left_out.place));
    finding
        .map(|finding| {
            finding.help(
                "take a name out of `without`, or write a `[[paragraph]]` or a `[[section]]` of your own",
            )
        })
        .into_iter()
        .collect()
}
