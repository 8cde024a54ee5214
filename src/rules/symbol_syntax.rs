//! A symbol is not one: body, session and number, parted by strokes, with `Rev.`, `Add.`, `Corr.` or
//! `Prov.` after them. A reader could not find the document by it. Current spellings are understood and
//! printed in their normal form.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF.3/REV."
//! ```

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("symbol-syntax", Shelf::Reading);
