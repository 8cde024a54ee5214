//! Checks that a list has items, an item has a label and a body, and the list states how it is numbered.

use lopdf::Document;

use super::file::attribute;
use super::heard::{Heard, Stop, What};

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    for (list, stops) in heard.each("L") {
        for inner in stops {
            let holders: &[&str] = match inner.depth - list.depth {
                1 => &["LI"],
                2 => &["Lbl", "LBody"],
                _ => continue,
            };
            if !holders.iter().any(|name| inner.is(name)) {
                found.push(format!("a list that does not hold {holders:?}"));
            }
        }
        let numbering = attribute(file, list.id(), "List", b"ListNumbering");
        let told = numbering.as_ref().and_then(|name| name.as_name().ok()).unwrap_or_default();
        let label = label(stops);
        let seen = seen(&label);
        if told != seen.as_bytes() {
            found.push(format!("a list that begins with {label:?} and is not counted as {seen}"));
        }
    }
    found
}

/// The first label of the list, for messages.
fn label(stops: &[Stop]) -> String {
    let inside = stops.iter().skip_while(|stop| !stop.is("Lbl")).skip(1);
    let marks = inside.map_while(|stop| match &stop.what {
        What::Mark { text, .. } => Some(text.as_str()),
        _ => None,
    });
    marks.collect()
}

fn seen(label: &str) -> &'static str {
    match label.chars().find(|letter| letter.is_alphanumeric()) {
        None => "Disc",
        Some('i') => "LowerRoman",
        Some(figure) if figure.is_numeric() => "Decimal",
        Some(_) => "LowerAlpha",
    }
}
