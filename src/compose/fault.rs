//! What can be wrong with a template.

use minijinja::{Error, ErrorKind};

/// An error of the engine, with what is wrong with the template.
pub fn fault(message: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
