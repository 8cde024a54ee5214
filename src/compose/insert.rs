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

/// What a text of the author's is called among the words of a list.
const OWN: &str = "own";

#[derive(Debug)]
pub enum Insert {
    Words(Vec<Inline>),
    Term(Term),
    Prose(Vec<Block>),
    Note(Vec<Block>),
}

/// A word of a list with its text, or the author's own text in its stead. A template may read its `word`, by which
/// phrases are named: "own" for a text.
#[derive(Debug)]
pub struct Term {
    /// What tells it from others of its list.
    pub called: String,
    is_own: bool,
    pub words: Vec<Inline>,
}

impl Object for Insert {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match (self.as_ref(), key.as_str()?) {
            (Insert::Term(term), "word") => Some(Value::from(if term.is_own { OWN } else { &term.called })),
            _ => None,
        }
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match self.as_ref() {
            Insert::Words(words) => !words.is_empty(),
            Insert::Term(term) => !term.is_own || !term.words.is_empty(),
            Insert::Prose(blocks) | Insert::Note(blocks) => !blocks.is_empty(),
        }
    }

    fn render(self: &Arc<Self>, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_ref() {
            Insert::Words(words) | Insert::Term(Term { words, .. }) => formatter.write_str(&plain(words)),
            Insert::Prose(_) | Insert::Note(_) => Ok(()),
        }
    }
}

impl Insert {
    pub fn words(words: Vec<Inline>) -> Value {
        Value::from_object(Insert::Words(words))
    }

    pub fn word(word: &str, words: Vec<Inline>) -> Value {
        Value::from_object(Insert::Term(Term { called: word.to_owned(), is_own: false, words }))
    }

    pub fn own_term(called: &str, words: Vec<Inline>) -> Value {
        Value::from_object(Insert::Term(Term { called: called.to_owned(), is_own: true, words }))
    }

    pub fn prose(blocks: Vec<Block>) -> Value {
        Value::from_object(Insert::Prose(blocks))
    }

    pub fn note(blocks: Vec<Block>) -> Value {
        Value::from_object(Insert::Note(blocks))
    }
}

/// The inlines a value stands for: those of an insert, or the value as literal text.
pub fn inlines(value: &Value) -> Vec<Inline> {
    match value.downcast_object_ref::<Insert>() {
        Some(Insert::Words(words) | Insert::Term(Term { words, .. })) => words.clone(),
        _ => vec![Inline::text(value.to_string())],
    }
}

/// The inserts printed so far, in the order of their markers.
#[derive(Clone, Default)]
pub struct Inserts(Arc<Mutex<Vec<Arc<Insert>>>>);

impl Inserts {
    fn put(&self, insert: Arc<Insert>) -> usize {
        let mut inserts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inserts.push(insert);
        inserts.len() - 1
    }

    pub fn take(&self, number: usize) -> Option<Arc<Insert>> {
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
        let insert =
            value.downcast_object::<Insert>().unwrap_or_else(|| Arc::new(Insert::Words(inlines(value))));
        let number = self.put(insert);
        write!(out, "{OPEN}{number}{CLOSE}").map_err(Error::from)
    }
}
