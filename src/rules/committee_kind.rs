//! A body of the manuscript's own has a name that does not tell what it is, and no `kind` says so: the document
//! would call it a committee, "for the information of the Committee". A name tells it where the word for a committee,
//! a commission, a working group or an assembly stands in it, and for one only; where the languages have names of
//! their own, each of them.
//!
//! Fails:
//!
//! ```toml
//! [committee]
//! name = { en = "Coordination Board" }
//! ```
//!
//! ```toml
//! [committee]
//! name = { en = "Committee of the Assembly on Seeds" }
//! ```
//!
//! ```toml
//! [committee]
//! name = { en = "Study Group 9", fr = "Commission d’études 9" }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [committee]
//! name = { en = "Working Group on Seeds" }
//! ```
//!
//! ```toml
//! [committee]
//! name = { en = "Coordination Board" }
//! kind = "committee"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, in_ticks};
use crate::reading::Vocabulary;
use crate::terms::BodyKind;

pub const RULE: Rule = Rule::open(RuleName::CommitteeKind, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let own = facts.manuscript.described().into_iter().flatten().filter(|_| !facts.manuscript.lost.any);
    let found = own.filter_map(|own| {
        let name = own.name.as_ref()?;
        let untold = own.kind.is_none() && facts.manuscript.templates.kind_of(&own.to_committee()).is_none();
        let kinds = in_ticks(BodyKind::WORDS.iter().map(|(word, _)| word));
        untold.then(|| {
            RULE.at(name.place, "the document will call this body a committee, which its name does not tell")
                .label("the name")
                .help(format!("say beside the name what it is with `kind`, one of {kinds}"))
        })
    });
    found.collect()
}
