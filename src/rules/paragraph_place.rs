//! A paragraph of the author's own is given two places: it can stand in one only, `before`, `after` or `instead-of`
//! another.
//!
//! Fails:
//!
//! ```toml
//! [[paragraph]]
//! before = "overview"
//! after = "purpose"
//! text = "The webinar was the first of its kind."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[paragraph]]
//! after = "purpose"
//! text = "The webinar was the first of its kind."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::OwnParagraph;

pub const RULE: Rule = Rule::fixed(RuleName::ParagraphPlace, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.paragraphs.iter().filter_map(two_places).collect()
}

fn two_places(paragraph: &OwnParagraph) -> Option<Finding> {
    let mut spots = paragraph.spots();
    let (first, (_, second)) = (spots.next()?, spots.next()?);
    let finding = RULE.at(second.place, "this paragraph has two places").label("the second");
    Some(finding.aside(first.1.place, "the first").help("delete one of the two lines"))
}
