//! A file in a folder of templates has a name that none has. `cdipdoc templates export` writes all files that a folder
//! may have. No example can be shown here, since a folder is not a manuscript.

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TemplateFile, Stage::Reading);
