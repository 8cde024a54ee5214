//! A text refers to a part of the document that has no paragraph, since the manuscript says nothing that would
//! stand there: the reference could not be numbered.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "As [](#promotion) says, everybody was invited."
//! ```
//!
//! ```toml
//! [document]
//! without = ["purpose"]
//!
//! [conclusion]
//! message = "As [](#purpose) says, this is for information."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! channels = ["newsletters"]
//!
//! [conclusion]
//! message = "As [](#promotion) says, everybody was invited; see also [paragraph {number} above](#proceedings)."
//! ```

use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::document::{Inline, Link, Role};
use crate::manuscript::Manuscript;
use crate::source::Place;

pub const RULE: Rule = Rule::fixed(RuleName::ReferenceEmpty, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let document = version.document;
    let leads = |link: &Link| {
        let element = document.elements.get(link.node.0 as usize);
        element.is_some_and(|element| matches!(element.role, Role::Jump(_)))
    };
    let mut found = Vec::new();
    document.each_inline(&mut |inline| {
        if let Inline::Link(link) = inline
            && let Some(id) = link.within()
            && !leads(link)
        {
            found.extend(link.place().map(|place| nowhere(id, place, version.manuscript())));
        }
    });
    found
}

fn nowhere(id: &str, place: Place, manuscript: &Manuscript) -> Finding {
    let message = format!("no paragraph of this document stands under `{}`", visible(id));
    let finding = RULE.at(place, message).label("leads nowhere");
    match manuscript.document.without.iter().find(|name| name.as_str() == id) {
        Some(left_out) => {
            let help = "take the reference out, or the name out of `without`";
            finding.aside(left_out.place, "left out here").help(help)
        }
        None => finding.help("take the reference out, or state what that part is to tell"),
    }
}
