//! The forms in which a document leaves the program.

pub mod pdf;
