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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Finding, RuleName};
    use crate::rules::of;
    use crate::source::Place;

    #[test]
    fn what_is_denied_is_an_error_and_nothing_else_is() {
        let levels = |denied: Denied| {
            let found = |rule, level| Finding::new(rule, level, Place::default(), "");
            let mut findings = Findings(vec![
                found(RuleName::DateWeekend, Level::Warning),
                found(RuleName::DateOrder, Level::Info),
                found(RuleName::IdUnused, Level::Info),
            ]);
            denied.raise(&mut findings);
            findings.0.into_iter().map(|finding| finding.level).collect::<Vec<_>>()
        };
        let named = || vec![of(RuleName::DateOrder)];
        assert_eq!(levels(Denied::default()), [Level::Warning, Level::Info, Level::Info]);
        let rules = Denied { warnings: false, rules: named() };
        assert_eq!(levels(rules), [Level::Warning, Level::Error, Level::Info]);
        let warnings = Denied { warnings: true, rules: vec![] };
        assert_eq!(levels(warnings), [Level::Error, Level::Info, Level::Info]);
        let both = Denied { warnings: true, rules: named() };
        assert_eq!(levels(both), [Level::Error, Level::Error, Level::Info]);
    }
}
