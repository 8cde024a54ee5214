//! An address holds a space or a brace, or ends in a mark that belonged to the sentence from which it was copied:
//! it would lead nowhere.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/en/agenda/webinar.html."
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/en/agenda webinar.html"
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/en/agenda/webinar.html)"
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/{language}/agenda/webinar.html"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/{lang}/agenda/webinar.html"
//! ```
//!
//! ```toml
//! [series]
//! page = "https://en.wikipedia.org/wiki/Geneva_(canton)"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, appearance};
use crate::source::Placed;

pub const RULE: Rule =
    Rule::open(RuleName::UrlForm, Level::Warning, Stage::Facts(check)).silent_where(&[RuleName::UrlScheme]);

fn check(facts: &Facts) -> Vec<Finding> {
    let addresses = facts.manuscript.addresses();
    addresses.iter().filter_map(malformed).collect()
}

fn malformed(address: &Placed<String>) -> Option<Finding> {
    let said = |message: String, help: &str| RULE.at(address.place, message).label("the address").help(help);
    if address.chars().any(char::is_whitespace) {
        let help = "delete the space; one that belongs to the address is written `%20`";
        return Some(said("the address holds a space".to_owned(), help));
    }
    if appearance(address).replace("{lang}", "").contains(['{', '}']) {
        let help = "write `{lang}` where the language of the version is to stand, and no other braces";
        return Some(said("the address holds a brace that is not of `{lang}`".to_owned(), help));
    }
    let end = address.chars().last().filter(|end| is_astray(*end, address))?;
    let help = "delete the mark: it is the sentence's, not the address's";
    Some(said(format!("the address ends in `{end}`"), help))
}

fn is_astray(end: char, address: &str) -> bool {
    match end {
        ')' => address.matches(')').count() > address.matches('(').count(),
        ']' => address.matches(']').count() > address.matches('[').count(),
        '.' | ',' | ';' | ':' | '!' | '>' | '"' | '”' | '’' | '»' => true,
        _ => false,
    }
}
