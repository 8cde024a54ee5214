//! A field holds another kind of value than it takes, or one that it cannot hold: a count in quotation marks, a
//! date with a time, a word that is not on its list, a year before there was a WIPO.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! participants = { count = "645" }
//! ```
//!
//! ```toml
//! [[webinar]]
//! mode = "hybird"
//! ```
//!
//! ```toml
//! [document]
//! languages = []
//! ```
//!
//! ```toml
//! [document]
//! year = 202
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! mode = "hybrid"
//! participants = { count = 645 }
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::ValueType, Stage::Reading);
