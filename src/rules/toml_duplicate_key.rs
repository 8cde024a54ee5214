//! A field or a table stands twice: only one of the two would count, and not the one that the author has in
//! mind.
//!
//! Fails:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met their aims."
//! message = "The webinars were a success."
//! ```
//!
//! Passes:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met their aims."
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TomlDuplicateKey, Stage::Reading);
