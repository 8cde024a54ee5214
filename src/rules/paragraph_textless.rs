//! A paragraph of the author's own is a list, a quotation or a table and nothing else: there is no text to carry its
//! number, and nothing could refer to it.
//!
//! Fails:
//!
//! ```toml
//! [[paragraph]]
//! text = "- The first point.\n- The second point."
//! ```
//!
//! ```toml
//! [[paragraph]]
//! id = "words"
//! text = "> The webinars should go on."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[paragraph]]
//! text = "Two points were made:\n\n- The first point.\n- The second point."
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::Finding;
use crate::document::Block;
use crate::document::prose::Prose;
use crate::manuscript::OwnParagraph;

pub const RULE: Rule = Rule::fixed("paragraph-textless", Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.paragraphs.iter().filter_map(textless).collect()
}

fn textless(paragraph: &OwnParagraph) -> Option<Finding> {
    let field = paragraph.text.as_ref()?;
    let first = field.texts.values().find_map(bare)?;
    let what = match first {
        Block::List(_) => "a list",
        Block::Table(_) => "a table",
        _ => "a quotation",
    };
    let finding = RULE.at(field.place, format!("the paragraph is {what} without a text to carry its number"));
    Some(finding.label("no text").help("begin with a sentence, such as one that leads to what follows"))
}

/// What a text begins with that has no paragraph of its own.
fn bare(prose: &Prose) -> Option<&Block> {
    let is_text = |block: &Block| matches!(block, Block::Paragraph(_));
    prose.blocks.first().filter(|_| !prose.blocks.iter().any(is_text))
}
