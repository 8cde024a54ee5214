//! One file or folder per format that a document is written in.

mod markdown;

pub use markdown::markdown;
