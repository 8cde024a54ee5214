//! The resource dictionaries that printpdf shares among all pages (ISO 32000-1, 7.8.3).

use lopdf::{Document, ObjectId};

pub fn shared(file: &Document, page: ObjectId, kind: &[u8]) -> Option<ObjectId> {
    let resources = file.get_dictionary(page).ok()?.get(b"Resources").ok()?.as_reference().ok()?;
    file.get_dictionary(resources).ok()?.get(kind).ok()?.as_reference().ok()
}
