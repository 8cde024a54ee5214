//! A rule's level is changed and nobody says why: whoever reads the manuscript next year could not tell an
//! accepted fact from a hidden one. Until the reason is there the level stays as it was, and what the entry
//! would have hidden is told.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-13
//!
//! [rules]
//! date-weekend = { level = "off" }
//! ```
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-13
//!
//! [rules]
//! date-weekend = { level = "off", reason = " " }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! date = 2024-04-13
//!
//! [rules]
//! date-weekend = { level = "off", reason = "the webinar was part of a fair" }
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::RuleReasonMissing, Stage::Reading);
