//! Whose clock was announced.

use schemars::{Schema, json_schema};
use toml::de::DeValue;

use super::fields::Desk;
use super::leaf::Leaf;
use crate::diagnostic::{Finding, all_nearest, appearance, joined, visible};
use crate::source::Place;
use crate::terms::{KnownZones, Zone};

impl Leaf for Zone {
    fn leaf(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(desk, value, place)?;
        let zone = Zone::parse(&text);
        if zone.is_none() {
            desk.say(unknown(&text, place));
        }
        zone
    }

    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": ["Europe/Zurich", "CEST", "+01:00"] })
    }
}

fn unknown(text: &str, place: Place) -> Finding {
    let known = KnownZones::read();
    let finding = |message: String| Finding::error("value-type", place, message);
    let ticked = |meant: &[&str]| {
        let meant: Vec<String> = meant.iter().map(|meant| format!("`{meant}`")).collect();
        joined(&meant, "or")
    };
    if let Some(meant) = known.ambiguous.get(&text.to_uppercase()) {
        let meant: Vec<&str> = meant.iter().map(String::as_str).collect();
        return finding(format!("`{}` is the abbreviation of several time zones", visible(text)))
            .label("which of them?")
            .help(format!("write the place whose clock was announced, {}", ticked(&meant)));
    }
    let help = match &*meant(text, &known) {
        [] => "write a place, as `Europe/Zurich`, an abbreviation, as `CEST`, or an offset, as `+01:00`"
            .to_owned(),
        meant => format!("write {}", ticked(meant)),
    };
    finding(format!("there is no time zone `{}`", visible(text))).help(help)
}

/// What may be meant by what is no zone: "Geneva", "Europe/Zuric", "cet", "CET/CEST".
fn meant<'k>(text: &str, known: &'k KnownZones) -> Vec<&'k str> {
    let looks = appearance(text).to_lowercase().replace('_', " ");
    let towns = || known.towns.iter().map(|(town, place)| (town.as_str(), place.as_str()));
    // A place with a name of three parts has one of two beside it.
    let places =
        || Zone::places().filter(|name| name.matches('/').count() == 1).map(|name| -> &'k str { name });
    let of_places = || places().filter_map(|place| Some((place.split_once('/')?.1, place)));
    let is = |name: &str, words: &str| name.to_lowercase().replace('_', " ") == words;
    let town = looks.rsplit('/').next().unwrap_or_default().trim();
    let words = || looks.split(|c: char| !c.is_alphabetic());
    let named = |words: &str| towns().chain(of_places()).find(|(town, _)| is(town, words));
    if let Some((_, place)) =
        named(town).or_else(|| towns().find(|(town, _)| words().any(|word| is(town, word))))
    {
        return vec![place];
    }
    let letters: Vec<&str> =
        known.letters().filter(|letters| words().any(|word| is(letters, word))).collect();
    match letters[..] {
        [] => {}
        [letters] => return vec![letters],
        // "CET/CEST": both, by the season.
        [letters, ..] => return known.place(letters).into_iter().collect(),
    }
    let names = places().chain(towns().map(|(town, _)| town));
    let near = all_nearest(text, names).into_iter();
    near.map(|near| known.towns.get(near).map_or(near, String::as_str)).collect()
}
