//! A text holds a control character, which no page can show: it often comes along when text is pasted from
//! another program.
//!
//! Fails:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met\u0007 their aims."
//! ```
//!
//! Passes:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met\ttheir aims."
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TextControl, Stage::Reading);
