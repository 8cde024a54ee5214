//! Tests of layout, which look at the marks on the pages.

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
