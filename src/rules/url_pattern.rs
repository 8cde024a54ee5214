//! The slides of one talk have an address that is made otherwise than those of all other talks of the webinar, three
//! or more, which differ in their numbers only: it may have been copied from somewhere else, or the file was put into
//! another place.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! talk = [
//!     { slides = "https://www.wipo.int/edocs/wipo_ip_dev_ge_24_www_629751.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/wipo_ip_dev_ge_24_ppt_2.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/wipo_ip_dev_ge_24_ppt_3.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/wipo_ip_dev_ge_24_ppt_14.pdf" },
//! ]
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! talk = [
//!     { slides = "https://www.wipo.int/edocs/asan.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/lin_2.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/luong.pdf" },
//!     { speaker = "asan", role = "opening", slides = "https://www.wipo.int/edocs/torres.pdf" },
//! ]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Webinar;
use crate::source::Placed;

pub const RULE: Rule = Rule::open(RuleName::UrlPattern, Level::Info, Stage::Facts(check));

/// How many addresses make a pattern.
const FEWEST: usize = 3;

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.webinars.iter().filter_map(astray).collect()
}

fn astray(webinar: &Webinar) -> Option<Finding> {
    let slides = webinar.talks.iter().filter_map(|talk| talk.slides.as_ref());
    let patterns: Vec<(&Placed<String>, String)> =
        slides.map(|address| (address, pattern(address))).collect();
    // Among the first three, two at least are as all but one are.
    let common = patterns.get(..FEWEST)?.iter().find_map(|(_, pattern)| {
        let like = patterns.iter().filter(|(_, other)| other == pattern).count();
        (like >= FEWEST && like + 1 == patterns.len()).then_some(pattern)
    })?;
    let (address, _) = patterns.iter().find(|(_, pattern)| pattern != common)?;
    let (other, _) = patterns.iter().find(|(_, pattern)| pattern == common)?;
    let message = "the address of these slides is not made like those of the other talks of the webinar";
    let finding =
        RULE.at(address.place, message).label("made otherwise").aside(other.place, "as the others are");
    Some(finding.help("open it, and check that it leads to the slides of this talk"))
}

/// An address without its numbers.
fn pattern(address: &str) -> String {
    let mut pattern: String = address.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect();
    while pattern.contains("##") {
        pattern = pattern.replace("##", "#");
    }
    pattern
}
