//! The page, judged by what stands on it.

mod hostile;
mod official;
mod page;
mod table;
mod typewriter;
