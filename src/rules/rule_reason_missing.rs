//! A rule's level is changed and nobody says why: whoever reads the manuscript next year could not tell an
//! accepted fact from a hidden one.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! year = 2023
//!
//! [rules]
//! date-outside-year = { level = "info" }
//! ```
//!
//! ```toml
//! [document]
//! year = 2023
//!
//! [rules]
//! date-outside-year = { level = "info", reason = " " }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! year = 2023
//!
//! [rules]
//! date-outside-year = { level = "info", reason = "the series of 2023 ended in April 2024" }
//! ```

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("rule-reason-missing", Shelf::Reading);
