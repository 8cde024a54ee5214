//! A character that none of the fonts at hand can draw: it would be an empty box on the page, in a name
//! perhaps, and nobody could search for it.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their aims 🎉."
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = "The webinars met their aims."
//! ```

use std::collections::{BTreeMap, HashSet};

use super::{Rule, Shelf};
use crate::diagnostic::Finding;
use crate::document::{Document, Text};
use crate::source::Place;

pub const RULE: Rule = Rule::fixed("text-glyph-missing", Shelf::Document(check));

/// Each character once, at the first place that has it.
fn check(document: &Document, covers: &dyn Fn(char) -> bool) -> Vec<Finding> {
    let mut missing: BTreeMap<char, Option<Place>> = BTreeMap::new();
    let mut judged = HashSet::new();
    document.each_text(&mut |text| {
        // Every font has ASCII.
        for c in text.text.chars().filter(|c| !c.is_ascii() && is_drawn(*c)) {
            if judged.insert(c) && !covers(c) {
                missing.insert(c, place_of(c, text));
            }
        }
    });
    missing.into_iter().map(|(c, place)| finding(c, place.unwrap_or_default())).collect()
}

/// Spaces, line ends and format controls leave no ink.
fn is_drawn(c: char) -> bool {
    let formats = matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    !(c.is_whitespace() || c.is_control() || formats)
}

/// The character itself where the text stands in the source as typed, else the whole text.
fn place_of(c: char, text: &Text) -> Option<Place> {
    let origin = text.origin?;
    let before = text.text.find(c)?;
    let as_typed = origin.end - origin.start == u32::try_from(text.text.len()).ok()?;
    let start = origin.start as usize + before;
    Some(if as_typed { Place::new(start, start + c.len_utf8()) } else { origin })
}

fn finding(c: char, place: Place) -> Finding {
    RULE.at(place, format!("no font at hand can draw `{c}`, U+{:04X}", u32::from(c)))
        .label("no glyph")
        .help("write it in another way, or delete it")
}
