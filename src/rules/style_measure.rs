//! A measure in a style of your own is none, or one that no page can have: a length without its unit, margins
//! wider than the paper, lines closer than their letters are high. `cdipdoc style` prints the measures of the
//! house, each with its unit. No example can be shown here, since a style is not a manuscript: correct the
//! measure at the place that is told, or delete it, and that of the house holds.

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::StyleMeasure, Stage::Reading);
