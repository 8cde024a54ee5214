//! An abbreviation is declared, and no language version uses it: it was left over from last year, or the texts
//! write it otherwise. Nothing is said of it where the texts use another that is explained nowhere, for that may be
//! the one that is meant.
//!
//! Fails:
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[abbreviation]]
//! id = "mtsp"
//! short = "MTSP"
//! long = "Medium-Term Strategic Plan"
//!
//! [conclusion]
//! message = "The role of the MTSP was explained."
//! ```

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::abbreviations::as_it_looks;
use super::{Across, Rule, Stage, Version};
use crate::diagnostic::{Finding, Level, RuleName, composed, visible};

pub const RULE: Rule = Rule::open(RuleName::AbbreviationUnused, Level::Info, Stage::Document(check))
    .across(Across::All)
    .yielding_to(&[RuleName::TextInvisible]);

fn check(version: &Version) -> Vec<Finding> {
    let declared = version.manuscript().abbreviations.iter().filter_map(|entry| {
        let short = entry.short.as_ref()?.get(version.document.language)?.as_str();
        Some((entry.id.as_ref()?, short)).filter(|_| as_it_looks(short) == composed(short))
    });
    let read = version.abbreviations();
    let left: Vec<_> = declared.filter(|(_, short)| !read.contains_key(composed(short).as_ref())).collect();
    if left.is_empty() || read.values().any(|read| !read.declared && read.explained.is_empty()) {
        return Vec::new();
    }
    let unused = unused(version, left.iter().map(|(_, short)| *short).collect());
    let unused = left.into_iter().filter(|(_, short)| unused.contains(short));
    unused
        .map(|(id, short)| {
            RULE.at(id.place, format!("no text uses the abbreviation `{}`", visible(short)))
                .label("not printed")
                .help("delete the entry, or write the short form as the texts do")
        })
        .collect()
}

/// Those that stand in no text, in whatever script.
fn unused<'v>(version: &Version, mut shorts: FxHashSet<&'v str>) -> FxHashSet<&'v str> {
    let lengths: BTreeSet<usize> = shorts.iter().map(|short| short.len()).collect();
    version.document.each_text(&mut |text| {
        for (at, _) in text.text.char_indices() {
            lengths.iter().filter_map(|length| text.text.get(at..at + length)).for_each(|word| {
                shorts.remove(word);
            });
        }
    });
    shorts
}
