//! The cover page and the line that names the document on every later page.

use std::sync::Arc;

use super::{Inline, Node};
use crate::picture::Picture;

/// The parts of a cover, top to bottom. Paragraph 1 follows on the same page.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    pub emblem: Option<Emblem>,
    /// The letter of the language: "E", "F" …
    pub letter: String,
    /// The page sets it in capitals: "CDIP/30/8 REV.".
    pub symbol: Vec<Inline>,
    /// "ORIGINAL: ENGLISH"
    pub original: Vec<Inline>,
    /// "DATE: MARCH 5, 2020"
    pub date: Vec<Inline>,
    pub committee: Vec<Inline>,
    pub session: Vec<Inline>,
    pub place_and_dates: Vec<Inline>,
    /// As typed; the page sets it in capitals.
    pub title: Vec<Inline>,
    pub author: Vec<Inline>,
}

/// The picture beside the letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Emblem {
    pub node: Node,
    pub picture: Arc<Picture>,
    /// What it shows, for readers who cannot see it.
    pub text: String,
    /// Where its file lies, seen from where the document is written.
    pub address: String,
}

impl Cover {
    pub fn lines(&self) -> [&[Inline]; 8] {
        [
            &self.symbol,
            &self.original,
            &self.date,
            &self.committee,
            &self.session,
            &self.place_and_dates,
            &self.title,
            &self.author,
        ]
    }

    pub fn lines_mut(&mut self) -> [&mut Vec<Inline>; 8] {
        [
            &mut self.symbol,
            &mut self.original,
            &mut self.date,
            &mut self.committee,
            &mut self.session,
            &mut self.place_and_dates,
            &mut self.title,
            &mut self.author,
        ]
    }
}

/// What stands at the head of page 2 and after: the symbol, and the page number between `before` and `after`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningHead {
    pub symbol: String,
    pub before: String,
    pub after: String,
}

impl RunningHead {
    pub fn page(&self, number: u32) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}
