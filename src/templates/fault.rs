//! A template that cannot be carried out.

use std::error::Error as _;
use std::fmt::{Display, Formatter, Result};

use minijinja::Error;

/// A mistake in a template, the program's own or the user's, not in a manuscript.
#[derive(Clone, Debug)]
pub struct Fault {
    pub template: String,
    pub line: Option<usize>,
    pub message: String,
}

impl Fault {
    /// What the engine found wrong, where it first did.
    pub fn of(error: &Error) -> Fault {
        let mut innermost = error;
        while let Some(source) = innermost.source().and_then(|source| source.downcast_ref()) {
            innermost = source;
        }
        Fault {
            template: innermost.name().or(error.name()).unwrap_or("template").to_owned(),
            line: innermost.line(),
            message: innermost.detail().map_or_else(|| innermost.to_string(), str::to_owned),
        }
    }
}

impl Display for Fault {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "{}", self.template)?;
        if let Some(line) = self.line {
            write!(formatter, ", line {line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

impl std::error::Error for Fault {}
