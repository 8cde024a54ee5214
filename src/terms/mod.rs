//! The Organization's words as types.

mod language;

pub use language::{Direction, Language};
