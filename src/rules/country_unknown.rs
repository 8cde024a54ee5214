//! A country's code is in no table: the document could not name the country, and would count it in no
//! region.
//!
//! Fails:
//!
//! ```toml
//! [[organization]]
//! country = "UK"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[organization]]
//! country = "GB"
//! ```

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("country-unknown", Shelf::Reading);
