//! One rule to a file. The file's name is the rule's, its first comment the explanation that `explain`
//! prints, with a failing and a passing example that the tests run.

mod abbreviations;
mod across;
mod alike;
mod bodies;
mod capitals;
mod claimed;
mod dates;
mod denied;
mod facts;
mod names;
mod passage;
mod rule;
mod version;

pub use across::Across;
pub use denied::Denied;
pub use emblem_file::emblem;
pub use encoding::text;
pub use facts::{Facts, HEADINGS};
pub use rule::{Rule, Stage};
pub use version::Version;

use foldhash::HashSet;
use std::ptr;

use crate::diagnostic::{self, Finding, Findings, Level, RuleName, each_rule};
use crate::manuscript::{Manuscript, RuleSetting};
use crate::terms::Setting;
use crate::together::shared_out;

macro_rules! rules {
    ($($name:ident $module:ident)+) => {
        $(mod $module;)+

        /// Each rule at the place of its name.
        static RULES: &[Rule] = &[
            $({
                const FILE: &str = include_str!(concat!(stringify!($module), ".rs"));
                static EXPLANATION: [u8; rule::explained(FILE)] = rule::first(FILE);
                const NAMED: bool = $module::RULE.name as usize == RuleName::$name as usize;
                const { assert!(NAMED, "a rule is named as its file") };
                Rule { explanation: &EXPLANATION, ..$module::RULE }
            }),+
        ];
    };
}

each_rule!(rules);

/// The rule on a file that is no text.
pub const ENCODING: RuleName = RuleName::Encoding;

/// The rules on files, a manuscript's own, what it names, and templates: where one speaks, an input cannot be read.
pub const INPUT: [RuleName; 5] = [
    ENCODING,
    RuleName::EmblemFile,
    RuleName::TemplateBroken,
    RuleName::TemplateFile,
    RuleName::TemplateUnlike,
];

pub fn all() -> &'static [Rule] {
    RULES
}

/// The rule of a name.
pub fn of(name: RuleName) -> &'static Rule {
    &RULES[name as usize]
}

/// The rule of a name that somebody typed.
pub fn find(name: &str) -> Option<&'static Rule> {
    RuleName::find(name).map(of)
}

/// The name that was meant, where one is near enough.
pub fn nearest(name: &str) -> Option<&'static str> {
    diagnostic::nearest(name, RuleName::ALL.iter().map(|rule| rule.as_str()))
}

/// What is wrong with the facts, weighed as the manuscript's own `[rules]` have it.
pub fn check(facts: &Facts) -> Findings {
    weighed(unweighed(facts), facts.manuscript)
}

/// What is wrong with the facts, whatever `[rules]` say of it.
pub fn unweighed(facts: &Facts) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Facts(check) => Some(check),
        _ => None,
    });
    let checks: Vec<fn(&Facts) -> Vec<Finding>> = checks.collect();
    let found = shared_out(&checks, || (), |(), check| check(facts)).into_iter().flatten().collect();
    let mut found = paragraph_textless::alone(found, facts.manuscript);
    found.extend(on_settings(facts.manuscript, &[], &found, |stage| matches!(stage, Stage::Facts(_))));
    found
}

/// What is wrong with one version as its readers meet it, whatever `[rules]` say of it.
pub fn read(version: &Version) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Document(check) => Some(check(version)),
        _ => None,
    });
    checks.flatten().collect()
}

/// What was found in the versions, after what has been `said` of the facts, weighed as the manuscript's own `[rules]`
/// have it.
pub fn check_versions(found: Vec<Vec<Finding>>, manuscript: &Manuscript, said: &[Finding]) -> Findings {
    weighed(unweighed_versions(found, manuscript, said), manuscript)
}

/// What was found in the versions, whatever `[rules]` say of it; a mistake that several have is told once.
pub fn unweighed_versions(
    found: Vec<Vec<Finding>>,
    manuscript: &Manuscript,
    said: &[Finding],
) -> Vec<Finding> {
    let mut found = across::told(found, manuscript);
    let read = |stage: &Stage| matches!(stage, Stage::Document(_));
    found.extend(on_settings(manuscript, said, &found, read));
    found
}

/// What is wrong with the settings of the rules that have been asked.
fn on_settings(
    manuscript: &Manuscript,
    said: &[Finding],
    found: &[Finding],
    asked: fn(&Stage) -> bool,
) -> Vec<Finding> {
    let setting = |finding: &Finding| manuscript.setting(finding.rule, finding.place).map(ptr::from_ref);
    let deciding: HashSet<*const RuleSetting> = found.iter().filter_map(setting).collect();
    // Where the facts contradict one another, the rules on what follows from them are silent.
    let at_odds = found.iter().any(|finding| finding.level == Level::Error && setting(finding).is_none());
    let open: HashSet<RuleName> = said
        .iter()
        .chain(found)
        .filter(|finding| setting(finding).is_none())
        .map(|finding| finding.rule)
        .collect();
    let speaks = |rule: &Rule| asked(&rule.stage) && !rule.yields_to.iter().any(|other| open.contains(other));
    let idle = |setting: &RuleSetting| {
        !at_odds && find(&setting.rule).is_some_and(speaks) && !deciding.contains(&ptr::from_ref(setting))
    };
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Settings(check) => Some(check(manuscript, &idle)),
        _ => None,
    });
    checks.flatten().collect()
}

/// A setting speaks of what its rule finds at the rule's own level or below; what is graver is a
/// contradiction that no reason removes.
fn weighed(found: Vec<Finding>, manuscript: &Manuscript) -> Findings {
    let weigh = |mut finding: Finding| {
        let setting = manuscript.setting(finding.rule, finding.place);
        let level = setting.and_then(|setting| setting.level.as_ref());
        match level.filter(|_| of(finding.rule).speaks_of(&finding)) {
            Some(level) if level.value == Setting::Off => None,
            Some(level) => {
                finding.level = rule::level(level.value)?;
                Some(finding)
            }
            None => Some(finding),
        }
    };
    Findings(found.into_iter().filter_map(weigh).collect()).in_order()
}

#[cfg(test)]
mod tests;
