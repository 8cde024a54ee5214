//! Reads time zones, and finds what an unknown one may mean.

use schemars::{Schema, json_schema};
use toml::de::DeValue;

use crate::diagnostic::{Finding, RuleName, all_nearest, appearance, joined, visible};
use crate::reading::{Described, Leaf, Reader};
use crate::source::Place;
use crate::terms::{Clock, KnownZones, Zone, by_minutes};

impl<C> Leaf<C> for Zone {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let text = String::leaf(reader, value, place)?;
        let zone = Zone::parse(&text);
        if zone.is_none() {
            reader.say(unknown(&text, place));
        }
        zone
    }
}

impl Described for Zone {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "examples": ["Europe/Zurich", "CEST", "+01:00"] })
    }
}

fn unknown(text: &str, place: Place) -> Finding {
    let known = KnownZones::read();
    let finding = |message: String| Finding::error(RuleName::ValueType, place, message);
    if let Some(meant) = known.ambiguous.get(&text.to_uppercase()) {
        return finding(format!("`{}` is the abbreviation of several time zones", visible(text)))
            .label("which of them?")
            .help(format!("write the place whose clock was announced, {}", ticked(meant)));
    }
    let help = match &*meant(text, &known) {
        [] => "write a place, as `Europe/Zurich`, an abbreviation, as `CEST`, or an offset, as `+01:00`"
            .to_owned(),
        meant => format!("write {}", ticked(meant)),
    };
    finding(format!("there is no time zone `{}`", visible(text))).help(help)
}

fn ticked(meant: &[impl std::fmt::Display]) -> String {
    let meant: Vec<String> = meant.iter().map(|meant| format!("`{meant}`")).collect();
    joined(&meant, "or")
}

/// What an unknown zone may mean: "Geneva", "Europe/Zuric", "CET/CEST", "UTC+1 (CET)", "UTC+5.5".
fn meant(text: &str, known: &KnownZones) -> Vec<String> {
    let looks = appearance(text).to_lowercase().replace('_', " ");
    if let Some(place) = of_town(&looks, known) {
        return vec![place.to_owned()];
    }
    let announced = announced(&looks);
    if !announced.is_empty() || looks.contains(|c: char| c.is_ascii_digit() || c == '+') {
        return announced;
    }
    near(text, known)
}

/// The place with this town: "New York", "heure de Genève", "europe/zurich".
fn of_town<'k>(looks: &str, known: &'k KnownZones) -> Option<&'k str> {
    let towns = || known.towns.iter().map(|(town, place)| (town.as_str(), place.as_str()));
    let of_places = || places().filter_map(|place| Some((place.split_once('/')?.1, place)));
    let is = |name: &str, words: &str| name.to_lowercase().replace('_', " ") == words;
    let town = looks.rsplit('/').next().unwrap_or_default().trim();
    let mut words = looks.split(|c: char| !c.is_alphabetic());
    let named = towns().chain(of_places()).find(|(town_of, _)| is(town_of, town));
    named.or_else(|| words.find_map(|word| towns().find(|(town, _)| is(town, word)))).map(|(_, place)| place)
}

/// The zones in a text. "CET/CEST" has two, for the two seasons.
fn announced(looks: &str) -> Vec<String> {
    let is_of_zone = |c: char| c.is_alphanumeric() || "+-–−:.,".contains(c);
    let parts = looks.split(|c| !is_of_zone(c)).flat_map(|part| {
        let part = part.trim_end_matches(',');
        let one = if part.contains(|c: char| !c.is_alphanumeric()) { [part].into() } else { letters(part) };
        one.into_iter().filter_map(|part| by_minutes(part).or_else(|| name(part)))
    });
    let parts: Vec<String> = parts.collect();
    let seasonal: Option<Vec<String>> = parts.iter().map(|part| Clock::seasonal_place(part)).collect();
    match seasonal.as_deref() {
        Some([place, other, ..]) if place == other => vec![place.clone()],
        _ => parts,
    }
}

/// "EST5EDT" has two.
fn letters(part: &str) -> Vec<&str> {
    part.split(|c: char| c.is_ascii_digit()).filter(|letters| !letters.is_empty()).collect()
}

fn name(part: &str) -> Option<String> {
    match Zone::parse(part)? {
        Zone::Announced { name, .. } => Some(name),
        Zone::Place { name, .. } => Some(name.to_owned()),
    }
}

/// The names near a text. A text of few letters has none, because every name would be near.
fn near(text: &str, known: &KnownZones) -> Vec<String> {
    const FEW: usize = 5;
    if text.chars().count() < FEW {
        return Vec::new();
    }
    let names = places().map(|name| -> &str { name }).chain(known.towns.keys().map(String::as_str));
    let near = all_nearest(text, names).into_iter();
    near.map(|near| known.towns.get(near).map_or(near, String::as_str).to_owned()).collect()
}

/// The places with names of two parts. Every place with three parts has one of these nearby.
fn places() -> impl Iterator<Item = &'static str> {
    Zone::places().filter(|name| name.matches('/').count() == 1)
}
