//! A table has header cells that say of what they are, and rows of one length.

use lopdf::{Document, Object, ObjectId};

use super::file::name;
use super::heard::{Heard, Stop, What};

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    for (at, stop) in heard.stops.iter().enumerate() {
        if is(stop, "Table") {
            let inside = heard.stops[at + 1..].iter().take_while(|inner| inner.depth > stop.depth);
            table(file, &inside.collect::<Vec<_>>(), &mut found);
        }
    }
    found
}

fn table(file: &Document, stops: &[&Stop], found: &mut Vec<String>) {
    let mut rows: Vec<i64> = Vec::new();
    let mut headers = 0;
    for stop in stops {
        let What::Element { name, id, .. } = &stop.what else { continue };
        match name.as_str() {
            "TR" => rows.push(0),
            "TH" | "TD" => match rows.last_mut() {
                Some(row) => {
                    *row += attribute(file, *id, b"ColSpan").and_then(|span| span.as_i64().ok()).unwrap_or(1)
                }
                None => found.push(format!("a {name} outside of a row")),
            },
            _ => {}
        }
        if name == "TH" {
            headers += 1;
            let scope = attribute(file, *id, b"Scope");
            if !scope.is_some_and(|scope| {
                scope.as_name().is_ok_and(|scope| [&b"Row"[..], b"Column", b"Both"].contains(&scope))
            }) {
                found.push("a TH that does not say its scope".to_owned());
            }
        }
    }
    if headers == 0 {
        found.push("a table without a TH".to_owned());
    }
    if rows.windows(2).any(|rows| rows[0] != rows[1]) {
        found.push(format!("a table with rows of {rows:?} cells"));
    }
}

fn is(stop: &Stop, wanted: &str) -> bool {
    matches!(&stop.what, What::Element { name, .. } if name == wanted)
}

/// An attribute that belongs to tables (ISO 32000-1, 14.8.5.7).
fn attribute(file: &Document, element: Option<ObjectId>, key: &[u8]) -> Option<Object> {
    let attributes = file.dereference(file.get_dictionary(element?).ok()?.get(b"A").ok()?).ok()?.1;
    let sets = match attributes {
        Object::Array(sets) => {
            sets.iter().filter_map(|set| file.dereference(set).ok()?.1.as_dict().ok()).collect()
        }
        set => vec![set.as_dict().ok()?],
    };
    sets.into_iter().filter(|set| name(set, b"O") == "Table").find_map(|set| set.get(key).ok()).cloned()
}
