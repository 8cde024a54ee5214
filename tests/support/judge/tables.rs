//! Checks that the header cells of a table state what they head, and that all rows have the same length.

use lopdf::Document;

use super::file::attribute;
use super::heard::{Heard, Stop, What};

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let mut found = Vec::new();
    heard.each("Table").for_each(|(_, stops)| table(file, stops, &mut found));
    found
}

fn table(file: &Document, stops: &[Stop], found: &mut Vec<String>) {
    let mut rows: Vec<i64> = Vec::new();
    let mut headers = 0;
    for stop in stops {
        let What::Element { name, id, .. } = &stop.what else { continue };
        match name.as_str() {
            "TR" => rows.push(0),
            "TH" | "TD" => match rows.last_mut() {
                Some(row) => {
                    *row += attribute(file, *id, "Table", b"ColSpan")
                        .and_then(|span| span.as_i64().ok())
                        .unwrap_or(1)
                }
                None => found.push(format!("a {name} outside of a row")),
            },
            _ => {}
        }
        if name == "TH" {
            headers += 1;
            let scope = attribute(file, *id, "Table", b"Scope");
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
