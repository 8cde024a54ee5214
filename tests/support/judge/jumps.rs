//! Checks that the call of a note leads to the note, and its number back to the call.

use std::collections::HashMap;

use lopdf::{Document, Object, ObjectId};

use super::heard::{Heard, Stop, What, begins};

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let pages: HashMap<ObjectId, usize> = file.page_iter().enumerate().map(|(at, page)| (page, at)).collect();
    let leads = |stops: &[Stop]| {
        let id = stops.iter().find_map(|stop| match stop.what {
            What::Annotation(id) => id,
            _ => None,
        });
        let end = file.get_dictionary(id?).ok()?.get(b"Dest").and_then(Object::as_array).ok()?;
        pages.get(&end.first()?.as_reference().ok()?).copied()
    };
    let mut found = Vec::new();
    for (at, _) in heard.stops.iter().enumerate().filter(|(_, stop)| stop.is("Reference")) {
        let call = heard.within(at);
        let note = at + 1 + call.len();
        if !heard.stops.get(note).is_some_and(|stop| stop.is("Note")) {
            found.push("a call without a note behind it".to_owned());
            continue;
        }
        let note = heard.within(note);
        let figure = note.iter().take_while(|stop| !matches!(stop.what, What::Annotation(_))).count() + 1;
        let figure = &note[..figure.min(note.len())];
        if !figure.first().is_some_and(|stop| stop.is("Lbl")) {
            found.push("a note without its figure".to_owned());
        }
        if leads(call) != begins(note) || leads(figure) != begins(call) {
            found.push(format!(
                "a note on page {:?} and its call on page {:?} lead elsewhere",
                begins(note),
                begins(call)
            ));
        }
    }
    found
}
