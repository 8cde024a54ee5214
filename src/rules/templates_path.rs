//! The folder of templates is named by a path that may lead out of the manuscript's folder, or by none. What a manuscript
//! names stands with it: so the folder can be sent, archived and published whole, and nobody's manuscript
//! makes a server open other files. A folder that several manuscripts share is named on the command line, by `--templates`.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! templates = "../house"
//! ```
//!
//! ```toml
//! [document]
//! templates = "/home/secretariat/house"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! templates = "templates/house"
//! ```

use super::named::Named;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::Manuscript;
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::TemplatesPath, Stage::Facts(check));

const TEMPLATES: Named = Named {
    what: "the folder of templates",
    kind: "a folder",
    copy: "copy the folder into the manuscript's, and write its name; or name it by `--templates`",
};

fn check(facts: &Facts) -> Vec<Finding> {
    path(facts.manuscript).err().into_iter().map(|finding| *finding).collect()
}

/// The folder of templates that a manuscript names.
///
/// # Errors
/// The finding on a path that leads elsewhere.
pub fn path(manuscript: &Manuscript) -> Result<Option<&Placed<String>>, Box<Finding>> {
    let Some(path) = &manuscript.document.templates else { return Ok(None) };
    match TEMPLATES.fault(path) {
        None => Ok(Some(path)),
        Some((message, help)) => Err(Box::new(RULE.at(path.place, message).help(help))),
    }
}
