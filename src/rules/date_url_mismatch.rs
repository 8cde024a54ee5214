//! The address of a recording holds a date, and it is not the webinar's: the address was copied from another
//! webinar, or the date is wrong.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/WIPO_IP_DEV_GE_24_2024-04-12_PM_122357"
//! ```
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/20240912_PM"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/WIPO_IP_DEV_GE_24_2024-04-11_PM_122357"
//! ```
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/12235720"
//! ```

use super::dates::{fitting, of_recording};
use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Webinar;

pub const RULE: Rule = Rule::open(RuleName::DateUrlMismatch, Level::Warning, Stage::Facts(check))
    .yielding_to(&[RuleName::DateAfterDocument, RuleName::DateOutsideYear]);

fn check(facts: &Facts) -> Vec<Finding> {
    fitting(facts).into_iter().filter_map(mismatch).collect()
}

fn mismatch(webinar: &Webinar) -> Option<Finding> {
    let (date, address) = (webinar.date.as_ref()?, webinar.recording.as_ref()?);
    let first = of_recording(webinar)?;
    let finding =
        RULE.at(address.place, format!("the recording is of {first}, the webinar of {}", date.value));
    let finding = finding.label(format!("of {first}")).aside(date.place, "the webinar's date");
    Some(finding.help("correct the address or the date"))
}
