//! Checks that a file is heard as it is seen: the text in the order of its pages, the notes in their order, all as
//! typed.

use std::mem::replace;

use super::heard::{Heard, What};

pub fn faults(heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    // The page and place of the last mark of the text, and of the last mark of the notes.
    let mut last = [(0, 0); 2];
    // The elements around a stop, and for each whether a mark in it has been read.
    let mut above: Vec<(&str, bool)> = Vec::new();
    for stop in &heard.stops {
        above.truncate(stop.depth);
        let (page, place, text) = match &stop.what {
            What::Element { name, .. } => {
                above.push((name, false));
                continue;
            }
            What::Mark { page, place: Some(place), text, .. } => (*page, *place, text),
            _ => continue,
        };
        // The lines of a cell stand among those of its neighbours, so its first line decides its place.
        let cell = above.iter_mut().find(|(name, _)| ["TH", "TD"].contains(name));
        let goes_on = cell.is_some_and(|(_, begun)| replace(begun, true));
        let last = &mut last[usize::from(above.iter().any(|(name, _)| *name == "Note"))];
        if !goes_on && replace(last, (page, place)) > (page, place) {
            found.push(format!("{text:?} on page {page} is heard after what it stands before"));
        }
        if text.contains("  ") || text.chars().any(|letter| letter.is_control() || letter == '\u{fffd}') {
            found.push(format!("{text:?} on page {page} is no text as anybody types it"));
        }
    }
    found
}
