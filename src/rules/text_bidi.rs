//! A text, or a comment, turns its reading direction with an invisible character and does not turn it back: all
//! that follows it in the paragraph would be shown in another order than it is written in, addresses and figures
//! too, and a comment could pass for a field.
//!
//! Fails:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met \u202Etheir aims."
//! ```
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met \u2067their aims.\n\nThey ended\u2069."
//! ```
//!
//! Passes:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met \u2067their\u2069 aims."
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TextBidi, Stage::Reading);
