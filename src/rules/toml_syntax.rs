//! A line cannot be read as TOML: what it was meant to state would silently be missing from the document.
//! Nothing else is said about the value, nor about what depends on it.
//!
//! Fails:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met their aims.
//! ```
//!
//! ```toml added
//! [mandate]
//! reference = 11.04.2024
//! session = 30
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

pub const RULE: Rule = Rule::fixed(RuleName::TomlSyntax, Stage::Reading);
