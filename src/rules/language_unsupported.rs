//! A language is named in which the program has no phrases, or by something else than its tag. Versions are made
//! in the six official languages of the United Nations, and interpretation is told of in these.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! languages = ["en", "pt"]
//! ```
//!
//! ```toml
//! [document]
//! original = "english"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! original = "en"
//! languages = ["en"]
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::LanguageUnsupported, Stage::Reading);
