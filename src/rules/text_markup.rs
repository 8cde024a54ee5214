//! Prose holds a heading, code, an image, HTML or a footnote that leads nowhere: a committee document has
//! no place for them, and the signs would be printed as they stand or lost.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "# Outcome"
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their aims.[^1]"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The *webinars* met [their aims](https://www.wipo.int/cooperation/en/)."
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::TextMarkup, Stage::Reading);
