//! A paragraph of the document is replaced twice, or both replaced and left out: one of the texts that the author wrote
//! would be lost.
//!
//! Fails:
//!
//! ```toml
//! [[paragraph]]
//! instead-of = "purpose"
//! text = "This document tells what the webinar was about."
//!
//! [[paragraph]]
//! instead-of = "purpose"
//! text = "This document tells who spoke in the webinar."
//! ```
//!
//! ```toml
//! [document]
//! without = ["purpose"]
//!
//! [[paragraph]]
//! instead-of = "purpose"
//! text = "This document tells what the webinar was about."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[paragraph]]
//! instead-of = "purpose"
//! text = "This document tells what the webinar was about."
//!
//! [[paragraph]]
//! after = "purpose"
//! text = "It tells who spoke in the webinar as well."
//! ```

use foldhash::{HashMap, HashMapExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::ParagraphTwice, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let left_out = facts.manuscript.document.without.len();
    let mut first: HashMap<&str, (bool, &Placed<String>)> = HashMap::new();
    let mut found = Vec::new();
    for (at, name) in facts.manuscript.overridden().enumerate() {
        let replaced = at >= left_out;
        match first.get(name.as_str()) {
            Some(before) => found.push(twice(name, replaced, *before)),
            None => {
                first.insert(name, (replaced, name));
            }
        }
    }
    found
}

fn twice(
    name: &Placed<String>,
    replaced: bool,
    (replaced_before, before): (bool, &Placed<String>),
) -> Finding {
    let (message, help) = match (replaced_before, replaced) {
        (false, false) => ("left out twice", "delete one of the two"),
        (false, true) => ("left out, and replaced", "take it out of `without`, or delete this paragraph"),
        (true, _) => ("replaced twice", "write `after = …` in one of the two, or make one paragraph of them"),
    };
    RULE.at(name.place, format!("the paragraph `{}` is {message}", visible(name)))
        .label("a second time")
        .aside(before.place, "first here")
        .help(help)
}
