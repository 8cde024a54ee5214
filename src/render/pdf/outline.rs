//! The outline (ISO 32000-1, 12.3.3): bookmarks, nested as the headings are.

use lopdf::{Dictionary, Document, ObjectId, dictionary};

use super::links::place;
use super::paper::Paper;
use super::string;
use crate::layout::folio::{Bookmark, Folios};

struct Item {
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
    /// The number of all bookmarks below it, because the outline is open.
    descendants: i64,
}

pub fn write(file: &mut Document, pages: &[ObjectId], folios: &Folios) {
    let bookmarks: Vec<&Bookmark> =
        folios.outline.iter().filter(|mark| mark.page < pages.len().min(folios.pages.len())).collect();
    if bookmarks.is_empty() {
        return;
    }
    let items = nest(&bookmarks);
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = items.iter().map(|_| file.new_object_id()).collect();
    for ((item, bookmark), id) in items.iter().zip(&bookmarks).zip(&ids) {
        let paper = Paper::of(&folios.pages[bookmark.page], folios.language);
        let destination = place(pages[bookmark.page], paper.above(bookmark.y));
        let mut dictionary = dictionary! {
            "Title" => string::text(&bookmark.title),
            "Parent" => item.parent.map_or(root, |parent| ids[parent]),
            "Dest" => destination,
        };
        let relations =
            [("Prev", item.previous), ("Next", item.next), ("First", item.first), ("Last", item.last)];
        for (key, at) in relations {
            if let Some(at) = at {
                dictionary.set(key, ids[at]);
            }
        }
        if item.descendants > 0 {
            dictionary.set("Count", item.descendants);
        }
        file.set_object(*id, dictionary);
    }
    file.set_object(root, outlines(&items, &ids));
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Outlines", root);
        catalog.set("PageMode", "UseOutlines");
    }
}

fn outlines(items: &[Item], ids: &[ObjectId]) -> Dictionary {
    let mut top = items.iter().zip(ids).filter(|(item, _)| item.parent.is_none()).map(|(_, id)| *id);
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => items.len() as i64 };
    if let Some(first) = top.next() {
        outlines.set("First", first);
        outlines.set("Last", top.next_back().unwrap_or(first));
    }
    outlines
}

/// Nests bookmarks: each stands below the last one of a higher level, even if a level is missing.
fn nest(bookmarks: &[&Bookmark]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::with_capacity(bookmarks.len());
    let mut open: Vec<usize> = Vec::new();
    let mut last_at_top = None;
    for (at, bookmark) in bookmarks.iter().enumerate() {
        while open.last().is_some_and(|above| bookmarks[*above].level >= bookmark.level) {
            open.pop();
        }
        let parent = open.last().copied();
        let last = parent.map_or(&mut last_at_top, |parent| &mut items[parent].last);
        let previous = last.replace(at);
        if let Some(parent) = parent {
            items[parent].first.get_or_insert(at);
        }
        if let Some(previous) = previous {
            items[previous].next = Some(at);
        }
        for above in &open {
            items[*above].descendants += 1;
        }
        items.push(Item { parent, previous, next: None, first: None, last: None, descendants: 0 });
        open.push(at);
    }
    items
}
