//! A paragraph of the author's own has no words, or is a list, a quotation or a table and nothing else: there is no
//! text to carry its number, and nothing could refer to it. Marks, signs and what cannot be seen are no words.
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
//! ```toml
//! [[paragraph]]
//! text = "- \u200B"
//! ```
//!
//! ```toml
//! [[paragraph]]
//! text = "1."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[paragraph]]
//! text = "Two points were made:\n\n- The first point.\n- The second point."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};
use crate::document::Block;
use crate::document::prose::Prose;
use crate::manuscript::Manuscript;
use crate::source::Place;

pub const RULE: Rule = Rule::fixed(RuleName::ParagraphTextless, Stage::Facts(check)).settling(wordless);

fn check(facts: &Facts) -> Vec<Finding> {
    let paragraphs = facts.manuscript.paragraphs.iter().filter_map(|paragraph| paragraph.text.as_ref());
    paragraphs.filter_map(|field| field.texts.values().find_map(textless)).collect()
}

/// The texts that hold no words: whatever else is found in one, or beside it, is the same mistake.
fn wordless(manuscript: &Manuscript) -> Vec<Place> {
    let texts = manuscript.paragraphs.iter().filter_map(|paragraph| paragraph.text.as_ref());
    let texts = texts.flat_map(|field| field.texts.values());
    texts.filter(|text| !text.has_words() && textless(text).is_some()).map(|text| text.place).collect()
}

fn textless(text: &Prose) -> Option<Finding> {
    let first = text.blocks.first()?;
    if !text.has_words() && !text.refers() {
        let finding = RULE.at(text.place, "the paragraph has no words");
        return Some(finding.label("no words").help("write what it is to say, or delete the paragraph"));
    }
    if text.blocks.iter().any(|block| matches!(block, Block::Paragraph(_))) {
        return None;
    }
    let what = match first {
        Block::List(_) => "a list",
        Block::Table(_) => "a table",
        _ => "a quotation",
    };
    let finding = RULE.at(text.place, format!("the paragraph is {what} without a text to carry its number"));
    Some(finding.label("no text").help("begin with a sentence, such as one that leads to what follows"))
}
