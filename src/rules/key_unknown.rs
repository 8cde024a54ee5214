//! A field has a name that no table knows, so what stands in it would never be printed; the nearest known
//! name is offered.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! recordings = "https://webcast.wipo.int/video/2024-04-11"
//! ```
//!
//! ```toml
//! [[section]]
//! id = "list"
//! kind = "annex"
//! after = "promotion"
//! title = "List of participants"
//! text = "Everybody took part."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! recording = "https://webcast.wipo.int/video/2024-04-11"
//! ```

use super::{Rule, Stage};
use crate::diagnostic::RuleName;

pub const RULE: Rule = Rule::fixed(RuleName::KeyUnknown, Stage::Reading);
