//! Two documents that are cited share one address: one of them leads to the wrong document.
//!
//! Fails:
//!
//! ```toml
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/30/8"
//! url = "https://www.wipo.int/meetings/en/doc_details.jsp?doc_id=607672"
//!
//! [[reference]]
//! id = "topics"
//! symbol = "CDIP/31/INF/5"
//! url = "https://www.wipo.int/meetings/en/doc_details.jsp?doc_id=607672"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[reference]]
//! id = "continuation"
//! symbol = "CDIP/30/8"
//! url = "https://www.wipo.int/meetings/en/doc_details.jsp?doc_id=607672"
//!
//! [[reference]]
//! id = "topics"
//! symbol = "CDIP/31/INF/5"
//! url = "https://www.wipo.int/meetings/en/doc_details.jsp?doc_id=621667"
//! ```

use std::collections::HashMap;

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};
use crate::source::Place;

pub const RULE: Rule = Rule::open("reference-same-url", Level::Warning, Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let references = facts.manuscript.references.iter();
    let mut first: HashMap<&str, Place> = HashMap::new();
    let mut found = Vec::new();
    for url in references.filter_map(|reference| reference.url.as_ref()) {
        let address = url.trim().trim_end_matches('/');
        match first.get(address) {
            Some(before) => found.push(
                RULE.at(url.place, "another document that is cited has the same address")
                    .label("a second time")
                    .aside(*before, "first here")
                    .help("copy the address of this document from its own page"),
            ),
            None => {
                first.insert(address, url.place);
            }
        }
    }
    found
}
