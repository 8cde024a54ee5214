//! Ids that look the same and are not: no reader of the manuscript can distinguish them, so the message names
//! by which characters they part.

use std::ops::Range;

use crate::diagnostic::{Finding, all_named, difference};
use crate::reading::Typed;
use crate::source::{Place, Placed, Source};

/// The finding at what is typed otherwise in `id` than in `other`, with the characters of both.
pub fn parted(
    source: &Source,
    finding: Finding,
    id: &Placed<String>,
    other: &str,
    first: Option<Place>,
) -> Finding {
    let (here, there) = difference(id, other);
    let place = within(source, id.place, id, here.clone());
    let finding = Finding { place, ..finding }.label(told(&id[here]));
    match first {
        Some(first) => finding.aside(within(source, first, other, there.clone()), told(&other[there])),
        None => finding,
    }
}

fn told(characters: &str) -> String {
    if characters.is_empty() {
        "here without it".to_owned()
    } else {
        format!("here {}", all_named(characters))
    }
}

/// Where a part of the id at `place` stands; all of the id where the part is nothing.
fn within(source: &Source, place: Place, id: &str, part: Range<usize>) -> Place {
    let typed = Typed::at(source, place).filter(|_| !part.is_empty());
    let start = typed.as_ref().and_then(|typed| typed.text.find(id));
    match (typed, start) {
        (Some(typed), Some(start)) => typed.place(start + part.start..start + part.end),
        _ => place,
    }
}
