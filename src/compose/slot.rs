//! What a template is given of the manuscript: opaque pieces, which the template can place and not read.
//!
//! A piece leaves the template as a marker, two private-use characters around its number, and is put back
//! when the phrase has become inlines. So no character of the author's is ever taken for markup.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, ErrorKind, Output, State, Value};

use crate::document::{Block, Inline, plain};

pub const OPEN: char = '\u{e000}';
pub const CLOSE: char = '\u{e001}';

#[derive(Debug)]
pub enum Slot {
    Words(Vec<Inline>),
    Prose(Vec<Block>),
    Note(Vec<Block>),
}

impl Object for Slot {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match self.as_ref() {
            Slot::Words(words) => !words.is_empty(),
            Slot::Prose(blocks) | Slot::Note(blocks) => !blocks.is_empty(),
        }
    }

    fn render(self: &Arc<Self>, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_ref() {
            Slot::Words(words) => formatter.write_str(&plain(words)),
            Slot::Prose(_) | Slot::Note(_) => Ok(()),
        }
    }
}

impl Slot {
    pub fn words(words: Vec<Inline>) -> Value {
        Value::from_object(Slot::Words(words))
    }

    pub fn prose(blocks: Vec<Block>) -> Value {
        Value::from_object(Slot::Prose(blocks))
    }

    pub fn note(blocks: Vec<Block>) -> Value {
        Value::from_object(Slot::Note(blocks))
    }
}

/// The inlines a value stands for: a slot's own, or the value as literal text.
pub fn inlines(value: &Value) -> Vec<Inline> {
    match value.downcast_object_ref::<Slot>() {
        Some(Slot::Words(words)) => words.clone(),
        _ => vec![Inline::text(value.to_string())],
    }
}

/// The slots printed so far, in the order of their markers.
#[derive(Clone, Default)]
pub struct Tray(Arc<Mutex<Vec<Arc<Slot>>>>);

impl Tray {
    fn put(&self, slot: Arc<Slot>) -> usize {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.push(slot);
        slots.len() - 1
    }

    pub fn take(&self, number: usize) -> Option<Arc<Slot>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(number).cloned()
    }

    /// The formatter of the environment: every value printed becomes a marker, whatever its type.
    pub fn format(&self, out: &mut Output, _: &mut State, value: &Value) -> Result<(), Error> {
        if value.is_undefined() || value.is_none() {
            return Err(Error::new(ErrorKind::UndefinedError, "this value does not exist"));
        }
        if value.is_safe() {
            return out.write_str(value.as_str().unwrap_or_default()).map_err(Error::from);
        }
        let slot = value.downcast_object::<Slot>().unwrap_or_else(|| Arc::new(Slot::Words(inlines(value))));
        let number = self.put(slot);
        write!(out, "{OPEN}{number}{CLOSE}").map_err(Error::from)
    }
}
