//! A field holds another kind of value than it takes, or a word that is not on its list: a count in
//! quotation marks, a date with a time, `hybird`.
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
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! mode = "hybrid"
//! participants = { count = 645 }
//! ```

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("value-type", Shelf::Reading);
