//! One rule to a file. The file's name is the rule's, its first comment the explanation that `explain`
//! prints, with a failing and a passing example that the tests run.

mod abbreviations;
mod across;
mod alike;
mod bodies;
mod capitals;
mod claimed;
mod claims_in_doubt;
mod dates;
mod denied;
mod facts;
mod named;
mod names;
mod passage;
mod rule;
mod silence;
mod version;

pub use across::Across;
pub use denied::Denied;
pub use emblem_file::emblem;
pub use encoding::text;
pub use facts::Facts;
pub use rule::{Rule, Stage};
pub use templates_folder::refused as templates_refused;
pub use templates_path::path as templates_path;
pub use version::Version;

use foldhash::HashSet;
use std::ptr;

use crate::diagnostic::{self, Finding, Findings, Level, RuleName, each_rule};
use crate::manuscript::{Manuscript, RuleSetting};
use crate::parallel::map_parallel;
use silence::Spoken;

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

/// The rules on files, a manuscript's own, what it names, and templates: where one reports something, an input cannot be
/// read.
pub const INPUT: [RuleName; 6] = [
    ENCODING,
    RuleName::EmblemFile,
    RuleName::TemplateBroken,
    RuleName::TemplateFile,
    RuleName::TemplateUnlike,
    RuleName::TemplatesFolder,
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

/// What rules have found, whatever level `[rules]` give it.
#[derive(Clone, Debug, Default)]
pub struct Found(Vec<Finding>);

impl Found {
    /// Weighed as the manuscript's own `[rules]` have it. A setting is about what its rule finds at the rule's own level
    /// or below; what is graver is a contradiction that no reason removes.
    pub fn weighed(&self, manuscript: &Manuscript) -> Findings {
        let weigh = |finding: &Finding| {
            let setting = manuscript.setting(finding.rule, finding.place);
            let level = setting.and_then(|setting| setting.level.as_ref());
            match level.filter(|_| of(finding.rule).speaks_of(finding)) {
                Some(level) => Some(Finding { level: rule::level(level.value)?, ..finding.clone() }),
                None => Some(finding.clone()),
            }
        };
        Findings(self.0.iter().filter_map(weigh).collect()).in_order()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.iter()
    }
}

/// What is wrong with the facts.
pub fn check(facts: &Facts) -> Found {
    let found = silence::without_settled(asked(facts), facts.manuscript);
    let spoken = Spoken::of(found.iter());
    let mut found = spoken.news(found);
    found.extend(on_settings(facts.manuscript, &[], &found, |stage| matches!(stage, Stage::Facts(_))));
    Found(found)
}

/// What each rule finds by itself.
fn asked(facts: &Facts) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Facts(check) => Some(check),
        _ => None,
    });
    let checks: Vec<fn(&Facts) -> Vec<Finding>> = checks.collect();
    map_parallel(&checks, || (), |(), check| check(facts)).into_iter().flatten().collect()
}

/// What is wrong with one version as its readers meet it.
pub fn read(version: &Version) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Document(check) => Some(check(version)),
        _ => None,
    });
    checks.flatten().collect()
}

/// What was found in the versions, after what has been found in the facts; a mistake that several have is reported once.
pub fn check_versions(found: Vec<Vec<Finding>>, manuscript: &Manuscript, in_facts: &Found) -> Found {
    let news = |found: Vec<Finding>| Spoken::of(in_facts.iter().chain(&found)).news(found);
    let mut found = across::told(found.into_iter().map(news).collect(), manuscript);
    let read = |stage: &Stage| matches!(stage, Stage::Document(_));
    found.extend(on_settings(manuscript, &in_facts.0, &found, read));
    Found(found)
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
    let speaks = |rule: &Rule| asked(&rule.stage) && !rule.silencers().any(|other| open.contains(&other));
    let idle = |setting: &RuleSetting| {
        !at_odds && find(&setting.rule).is_some_and(speaks) && !deciding.contains(&ptr::from_ref(setting))
    };
    let checks = RULES.iter().filter_map(|rule| match rule.stage {
        Stage::Settings(check) => Some(check(manuscript, &idle)),
        _ => None,
    });
    checks.flatten().collect()
}

#[cfg(test)]
mod tests;
