//! The manuscript is larger, or nested deeper, than any year can be: a slip, a generated file or an attack,
//! and the program stops before its memory does.
//!
//! Fails:
//!
//! ```toml added
//! [conclusion]
//! message = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
//! ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
//! ```
//!
//! Passes:
//!
//! ```toml added
//! [conclusion]
//! message = "The webinars met their aims.........................................................................................."
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::LimitExceeded, Stage::Reading);
