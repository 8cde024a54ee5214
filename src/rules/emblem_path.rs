//! The emblem is named by a path that may lead out of the manuscript's folder, or by none. What a manuscript
//! names stands with it: so the folder can be sent, archived and published whole, and nobody's manuscript
//! makes a server open other files.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! emblem = "../emblem.png"
//! emblem-text = "Emblem of the organization"
//! ```
//!
//! ```toml
//! [document]
//! emblem = "/home/secretariat/emblem.png"
//! emblem-text = "Emblem of the organization"
//! ```
//!
//! ```toml
//! [document]
//! emblem = "https://www.wipo.int/emblem.png"
//! emblem-text = "Emblem of the organization"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! emblem = "images/2024/emblem.png"
//! emblem-text = "Emblem of the organization"
//! ```

use super::named::Named;
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};

pub const RULE: Rule = Rule::fixed(RuleName::EmblemPath, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let emblem = facts.manuscript.document.emblem.as_ref();
    let astray = emblem.and_then(|emblem| Some((emblem, fault(emblem)?)));
    let said = astray.map(|(emblem, (message, help))| RULE.at(emblem.place, message).help(help));
    said.into_iter().collect()
}

/// What is wrong with a path, and the remedy.
pub fn fault(path: &str) -> Option<(String, String)> {
    const EMBLEM: Named = Named {
        what: "the emblem",
        kind: "a PNG file",
        copy: "copy the file into the manuscript's folder, and write its name",
    };
    EMBLEM.fault(path)
}
