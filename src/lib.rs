//! Committee information documents, composed from one TOML file.
//!
//! ```text
//!           read               accept              compose              set              ink
//!  Source ─────────▶ Manuscript ─────▶ Programme ───────────▶ Document ────────▶ Folios ──────▶ PDF
//!  a text            typed, every      sound, ordered,        one language,      lines placed
//!  and its places    value has its     references resolved    numbered blocks    on pages
//!     │              place                                       │
//!     └──▶ Findings ◀── rules on the facts                       └──▶ Markdown
//! ```
//!
//! Each pass is a pure function of the one before; clock, disk, environment and terminal exist only
//! in [`cli`]. A module imports only what stands above it in this list.

pub mod diagnostic;
pub mod document;
pub mod face;
pub mod layout;
pub mod manuscript;
pub mod rules;
pub mod source;
pub mod terms;
