//! The values of the manuscript that templates get: a template can place an insert, but not read its text.
//!
//! A printed insert becomes a marker, its number between two private-use characters. When the phrase has been read as
//! Markdown, the marker is replaced by the insert. So no character of the author's is read as markup.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{NaiveDate, NaiveTime, Timelike};
use minijinja::value::{Object, ObjectRepr};
use minijinja::{Error, ErrorKind, Output, State, Value};

use crate::document::{Block, Inline, plain};
use crate::source::{Place, Placed};
use crate::templates::MARKERS;
use crate::terms::CountryCode;

pub const OPEN: char = MARKERS[0];
pub const CLOSE: char = MARKERS[1];

/// The name under which templates see a text of the author's that stands for a word of a list.
const OWN: &str = "own";

#[derive(Debug)]
pub enum Insert {
    Words(Vec<Inline>),
    Term(Term),
    /// Days, times, numbers and countries keep the place where they are stated.
    Day(Placed<NaiveDate>),
    Time(Placed<NaiveTime>),
    Number(Placed<u32>),
    Country(Placed<CountryCode>),
    Prose(Arc<[Block]>),
    Note(Vec<Block>),
}

/// A word of a list with its text, or the author's own text instead. Templates may read its `word`, which is part of
/// the names of phrases: "own" for a text of the author's.
#[derive(Debug)]
pub struct Term {
    /// What distinguishes it from other terms of its list.
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
            (Insert::Words(words), "text") => Some(Value::from(plain(words))),
            (Insert::Time(time), "hour") => Some(Value::from(time.hour())),
            _ => None,
        }
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match self.as_ref() {
            Insert::Words(words) => !words.is_empty(),
            Insert::Term(term) => !term.is_own || !term.words.is_empty(),
            Insert::Number(number) => number.value > 0,
            Insert::Day(_) | Insert::Time(_) | Insert::Country(_) => true,
            Insert::Prose(blocks) => !blocks.is_empty(),
            Insert::Note(blocks) => !blocks.is_empty(),
        }
    }

    fn render(self: &Arc<Self>, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.as_ref() {
            Insert::Words(words) | Insert::Term(Term { words, .. }) => formatter.write_str(&plain(words)),
            Insert::Number(number) => write!(formatter, "{}", number.value),
            // A filter of the language words these.
            Insert::Day(_) | Insert::Time(_) | Insert::Country(_) => Ok(()),
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

    /// The text that a filter makes of a value, with the place of the value if it has one.
    pub fn made(text: impl Into<String>, place: Option<Place>) -> Value {
        Insert::words(vec![match place {
            Some(place) => Inline::made(text, place),
            None => Inline::text(text),
        }])
    }

    pub fn day(day: Placed<NaiveDate>) -> Value {
        Value::from_object(Insert::Day(day))
    }

    pub fn time(time: Placed<NaiveTime>) -> Value {
        Value::from_object(Insert::Time(time))
    }

    pub fn number(number: Placed<u32>) -> Value {
        Value::from_object(Insert::Number(number))
    }

    pub fn country(code: Placed<CountryCode>) -> Value {
        Value::from_object(Insert::Country(code))
    }

    pub fn prose(blocks: Arc<[Block]>) -> Value {
        Value::from_object(Insert::Prose(blocks))
    }

    pub fn note(blocks: Vec<Block>) -> Value {
        Value::from_object(Insert::Note(blocks))
    }
}

/// The inlines of a value: those of an insert, or else the value as plain text.
pub fn inlines(value: &Value) -> Vec<Inline> {
    match value.downcast_object_ref::<Insert>() {
        Some(Insert::Words(words) | Insert::Term(Term { words, .. })) => words.clone(),
        Some(Insert::Number(number)) => vec![Inline::made(number.to_string(), number.place)],
        _ => vec![Inline::text(value.to_string())],
    }
}

/// The inserts that have been printed, in the order of their markers.
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

    /// The formatter of the engine: every printed value becomes a marker.
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
