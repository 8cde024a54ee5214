//! One line for each finding, as compilers write them and editors read them.

use super::{Finding, address, visible};
use crate::source::Source;

pub fn short(source: &Source, findings: &[Finding]) -> String {
    findings.iter().map(|finding| line(source, finding)).collect()
}

fn line(source: &Source, finding: &Finding) -> String {
    let Finding { rule, level, place, .. } = finding;
    format!("{}: {}[{rule}]: {}\n", address(source, *place), level.name(), visible(&finding.message))
}
