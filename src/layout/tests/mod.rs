//! The page, judged by what stands on it.

mod hostile;
mod official;
mod page;
#[path = "../../../tests/support/proof/mod.rs"]
mod proof;
mod scripts;
mod table;
mod typewriter;
