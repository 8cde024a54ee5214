//! A title, a name or another text of one line holds what has a meaning in prose only, and is printed as typed: stars,
//! a link, a footnote, an element or an entity of HTML; or it has a second line, which is printed as part of the first.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! title = "Report on **webinars**"
//! ```
//!
//! ```toml
//! [document]
//! title = "Report on R&amp;D<br>in 2025"
//! ```
//!
//! ```toml
//! [document]
//! title = """
//! Report on webinars
//! Second part
//! """
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! title = "Report on R&D, 5 * 3, Kosovo* and [sic] the <15 members"
//! ```

use std::ops::Range;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::prose;
use crate::reading::Typed;
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::TextOneLine, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let texts = facts.manuscript.lines().into_iter().flat_map(|(_, line)| line.texts.values());
    let mut found: Vec<Finding> = texts.filter_map(|text| look(facts, text.place)).collect();
    // A name that serves every language is read once for each.
    found.sort_by_key(|finding| finding.place);
    found.dedup_by_key(|finding| finding.place);
    found
}

fn look(facts: &Facts, place: Place) -> Option<Finding> {
    let excerpt = facts.source.excerpt(place);
    let suspect = excerpt.contains(['\n', '\\', '*', '[', '<', '&', '`']);
    let typed = suspect.then(|| Typed::at(facts.source, place))??;
    let text = typed.text.trim_end();
    let start = text.len() - text.trim_start().len();
    if let Some(end) = text[start..].find('\n').map(|end| start + end) {
        let finding =
            RULE.at(typed.place(start..end), "this text is of one line, and a second is printed in it");
        let help = "write it in one line, or state the rest where it belongs; `\\` at the end of a line goes on with it";
        return Some(finding.label("the first line").help(help));
    }
    let Range { start, end } = prose::markup(text)?;
    let message = format!("this text is no Markdown, and `{}` is printed as it is typed", &text[start..end]);
    let help = "write the words alone: only prose has emphasis, links and footnotes";
    Some(RULE.at(typed.place(start..end), message).label("mark-up").help(help))
}
