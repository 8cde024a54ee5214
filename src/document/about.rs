//! What a document is, as values and not as its cover words them: for the properties of a file, its name, a
//! catalogue.

use chrono::NaiveDate;

use crate::terms::{Language, Symbol};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The bodies that receive the document, in the order of the cover; a joint document has two.
    pub receivers: Vec<Receiver>,
    /// The day of the document.
    pub date: Option<NaiveDate>,
    /// The year that is reported on.
    pub year: Option<i32>,
    /// The language that it was drafted in.
    pub original: Language,
    /// Without the stars that stress words.
    pub title: String,
}

/// A body, its session, and the symbol that the document has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    pub symbol: Option<Symbol>,
    /// In the language of the document; empty if the body has no name in that language.
    pub body: String,
    pub abbreviation: Option<String>,
    pub session: Session,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Session {
    pub number: Option<u32>,
    /// The number among the ordinary sessions, if these are counted by themselves.
    pub ordinary: Option<u32>,
    /// The number among the extraordinary sessions.
    pub extraordinary: Option<u32>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// The town, in the language of the document.
    pub place: String,
}
