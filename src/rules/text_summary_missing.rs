//! A talk has no summary: the document would announce a speaker and then say nothing of what was said. Only
//! the opening and the closing of a webinar may do without.
//!
//! Fails:
//!
//! ```toml
//! [[person]]
//! [[person]]
//! id = "luong"
//! family = "Luong"
//!
//! [[webinar]]
//! [[webinar.talk]]
//! [[webinar.talk]]
//! speaker = "luong"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[person]]
//! [[person]]
//! id = "luong"
//! family = "Luong"
//!
//! [[webinar]]
//! [[webinar.talk]]
//! [[webinar.talk]]
//! speaker = "luong"
//! role = "opening"
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TextSummaryMissing, Stage::Reading);
