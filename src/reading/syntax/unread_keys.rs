//! The keys that stand in the file but cannot be read, so that they are not reported as missing.

use foldhash::{HashMap, HashSet};

use super::statement::{self, Kind, Statement, is_of_key, path};
use crate::diagnostic::nearest;
use crate::source::Place;

#[derive(Clone, Debug, Default)]
pub struct UnreadKeys {
    /// Where each part of the file begins.
    headings: Vec<u32>,
    /// The keys of each part.
    keys: HashMap<usize, Vec<String>>,
    /// How many statements of each part have a key so garbled that it may be any field.
    nameless: HashMap<usize, usize>,
    /// Names of tables.
    tables: HashSet<String>,
    /// The places of characters that were removed from texts.
    spoilt: Vec<Place>,
    everything: bool,
}

impl UnreadKeys {
    pub fn new(text: &str, statements: &[Statement]) -> UnreadKeys {
        let headings = statements.iter().filter(|statement| statement.kind == Kind::Heading);
        // The place of a table begins at its bracket.
        let start = |statement: &Statement| {
            let line = &text[statement.place.range()];
            statement.place.start + u32::try_from(line.len() - line.trim_start().len()).unwrap_or(0)
        };
        UnreadKeys { headings: headings.map(start).collect(), ..UnreadKeys::default() }
    }

    /// The same for a text that begins `by` bytes further on.
    pub fn moved(mut self, by: u32) -> UnreadKeys {
        self.headings.iter_mut().for_each(|heading| *heading += by);
        self.spoilt.iter_mut().for_each(|place| *place = place.moved(by));
        self
    }

    /// Whether `key`, which the table at `place` seems not to have, may stand there and be unreadable.
    pub fn may_hold(&self, key: &str, place: Place) -> bool {
        // Short names, as those of languages, are all near to one another, so they must be equal.
        let meant = |typed: &String| typed == key || (key.len() > 3 && nearest(typed, [key]).is_some());
        self.everything
            || self.tables.iter().any(meant)
            || (!self.keys.is_empty()
                && self.keys.get(&self.part(place)).is_some_and(|keys| keys.iter().any(meant)))
    }

    /// How many more keys, of any name, the table at `place` may have.
    pub fn nameless(&self, place: Place) -> usize {
        if self.nameless.is_empty() { 0 } else { self.nameless.get(&self.part(place)).copied().unwrap_or(0) }
    }

    /// Whether a character was removed from the text at `place`.
    pub fn spoils(&self, place: Place) -> bool {
        self.spoilt.iter().any(|spoilt| place.touches(*spoilt))
    }

    pub fn loses_tables(&self) -> bool {
        self.everything || !self.tables.is_empty()
    }

    pub fn lose_everything(&mut self) {
        self.everything = true;
    }

    pub fn lose_table(&mut self, path: &str) {
        self.tables.extend(path.split('.').map(str::to_owned));
    }

    pub fn spoil(&mut self, place: Place) {
        self.spoilt.push(place);
    }

    /// Notes a key that belongs to the table at `place` but stands elsewhere.
    pub fn lose_key(&mut self, key: &str, place: Place) {
        let part = self.part(place);
        self.keys.entry(part).or_default().extend(words(key));
    }

    /// Notes a name that stands twice: one of the two may have been meant as any other name.
    pub fn lose_repeated(&mut self, place: Place) {
        *self.nameless.entry(self.part(place)).or_default() += 1;
    }

    pub fn lose(&mut self, text: &str, statements: &[Statement], place: Place) {
        let first = statement::index(statements, Place { end: place.start, ..place }).saturating_sub(1);
        for statement in statements[first..].iter().take_while(|statement| statement.place.start < place.end)
        {
            let typed = &text[statement.place.range()];
            match statement.kind {
                Kind::Heading => self.lose_table(path(typed)),
                _ => self.lose_statement(typed, statement.place),
            }
        }
    }

    fn lose_statement(&mut self, typed: &str, place: Place) {
        let typed = typed.trim_start();
        let key = typed.split(['=', ':', '"', '\'', '\n']).next().unwrap_or_default().trim();
        let is_plain = !key.is_empty() && key.chars().all(|c| is_of_key(c) || c == '.');
        if !is_plain {
            self.lose_repeated(place);
        }
        // `ti tle.en = …`, and `date = … year = …`
        let joined: String = key.split_whitespace().collect();
        let others = typed.match_indices('=').filter_map(|(at, _)| typed[..at].split_whitespace().last());
        [key, &joined].into_iter().chain(others).for_each(|key| self.lose_key(key, place));
    }

    fn part(&self, place: Place) -> usize {
        self.headings.partition_point(|heading| *heading <= place.start)
    }
}

/// `title` and `en` of `title.en`, also where signs of it are lost.
fn words(key: &str) -> impl Iterator<Item = String> {
    let parts = key.split(|c: char| !is_of_key(c) && c.is_ascii()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase)
}
