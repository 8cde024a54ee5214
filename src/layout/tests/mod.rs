//! The page, judged by what stands on it.

mod bench;
mod official;
mod page;
mod typewriter;
