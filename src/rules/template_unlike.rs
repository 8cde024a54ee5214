//! A phrase of your own says other facts than in other languages, or has other links or notes.
//! `cdipdoc templates check` asks for this; a manuscript is composed all the same. No example can be shown here, since a
//! phrase is not a manuscript.

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TemplateUnlike, Stage::Reading);
