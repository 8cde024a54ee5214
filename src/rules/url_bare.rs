//! A text holds an address that is no link: `www.wipo.int` is printed as words, which readers cannot follow.
//!
//! `cdipdoc validate --fix` makes links of the addresses that are complete.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "See https://www.wipo.int/cooperation/en/."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "See www.wipo.int."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "Write to webinars@wipo.int."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "See <https://www.wipo.int/cooperation/en/> and [www.wipo.int](https://www.wipo.int), or ask @WIPO."
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::document::prose;
use crate::reading::Typed;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::UrlBare, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let is_suspect =
        |excerpt: &str, _| ["@", "www.", "Www.", "WWW.", "://"].iter().any(|sign| excerpt.contains(sign));
    let texts = facts.suspect_prose(is_suspect);
    let found = texts.iter().map(|(language, typed)| look(typed, *language));
    found.flatten().collect()
}

fn look(typed: &Typed, language: Language) -> Vec<Finding> {
    let bare = prose::bare_addresses(&typed.text, language);
    let finding = |range: std::ops::Range<usize>| {
        let address = &typed.text[range.clone()];
        let place = typed.place(range);
        let finding = RULE.at(place, format!("`{}` is no link, and is printed as words", visible(address)));
        let finding = finding.label("a bare address");
        if address.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www.")) {
            return finding.help(format!("write `[{address}](https://{})`", address.to_lowercase()));
        }
        if !is_link(address) {
            return finding.help("write `[words](https://…)` with an address that a reader may follow");
        }
        let linked = format!("<{address}>");
        finding
            .help(format!("write `{linked}`, or let `cdipdoc validate --fix` do it"))
            .correction(place, linked)
    };
    bare.into_iter().map(finding).collect()
}

/// Whether a link may lead there as it is typed: to a page without a name of its user, or to a box of mail.
fn is_link(address: &str) -> bool {
    let web = address.strip_prefix("https://").or(address.strip_prefix("http://"));
    match web {
        Some(rest) => !rest.split(['/', '?', '#']).next().unwrap_or_default().contains('@'),
        None => !address.contains(':'),
    }
}
