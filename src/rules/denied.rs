//! What the command line raises to an error. It lowers nothing.

use super::Rule;
use crate::diagnostic::{Findings, Level};

#[derive(Clone, Debug, Default)]
pub struct Denied {
    pub warnings: bool,
    pub rules: Vec<&'static Rule>,
}

impl Denied {
    pub fn raise(&self, findings: &mut Findings) {
        for finding in &mut findings.0 {
            let named = self.rules.iter().any(|rule| rule.name == finding.rule);
            if named || (self.warnings && finding.level == Level::Warning) {
                finding.level = Level::Error;
            }
        }
    }
}
