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

use foldhash::{HashMap, HashMapExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Reference;
use crate::source::Place;

pub const RULE: Rule = Rule::open(RuleName::ReferenceSameUrl, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::IdDuplicate]);

fn check(facts: &Facts) -> Vec<Finding> {
    let mut first: HashMap<&str, &Reference> = HashMap::new();
    let references = facts.manuscript.references.iter();
    let second = references.filter_map(|reference| {
        let url = reference.url.as_ref()?;
        let before = *first.entry(url.trim().trim_end_matches('/')).or_insert(reference);
        // One entry that stands there twice has been spoken of, and an entry is no second to itself.
        (id(before) != id(reference)).then(|| said(url.place, before))
    });
    second.collect()
}

fn id(reference: &Reference) -> Option<&str> {
    reference.id.as_ref().map(|id| id.as_str())
}

fn said(place: Place, before: &Reference) -> Finding {
    let finding =
        RULE.at(place, "another document that is cited has the same address").label("a second time");
    let first = before.url.as_ref().map(|url| url.place);
    finding.aside_at(first, "first here").help("copy the address of this document from its own page")
}
