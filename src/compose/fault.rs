//! What can be wrong with a template.

use minijinja::{Error, ErrorKind};

/// A template that cannot be carried out: a mistake in the program's own or the user's, not in a manuscript.
#[derive(Debug)]
pub struct Fault {
    pub template: String,
    pub line: Option<usize>,
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.template)?;
        if let Some(line) = self.line {
            write!(formatter, ", line {line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

impl std::error::Error for Fault {}

/// An error of the engine, with what is wrong with the template.
pub fn fault(message: String) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}

/// What lies at the bottom of an error of the engine.
pub fn innermost(error: &Error) -> Fault {
    let mut innermost = error;
    while let Some(source) = std::error::Error::source(innermost).and_then(|source| source.downcast_ref()) {
        innermost = source;
    }
    Fault {
        template: innermost.name().or(error.name()).unwrap_or("template").to_owned(),
        line: innermost.line(),
        message: innermost.detail().map_or_else(|| innermost.to_string(), str::to_owned),
    }
}
