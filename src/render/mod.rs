//! The forms in which a document leaves the program: one file or folder to a format.

mod markdown;
pub mod pdf;

pub use markdown::markdown;
