//! A paragraph is left out or replaced that the document does not have, since the manuscript does not state what it
//! would say: leaving it out changes nothing, and the text in its place replaces nothing.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! without = ["mandate"]
//! ```
//!
//! ```toml
//! [[paragraph]]
//! instead-of = "invitations"
//! text = "The webinar was announced in good time."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! without = ["purpose"]
//!
//! [[paragraph]]
//! before = "invitations"
//! text = "The webinar was announced in good time."
//! ```

use foldhash::HashSet;

use super::{Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::document::Call;

pub const RULE: Rule = Rule::open(RuleName::ParagraphIdle, Level::Warning, Stage::Document(check));

fn check(version: &Version) -> Vec<Finding> {
    let manuscript = version.manuscript();
    let unstated = |call: &Call| matches!(call, Call::Paragraph { stated: false, .. });
    let calls = version.document.calls.iter().filter(|call| unstated(call));
    let unstated: HashSet<&str> = calls.map(Call::name).collect();
    let idle = manuscript.overridden().enumerate().filter(|(_, name)| unstated.contains(name.as_str()));
    idle.map(|(at, name)| {
        let (done, help) = if at < manuscript.document.without.len() {
            ("leave out", "delete the name")
        } else {
            ("replace", "write `after` or `before`, or state what the paragraph is to tell")
        };
        let message =
            format!("there is nothing to {done}: this document prints no paragraph `{}`", visible(name));
        RULE.at(name.place, message).label("not printed").help(help)
    })
    .collect()
}
