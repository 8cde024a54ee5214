//! What of a file could not be read. There is a finding for each loss; what only seems absent gets none besides.

use foldhash::HashSet;

use super::syntax::UnreadKeys;
use crate::source::Place;

/// From the widest loss to the narrowest.
#[derive(Clone, Debug, Default)]
pub struct Losses {
    /// Something was lost, or is wrong: nothing that is absent is sure to be meant so.
    pub any: bool,
    /// Tables of the first level: what seems absent may stand among them.
    pub tables: bool,
    /// Keys of lines that are no TOML.
    pub keys: UnreadKeys,
    /// Values that are no such value, by their table and key.
    values: HashSet<(Place, &'static str)>,
    /// Where a value stands of which a part may stand under a mistyped key.
    parted: HashSet<Place>,
}

impl Losses {
    pub fn new(keys: UnreadKeys) -> Losses {
        Losses { any: false, tables: keys.loses_tables(), keys, ..Losses::default() }
    }

    /// The value of `key` in the table at `place` cannot be read.
    pub fn lose_value(&mut self, place: Place, key: &'static str) {
        self.values.insert((place, key));
    }

    /// Parts of the values at these places may stand elsewhere.
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
