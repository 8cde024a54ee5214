//! The errors for mistakes in a template.

use minijinja::{Error, ErrorKind};

/// An error of the engine with this message.
pub fn fault(message: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
