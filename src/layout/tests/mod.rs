//! The page, judged by what stands on it.

mod emblem;
mod hostile;
mod official;
mod page;
#[path = "../../../tests/support/proof/mod.rs"]
mod proof;
mod scripts;
mod styles;
mod table;
mod typewriter;
