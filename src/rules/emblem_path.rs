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

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName};

pub const RULE: Rule = Rule::fixed(RuleName::EmblemPath, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let emblem = facts.manuscript.document.emblem.as_ref();
    let astray = emblem.and_then(|emblem| Some((emblem, fault(emblem)?)));
    let said = astray.map(|(emblem, (message, help))| RULE.at(emblem.place, message).help(help));
    said.into_iter().collect()
}

/// What is wrong with a path, and the remedy. Paths are written alike on every system.
pub fn fault(path: &str) -> Option<(&'static str, &'static str)> {
    const COPY: &str = "copy the file into the manuscript's folder, and write its name";
    if path.is_empty() {
        return Some(("the emblem has no name", "write the name of a PNG file, or delete this field"));
    }
    if path.contains("://") {
        return Some(("the emblem is named by an address, and nothing is fetched from the web", COPY));
    }
    if path.contains('\\') {
        return Some((
            "the path of the emblem has a backslash",
            "write `/` between folders, on every system",
        ));
    }
    if path.starts_with('/') || path.split('/').next().is_some_and(|first| first.contains(':')) {
        return Some(("the path of the emblem does not begin in the manuscript's folder", COPY));
    }
    path.split('/')
        .any(|part| part == "..")
        .then_some(("the path of the emblem leads out of the manuscript's folder", COPY))
}
