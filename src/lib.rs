//! Committee information documents, composed from one TOML file.
//!
//! ```text
//!           read               compose              set              ink
//!  Source ─────────▶ Manuscript ───────────▶ Document ────────▶ Folios ──────▶ PDF
//!  a text      │     typed, every       │    one language,      lines placed
//!  and its     │     value has its      │    numbered blocks    on pages
//!  places      │     place; accepted    │       │
//!              │     as a Programme     │       └──▶ Markdown
//!              ▼                        ▼
//!           Findings ◀── rules on the facts, rules on the document
//! ```
//!
//! Programs that compose documents call [`press`], [`face`] and [`render`], as `examples/library.rs` does. Without the
//! feature `cli` the library needs no disk, clock or thread, and compiles to WebAssembly.
//!
//! Each pass is a pure function of the one before. Clock, disk, environment and terminal exist only in
//! `cli`. A module knows only those before it in this order, which a test holds:
//! `parallel`, `source`, `diagnostic`, `reading`, `terms`, `picture`, `document`, `locale`, `templates`, `manuscript`,
//! `programme`, `compose`, `face`, `rules`, `layout`, `render`, `press`, `cli`.

#[cfg(feature = "cli")]
pub mod cli;
mod compose;
pub mod diagnostic;
pub mod document;
pub mod face;
mod layout;
mod locale;
mod manuscript;
mod parallel;
mod picture;
pub mod press;
mod programme;
mod reading;
pub mod render;
mod rules;
pub mod source;
pub mod templates;
pub mod terms;

/// The internal modules, for the project's own tests. They may change at any time.
#[doc(hidden)]
pub mod inside {
    macro_rules! open {
        ($($room:ident),+) => { $(pub mod $room { pub use crate::$room::*; })+ };
    }
    open!(compose, layout, locale, manuscript, programme, rules);
}

// Helpers that read pages and files. The unit tests and those in `tests` share them; they name the crate as others
// do.
#[cfg(test)]
extern crate self as cdipdoc;
#[cfg(test)]
#[path = "../tests/support/judge/mod.rs"]
mod judge;
#[cfg(test)]
#[path = "../tests/support/proof/mod.rs"]
mod proof;
#[cfg(test)]
#[path = "../tests/support/tool.rs"]
mod tool;
