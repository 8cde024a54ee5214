//! What is claimed of speakers of whom some are missing from the list, and is not so of the others: the rules that count
//! report it beside the number that is missing.

use super::{Facts, claimed, country_claimed_absent, region_claimed_absent, sector_claimed_absent};
use crate::diagnostic::Finding;

pub fn found(facts: &Facts) -> Vec<Finding> {
    if claimed::lacking(facts) == 0 {
        return Vec::new();
    }
    [sector_claimed_absent::found, country_claimed_absent::found, region_claimed_absent::found]
        .into_iter()
        .flat_map(|found| found(facts))
        .collect()
}

/// The one finding, with the message of the other beside it.
pub fn beside(finding: Finding, other: Finding) -> Finding {
    finding.aside(other.place, other.message)
}
