//! The folder of templates that the manuscript names is not there, or no folder: which document is meant is not known. The
//! fault is not the manuscript's, so the exit code is that of an input that cannot be read, 2. No example can be shown
//! here, since an example has no folder beside it: put the folder where `templates` says, counted from the manuscript's
//! folder.

use super::{Rule, Stage};
use crate::diagnostic::{Finding, RuleName, visible};
use crate::picture::Refusal;
use crate::source::Placed;

pub const RULE: Rule = Rule::fixed(RuleName::TemplatesFolder, Stage::Reading);

/// Why the folder of templates that a manuscript names is not read.
pub fn refused(path: &Placed<String>, Refusal { message, help }: Refusal) -> Finding {
    let message = format!("the templates `{}` cannot be read: {message}", visible(path));
    RULE.at(path.place, message).label("the folder named here").help(help)
}
