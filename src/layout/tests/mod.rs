//! The page, judged by what stands on it.

mod boxes;
mod emblem;
mod hostile;
mod links;
mod official;
mod page;
mod scripts;
mod specimen;
mod styles;
mod table;
mod typewriter;
