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
    pub joint: Option<Joint>,
}

/// What the cover of a joint document says of the second body, each line below that of the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Joint {
    pub symbol: Vec<Inline>,
    pub committee: Vec<Inline>,
    pub session: Vec<Inline>,
    pub place_and_dates: Vec<Inline>,
}

/// What a line of a cover tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    Symbol,
    Original,
    Date,
    Committee,
    Session,
    PlaceAndDates,
    Title,
    Author,
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

/// One order for those who read the lines and for those who change them.
macro_rules! in_order {
    ($cover:expr) => {{
        let Cover {
            symbol, original, date, committee, session, place_and_dates, title, author, joint, ..
        } = $cover;
        let mut lines = vec![(Told::Symbol, symbol)];
        let mut second = Vec::new();
        if let Some(Joint { symbol, committee, session, place_and_dates }) = joint {
            lines.push((Told::Symbol, symbol));
            second.push((Told::Committee, committee));
            second.push((Told::Session, session));
            second.push((Told::PlaceAndDates, place_and_dates));
        }
        lines.push((Told::Original, original));
        lines.push((Told::Date, date));
        lines.push((Told::Committee, committee));
        lines.push((Told::Session, session));
        lines.push((Told::PlaceAndDates, place_and_dates));
        lines.extend(second);
        lines.push((Told::Title, title));
        lines.push((Told::Author, author));
        lines
    }};
}

impl Cover {
    /// All below the letter, as they are read.
    pub fn lines(&self) -> Vec<(Told, &Vec<Inline>)> {
        in_order!(self)
    }

    pub fn lines_mut(&mut self) -> Vec<(Told, &mut Vec<Inline>)> {
        in_order!(self)
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
