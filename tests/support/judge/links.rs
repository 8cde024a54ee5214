//! Checks that links lead to the web, to a mailbox or into the document, and to nothing else.

use lopdf::{Dictionary, Document, Object};

use super::file::name;

pub fn faults(file: &Document) -> Vec<String> {
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    let links = dictionaries.filter(|dictionary| name(dictionary, b"Subtype") == "Link");
    links.filter_map(|link| astray(file, link)).collect()
}

fn astray(file: &Document, link: &Dictionary) -> Option<String> {
    let action = link.get(b"A").ok().and_then(|action| file.dereference(action).ok()?.1.as_dict().ok());
    let Some(action) = action else {
        return link.get(b"Dest").is_err().then(|| "a link leads nowhere".to_owned());
    };
    let address =
        action.get(b"URI").and_then(Object::as_str).map(String::from_utf8_lossy).unwrap_or_default();
    let known = ["https://", "http://", "mailto:"].iter().any(|scheme| address.starts_with(scheme));
    (!known || name(action, b"S") != "URI")
        .then(|| format!("a link leads to {address:?} by {}", name(action, b"S")))
}
