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
pub use rule::{Rule, Shelf};
pub use version::Version;

use foldhash::HashSet;
use std::ptr;

use crate::diagnostic::{self, Finding, Findings, Level};
use crate::manuscript::{Manuscript, RuleSetting};
use crate::terms::Setting;
use crate::together::shared_out;

macro_rules! rules {
    ($($module:ident)+) => {
        $(mod $module;)+

        static RULES: &[Rule] = &[
            $({
                const FILE: &str = include_str!(concat!(stringify!($module), ".rs"));
                static EXPLANATION: [u8; rule::explained(FILE)] = rule::first(FILE);
                Rule { explanation: &EXPLANATION, ..$module::RULE }
            }),+
        ];
    };
}

rules! {
    abbreviation_late
    abbreviation_twice
    abbreviation_unexplained
    abbreviation_unused
    claim_contradicted
    claim_title
    claim_unstated
    committee_called
    committee_forms
    committee_kind
    committee_name
    count_gender_sum
    count_participants_range
    count_speakers
    count_webinars
    country_claimed_absent
    country_unknown
    date_after_document
    date_document_after_session
    date_order
    date_outside_year
    date_session_span
    date_url_mismatch
    date_weekend
    emblem_file
    emblem_path
    emblem_text
    encoding
    formula_unconfirmed
    gender_share
    gender_single_sex_panel
    gender_title_mismatch
    gender_unknown
    honorific_article
    id_duplicate
    id_undeclared
    id_unused
    key_missing
    key_unknown
    key_unprinted
    language_identical
    language_interpretation_missing
    language_interpretation_same
    language_link
    language_name_form
    language_original_only
    language_script
    language_structure
    language_text_missing
    language_unsupported
    limit_exceeded
    list_repeated
    mandate_action_missing
    mandate_source_missing
    name_order_unknown
    paragraph_idle
    paragraph_place
    paragraph_textless
    paragraph_twice
    paragraph_unknown
    person_duplicate
    person_honorific
    person_moderator_speaks
    person_repeats
    person_unlisted_mention
    reference_circular
    reference_empty
    reference_same_url
    region_claimed_absent
    region_missing
    region_single
    rule_exception_unused
    rule_fixed
    rule_reason_missing
    rule_unknown
    secretariat_only
    sector_claimed_absent
    sector_dominance
    structure_annex_missing
    structure_decision_missing
    structure_empty
    structure_length
    style_measure
    symbol_adopted_session
    symbol_future
    symbol_kind
    symbol_session
    symbol_syntax
    text_bidi
    text_closing_twice
    text_control
    text_form
    text_glyph_missing
    text_invisible
    text_line_start
    text_markup
    text_near_duplicate
    text_one_line
    text_pasted
    text_placeholder
    text_preposition
    text_quote_unbalanced
    text_range
    text_repeated_word
    text_sentence
    text_summary_length
    text_summary_missing
    text_table
    text_typography
    time_clock_change
    time_duration
    time_end_before_start
    time_zone_missing
    time_zone_season
    toml_duplicate_key
    toml_syntax
    url_bare
    url_form
    url_host
    url_pattern
    url_scheme
    value_type
}

/// The rule on a file that is no text.
pub const ENCODING: &str = encoding::RULE.name;

/// The rules on files, a manuscript's own and what it names: where one speaks, an input cannot be read.
pub const INPUT: [&str; 2] = [ENCODING, emblem_file::RULE.name];

pub fn all() -> &'static [Rule] {
    RULES
}

pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// The name that was meant, where one is near enough.
pub fn nearest(name: &str) -> Option<&'static str> {
    diagnostic::nearest(name, RULES.iter().map(|rule| rule.name))
}

/// What is wrong with the facts, weighed as the manuscript's own `[rules]` have it.
pub fn check(facts: &Facts) -> Findings {
    weighed(unweighed(facts), facts.manuscript)
}

/// What is wrong with the facts, whatever `[rules]` say of it.
pub fn unweighed(facts: &Facts) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.shelf {
        Shelf::Facts(check) => Some(check),
        _ => None,
    });
    let checks: Vec<fn(&Facts) -> Vec<Finding>> = checks.collect();
    let found = shared_out(&checks, || (), |(), check| check(facts)).into_iter().flatten().collect();
    let mut found = paragraph_textless::alone(found, facts.manuscript);
    found.extend(on_settings(facts.manuscript, &[], &found, |shelf| matches!(shelf, Shelf::Facts(_))));
    found
}

/// What is wrong with one version as its readers meet it, whatever `[rules]` say of it.
pub fn read(version: &Version) -> Vec<Finding> {
    let checks = RULES.iter().filter_map(|rule| match rule.shelf {
        Shelf::Document(check) => Some(check(version)),
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
    let read = |shelf: &Shelf| matches!(shelf, Shelf::Document(_));
    found.extend(on_settings(manuscript, said, &found, read));
    found
}

/// What is wrong with the settings of the rules that have been asked.
fn on_settings(
    manuscript: &Manuscript,
    said: &[Finding],
    found: &[Finding],
    asked: fn(&Shelf) -> bool,
) -> Vec<Finding> {
    let setting = |finding: &Finding| manuscript.setting(finding.rule, finding.place).map(ptr::from_ref);
    let deciding: HashSet<*const RuleSetting> = found.iter().filter_map(setting).collect();
    // Where the facts contradict one another, the rules on what follows from them are silent.
    let at_odds = found.iter().any(|finding| finding.level == Level::Error && setting(finding).is_none());
    let open: HashSet<&str> = said
        .iter()
        .chain(found)
        .filter(|finding| setting(finding).is_none())
        .map(|finding| finding.rule)
        .collect();
    let speaks = |rule: &Rule| asked(&rule.shelf) && !rule.yields_to.iter().any(|other| open.contains(other));
    let idle = |setting: &RuleSetting| {
        !at_odds && find(&setting.rule).is_some_and(speaks) && !deciding.contains(&ptr::from_ref(setting))
    };
    let checks = RULES.iter().filter_map(|rule| match rule.shelf {
        Shelf::Settings(check) => Some(check(manuscript, &idle)),
        _ => None,
    });
    checks.flatten().collect()
}

/// A setting speaks of what its rule finds at the rule's own level or below; what is graver is a
/// contradiction that no reason removes.
fn weighed(found: Vec<Finding>, manuscript: &Manuscript) -> Findings {
    let weigh = |mut finding: Finding| {
        let rule = find(finding.rule)?;
        let setting = manuscript.setting(rule.name, finding.place);
        let level = setting.and_then(|setting| setting.level.as_ref());
        match level.filter(|_| rule.speaks_of(&finding)) {
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
