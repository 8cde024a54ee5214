//! Over the year, no speaker came from one of the five regions of the world, as the United Nations' M49 has
//! them. Said from five speakers who speak for a country.
//!
//! Fails:
//!
//! ```toml
//! person = [
//!     { country = "TR" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//! ]
//! ```
//!
//! Passes:
//!
//! ```toml
//! person = [
//!     { country = "NZ" },
//!     { id = "benedetti", family = "Benedetti", gender = "female", country = "SV" },
//!     { id = "moalusi", family = "Moalusi", gender = "male", country = "BW" },
//!     { id = "tshering", family = "Tshering", gender = "male", country = "BT" },
//!     { id = "martin", family = "Martin", gender = "female", country = "FR" },
//! ]
//!
//! [[webinar]]
//! talk = [
//!     {},
//!     { speaker = "benedetti", role = "opening" },
//!     { speaker = "moalusi", role = "opening" },
//!     { speaker = "tshering", role = "opening" },
//!     { speaker = "martin", role = "opening" },
//! ]
//! ```

use super::{Facts, Rule, Shelf};
use crate::diagnostic::{Finding, Level};

pub const RULE: Rule = Rule::open("region-missing", Level::Info, Shelf::Facts(check));

const FEWEST: usize = 5;
const REGIONS: [&str; 5] = ["Africa", "Americas", "Asia", "Europe", "Oceania"];

fn check(facts: &Facts) -> Vec<Finding> {
    let manuscript = facts.manuscript;
    let Some(speakers) = facts.all_speakers().filter(|_| manuscript.whole) else { return Vec::new() };
    let present = facts.regions(&speakers);
    let missing: Vec<&str> =
        REGIONS.into_iter().filter(|region| !present.iter().any(|present| present == region)).collect();
    if missing.is_empty() || present.len() < FEWEST {
        return Vec::new();
    }
    let place = manuscript.document.year.as_ref().map_or(manuscript.document.place, |year| year.place);
    let message = format!("over the year no speaker came from {}", missing.join(", "));
    let finding = RULE.at(place, message).label("the year reported on");
    vec![finding.help("look for speakers from there in time, and state the countries of those you have")]
}
