//! The cover page and the line that names the document on every later page.

use std::sync::Arc;

use super::{Inline, Node};
use crate::picture::Picture;

/// What stands on a cover. Paragraph 1 follows on the same page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    pub emblem: Option<Emblem>,
    /// From top to bottom, as they are read. A line without words takes no room.
    pub lines: Vec<CoverLine>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CoverLine {
    pub node: Node,
    pub role: CoverRole,
    pub text: Vec<Inline>,
}

/// What a line of a cover states; this decides how it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoverRole {
    /// The letter of the language: "E", "F" …
    Letter,
    /// The page sets it in capitals: "CDIP/30/8 REV."
    Symbol,
    /// "ORIGINAL: ENGLISH"
    Original,
    /// "DATE: MARCH 5, 2020"
    Date,
    Committee,
    Session,
    PlaceAndDates,
    /// As typed; the page sets it in capitals.
    Title,
    Author,
}

impl CoverRole {
    /// The names that a skeleton and a style use for the roles.
    const NAMES: [(&str, CoverRole); 9] = [
        ("letter", CoverRole::Letter),
        ("symbol", CoverRole::Symbol),
        ("original", CoverRole::Original),
        ("date", CoverRole::Date),
        ("committee", CoverRole::Committee),
        ("session", CoverRole::Session),
        ("place-and-dates", CoverRole::PlaceAndDates),
        ("title", CoverRole::Title),
        ("author", CoverRole::Author),
    ];

    pub fn named(name: &str) -> Option<CoverRole> {
        CoverRole::NAMES.iter().find(|(known, _)| *known == name).map(|(_, role)| *role)
    }
}

/// The picture beside the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Emblem {
    pub node: Node,
    pub picture: Arc<Picture>,
    /// What it shows, for readers who cannot see it.
    pub text: String,
    /// The path of its file, from the folder of the manuscript.
    pub address: String,
}

impl Cover {
    pub fn new(lines: impl IntoIterator<Item = (CoverRole, Vec<Inline>)>) -> Cover {
        let lines = lines.into_iter().map(|(role, text)| CoverLine { node: Node::default(), role, text });
        Cover { emblem: None, lines: lines.collect() }
    }

    /// The text of every line except the letter, which is a mark and no word.
    pub fn texts(&self) -> impl Iterator<Item = &[Inline]> {
        self.lines.iter().filter(|line| line.role != CoverRole::Letter).map(|line| &line.text[..])
    }

    /// All lines of this role: one, or one for each body that receives the document.
    pub fn all(&self, role: CoverRole) -> impl Iterator<Item = &[Inline]> {
        self.lines.iter().filter(move |line| line.role == role).map(|line| &line.text[..])
    }

    /// The first line of this role; empty if there is none.
    pub fn line(&self, role: CoverRole) -> &[Inline] {
        self.all(role).next().unwrap_or_default()
    }
}

/// What stands at the head of page 2 and after: the symbol, and the page number between `before` and `after`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningHead {
    pub symbol: String,
    /// The symbol with the second body of a joint document.
    pub joint: Option<String>,
    pub before: String,
    pub after: String,
}

impl RunningHead {
    pub fn page(&self, number: u32) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}
