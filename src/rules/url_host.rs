//! An address leads to a site that is neither the Organization's nor of the United Nations: such sites
//! change hands, and a committee document keeps the address. Each site is said once; `document.hosts` adds
//! to the sites that need not be spoken of.
//!
//! Fails:
//!
//! ```toml
//! [series]
//! page = "https://www.webinars.example/2024"
//! webcast = "https://www.webinars.example/live"
//! ```
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int.webinars.example/2024"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [series]
//! page = "https://www.wipo.int/ip-development/"
//! webcast = "https://webtv.un.org/"
//! ```
//!
//! ```toml
//! [document]
//! hosts = ["webinars.example"]
//!
//! [series]
//! page = "https://www.webinars.example/2024"
//! ```

use foldhash::{HashSet, HashSetExt};

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, appearance, visible};

pub const RULE: Rule =
    Rule::open(RuleName::UrlHost, Level::Info, Stage::Facts(check)).yielding_to(&[RuleName::TextInvisible]);

const OWN: [&str; 2] = ["wipo.int", "un.org"];

fn check(facts: &Facts) -> Vec<Finding> {
    let addresses = facts.manuscript.addresses();
    let added = facts.manuscript.document.hosts.iter().map(|host| host.as_str());
    let own: Vec<&str> = OWN.into_iter().chain(added).collect();
    let mut said = HashSet::new();
    let foreign = addresses.iter().filter_map(|address| Some((address.place, host(address)?)));
    // A host that only looks like one's own is another rule's.
    let foreign = foreign.filter(|(_, host)| !is_own(&appearance(host), &own) && said.insert(host.clone()));
    foreign
        .map(|(place, host)| {
            RULE.at(place, format!("the address leads to `{}`", visible(&host)))
                .label("another site")
                .help("check that the page is to be cited; if it is, add the site to `document.hosts`")
        })
        .collect()
}

/// What an address of a page names; others, and those with a name or password, are `url-scheme`'s.
fn host(address: &str) -> Option<String> {
    let (scheme, rest) = address.trim().split_once("://")?;
    let host = rest.split(['/', '?', '#', '\\', ':']).next().filter(|host| !host.contains('@'))?;
    let web = ["http", "https"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    (web && !host.is_empty()).then(|| host.trim_end_matches('.').to_ascii_lowercase())
}

fn is_own(host: &str, own: &[&str]) -> bool {
    own.iter().any(|own| host.strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}
