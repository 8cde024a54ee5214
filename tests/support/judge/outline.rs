//! Checks that the bookmarks are linked, and have the words and pages of the headings.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::file::text_string;
use super::heard::{Heard, Stop, What, begins};

/// The text of a title, and its page.
type Title = (String, Option<usize>);

pub fn faults(file: &Document, heard: &Heard) -> Vec<String> {
    let mut walk = Walk { file, pages: file.page_iter().collect(), told: Vec::new(), found: Vec::new() };
    if let Some(outlines) = file.catalog().ok().and_then(|catalog| reference(catalog, b"Outlines")) {
        walk.below(outlines);
    }
    let headings: Vec<Title> =
        heard.stops.iter().enumerate().filter_map(|(at, _)| heading(heard, at)).collect();
    // Folios made by hand have none.
    if !headings.is_empty() && walk.told != headings {
        walk.found.push(format!("bookmarks {:?} for headings {headings:?}", walk.told));
    }
    walk.found
}

struct Walk<'f> {
    file: &'f Document,
    pages: Vec<ObjectId>,
    told: Vec<Title>,
    found: Vec<String>,
}

impl<'f> Walk<'f> {
    /// Follows the bookmarks below one, or below the outline; returns their number, with those below them.
    fn below(&mut self, id: ObjectId) -> i64 {
        let above = self.dictionary(id);
        let (mut before, mut next, mut count) = (None, reference(above, b"First"), 0);
        while let Some(at) = next {
            let item = self.dictionary(at);
            let title = item.get(b"Title").map(text_string).unwrap_or_default();
            if reference(item, b"Prev") != before || reference(item, b"Parent") != Some(id) {
                self.found.push(format!("the bookmark {title:?} has no way back"));
            }
            self.told.push((letters(&title), self.page(item)));
            count += 1 + self.below(at);
            (before, next) = (Some(at), reference(item, b"Next"));
        }
        let told = above.get(b"Count").and_then(Object::as_i64).unwrap_or_default();
        if reference(above, b"Last") != before || told != count {
            self.found.push(format!("{told} bookmarks are told of {count}"));
        }
        count
    }

    fn dictionary(&self, id: ObjectId) -> &'f Dictionary {
        self.file.get_dictionary(id).unwrap()
    }

    fn page(&self, item: &Dictionary) -> Option<usize> {
        let page = item.get(b"Dest").and_then(Object::as_array).ok()?.first()?.as_reference().ok()?;
        self.pages.iter().position(|own| *own == page)
    }
}

fn reference(of: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    of.get(key).and_then(Object::as_reference).ok()
}

/// A heading below the title of the document, without the numbers of notes in it.
fn heading(heard: &Heard, at: usize) -> Option<Title> {
    let stop = &heard.stops[at];
    let What::Element { name, .. } = &stop.what else { return None };
    let level: u8 = name.strip_prefix('H')?.parse().ok()?;
    let inside = heard.within(at);
    let mut words = String::new();
    let mut note = None;
    for Stop { depth, what } in inside {
        note = note.filter(|note| *depth > *note);
        match what {
            What::Element { name, .. } if ["Reference", "Note"].contains(&name.as_str()) => {
                note = note.or(Some(*depth))
            }
            What::Mark { text, .. } if note.is_none() => words.push_str(text),
            _ => {}
        }
    }
    (level > 1).then(|| (letters(&words), begins(inside)))
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
