//! What is heard is what is seen: text in the order of its pages, notes in theirs, and said as it was typed.

use super::heard::{Heard, What};

pub fn faults(heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    // The page and place of the last mark of the text, and of the last of the notes.
    let mut last = [(0, 0); 2];
    for (above, mark) in heard.marks_within() {
        let What::Mark { page, place: Some(place), text, .. } = mark else { continue };
        let last = &mut last[usize::from(above.contains(&"Note"))];
        if (*page, *place) < *last {
            found.push(format!("{text:?} on page {page} is heard after what it stands before"));
        }
        *last = (*page, *place);
        if text.contains("  ") || text.chars().any(|letter| letter.is_control() || letter == '\u{fffd}') {
            found.push(format!("{text:?} on page {page} is no text as anybody types it"));
        }
    }
    found
}
