//! A document of the information series (INF) asks the committee for more than to take note: what is to be
//! decided or considered belongs in the series of working documents.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! decision = "consider"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/3"
//! decision = "consider"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::{DocumentPart, Term};

pub const RULE: Rule = Rule::open(RuleName::SymbolKind, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    mismatch(&facts.manuscript.document).into_iter().collect()
}

fn mismatch(document: &DocumentPart) -> Option<Finding> {
    let symbol = document.symbols().find(|symbol| symbol.parts().is_some_and(|parts| parts.information))?;
    // What a text of the author's own asks for cannot be told.
    let Term::Word(decision) = document.decision.as_ref()? else { return None };
    decision.value.starts_with("consider").then(|| {
        RULE.at(decision.place, "a document of the information series asks the committee to consider it")
            .label("the decision")
            .aside(symbol.place, "the information series")
            .help("write `take-note` or `none`, or take a symbol without `INF`")
    })
}
