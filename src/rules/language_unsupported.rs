//! The document is to be made in a language for which the program has no phrases: its fixed sentences could
//! not be printed.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "zh"]
//! title.zh = "网络研讨会报告"
//!
//! [[organization]]
//! name.zh = "世界知识产权组织"
//!
//! [[person]]
//! function.zh = "司长"
//!
//! [[webinar]]
//! title.zh = "技术援助"
//!
//! [[webinar.talk]]
//! summary.zh = "阿桑先生介绍了援助请求的处理过程。"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! languages = ["fr", "en"]
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::Finding;

pub const RULE: Rule = Rule::fixed("language-unsupported", Shelf::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let declared = facts.manuscript.document.languages.iter();
    let without = declared.filter(|language| !facts.phrases.contains(&language.value));
    let tags: Vec<String> = facts.phrases.iter().map(|language| format!("`{language}`")).collect();
    without
        .map(|language| {
            RULE.at(language.place, format!("there are no phrases in {} yet", language.name()))
                .label("not supported")
                .help(format!("take it out; there are phrases for {}", tags.join(", ")))
        })
        .collect()
}
