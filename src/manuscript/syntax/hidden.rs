//! Which keys stand in the manuscript but cannot be read: nobody calls them missing.

use std::collections::HashSet;

use super::headings::path;
use super::statement::{self, Kind, Statement};
use crate::source::Place;

#[derive(Clone, Debug, Default)]
pub struct Hidden {
    /// Where each part of the manuscript begins.
    headings: Vec<u32>,
    /// Keys by the part they stand in.
    keys: HashSet<(usize, String)>,
    /// Parts with a key of which nobody knows what it was meant to be.
    nameless: HashSet<usize>,
    /// Names of tables.
    tables: HashSet<String>,
    everything: bool,
}

impl Hidden {
    pub fn new(text: &str, statements: &[Statement]) -> Hidden {
        let headings = statements.iter().filter(|statement| statement.kind == Kind::Heading);
        // The place of a table begins at its bracket.
        let start = |statement: &Statement| {
            let line = &text[statement.place.range()];
            statement.place.start + u32::try_from(line.len() - line.trim_start().len()).unwrap_or(0)
        };
        Hidden { headings: headings.map(start).collect(), ..Hidden::default() }
    }

    /// Whether `key`, which the table at `place` does not have, may stand there all the same.
    pub fn may_hold(&self, key: &str, place: Place) -> bool {
        self.everything
            || self.tables.contains(key)
            || (!self.nameless.is_empty() && self.nameless.contains(&self.part(place)))
            || (!self.keys.is_empty() && self.keys.contains(&(self.part(place), key.to_owned())))
    }

    pub fn loses_tables(&self) -> bool {
        self.everything || !self.tables.is_empty()
    }

    pub fn everything(&mut self) {
        self.everything = true;
    }

    pub fn hide_table(&mut self, path: &str) {
        self.tables.extend(path.split('.').map(str::to_owned));
    }

    pub fn hide(&mut self, text: &str, statements: &[Statement], place: Place) {
        let first = statement::index(statements, Place { end: place.start, ..place }).saturating_sub(1);
        for statement in statements[first..].iter().take_while(|statement| statement.place.start < place.end)
        {
            let line = &text[statement.place.range()];
            match statement.kind {
                Kind::Heading => self.hide_table(path(line)),
                _ => {
                    let part = self.part(statement.place);
                    let ends = |c: char| matches!(c, '=' | ':') || c.is_whitespace();
                    let key = line.trim_start().split(ends).next().unwrap_or_default();
                    if !key.is_ascii() {
                        self.nameless.insert(part);
                    }
                    let words = key.split('.').map(|word| word.trim_matches(['"', '\'']).to_owned());
                    self.keys.extend(words.map(|word| (part, word)));
                }
            }
        }
    }

    fn part(&self, place: Place) -> usize {
        self.headings.partition_point(|heading| *heading <= place.start)
    }
}
