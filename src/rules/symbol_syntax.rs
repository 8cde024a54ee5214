//! A symbol is not one: body, session and number, parted by strokes, with `Rev.`, `Add.`, `Corr.` or
//! `Prov.` after them. A reader could not find the document by it. Current spellings are understood and
//! printed in their normal form; a symbol that is not typed in it is only noted, and `cdipdoc validate --fix`
//! writes it as it is printed.
//!
//! Fails:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33"
//! ```
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF.3/REV."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [document]
//! symbol = "CDIP/33/INF/3 Rev."
//! ```

use super::{Rule, Shelf};

pub const RULE: Rule = Rule::fixed("symbol-syntax", Shelf::Reading);
