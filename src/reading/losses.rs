//! What could not be read of a file. There is a finding for each loss, so that a field that only seems to be missing
//! is not reported too.

use foldhash::HashSet;

use super::syntax::UnreadKeys;
use crate::source::Place;

/// The losses, from the widest to the narrowest.
#[derive(Clone, Debug, Default)]
pub struct Losses {
    /// Whether anything was lost or is wrong: then it is not certain that a missing value was left out on purpose.
    pub any: bool,
    /// Whether tables of the first level were lost: a table that seems to be missing may be one of them.
    pub tables: bool,
    /// The keys of lines that are no TOML.
    pub keys: UnreadKeys,
    /// The values that could not be read, by their table and key.
    values: HashSet<(Place, &'static str)>,
    /// The places of values of which a part may stand under a mistyped key.
    parted: HashSet<Place>,
}

impl Losses {
    pub fn new(keys: UnreadKeys) -> Losses {
        Losses { any: false, tables: keys.loses_tables(), keys, ..Losses::default() }
    }

    /// Notes that the value of `key` in the table at `place` cannot be read.
    pub fn lose_value(&mut self, place: Place, key: &'static str) {
        self.values.insert((place, key));
    }

    /// Notes that parts of the values at these places may stand elsewhere.
    pub fn part(&mut self, places: impl Iterator<Item = Place>) {
        self.parted.extend(places);
    }

    /// Whether the table at `place` has a value for `key` that cannot be read.
    pub fn has_value(&self, place: Place, key: &'static str) -> bool {
        !self.values.is_empty() && self.values.contains(&(place, key))
    }

    /// Whether a part of the value at `place` may stand elsewhere.
    pub fn has_part(&self, place: Place) -> bool {
        self.parted.contains(&place)
    }
}
