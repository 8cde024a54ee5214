//! Sections stand after one another in a circle: none of them could be printed first.
//!
//! Fails:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! after = "results"
//! title = "Survey"
//! text = "Participants were asked for their views."
//!
//! [[section]]
//! id = "results"
//! after = "survey"
//! title = "Results of the survey"
//! text = "Most of them were satisfied."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[section]]
//! id = "survey"
//! after = "promotion"
//! title = "Survey"
//! text = "Participants were asked for their views."
//!
//! [[section]]
//! id = "results"
//! after = "survey"
//! title = "Results of the survey"
//! text = "Most of them were satisfied."
//! ```

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, RuleName, joined, visible};
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::ReferenceCircular, Stage::Facts(check));

type After<'m> = HashMap<&'m str, &'m Placed<String>>;

fn check(facts: &Facts) -> Vec<Finding> {
    let sections = &facts.manuscript.sections;
    let after: After = sections
        .iter()
        .filter_map(|section| Some((section.id.as_ref()?.as_str(), section.after.as_ref()?)))
        .collect();
    let mut walked = HashSet::new();
    let starts = sections.iter().filter_map(|section| section.id.as_ref());
    starts
        .filter_map(|start| circle(start.as_str(), &after, &mut walked))
        .map(|circle| finding(&circle))
        .collect()
}

/// The circle that a walk from `start` runs into; each section is walked over once in all.
fn circle<'m>(
    start: &'m str,
    after: &After<'m>,
    walked: &mut HashSet<&'m str>,
) -> Option<Vec<&'m Placed<String>>> {
    let mut step = HashMap::new();
    let mut path = Vec::new();
    let mut at = start;
    while walked.insert(at) {
        let next = after.get(at)?;
        step.insert(at, path.len());
        path.push(*next);
        at = next.as_str();
    }
    Some(path.split_off(*step.get(at)?))
}

fn finding(circle: &[&Placed<String>]) -> Finding {
    let names: Vec<String> = circle.iter().map(|after| format!("`{}`", visible(after))).collect();
    let message = match &names[..] {
        [own] => format!("the section {own} is to stand after itself"),
        _ => format!("the sections {} stand after one another in a circle", joined(&names, "and")),
    };
    let asides = circle.iter().skip(1);
    asides
        .fold(RULE.at(circle[0].place, message), |finding, after| {
            finding.aside(after.place, "and from here on")
        })
        .help("let one of them follow a heading of the document, as `after = \"promotion\"`")
}
