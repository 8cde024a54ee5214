//! A template of your own cannot be carried out: the engine does not take it, it prints outside a block, it calls
//! for a block, a phrase or a fact that is not there, brings another file along, or takes too many steps.
//! `cdipdoc templates export` writes the templates of the program, to compare with. No example can be shown here, since
//! a template is not a manuscript.

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TemplateBroken, Stage::Reading);
