//! A field without which the document cannot be printed is not there: the symbol, the date of a webinar,
//! the family name of a person.
//!
//! Fails:
//!
//! ```toml added
//! [[webinar]]
//! title = "Use of technology"
//! ```
//!
//! Passes:
//!
//! ```toml added
//! [[webinar]]
//! title = "Use of technology"
//! date = 2024-09-12
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::KeyMissing, Stage::Reading);
