//! The properties of a file: title, author, language, page labels. There is no date, so that the same document makes
//! the same file.

use lopdf::{Dictionary, Document, Object, dictionary};

use super::string;
use crate::layout::folio::Folios;

pub const PRODUCER: &str = concat!("cdipdoc ", env!("CARGO_PKG_VERSION"));

pub fn write(file: &mut Document, folios: &Folios) {
    file.version = "1.7".into();
    if let Ok(info) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.set_object(info, information(folios));
    }
    if let Ok(catalog) = file.catalog_mut() {
        catalog.set("Lang", string::text(folios.language.tag()));
        catalog.set("ViewerPreferences", preferences());
        catalog.set("PageLabels", dictionary! { "Nums" => labels(folios) });
    }
}

/// The information dictionary (ISO 32000-1, 14.3.3). It replaces that of printpdf, which has a date and claims PDF/X.
fn information(folios: &Folios) -> Dictionary {
    dictionary! {
        "Title" => string::text(&folios.title),
        "Author" => string::text(&folios.author),
        "Producer" => string::text(PRODUCER),
    }
}

/// The viewer preferences (12.2). `Direction` is never set to right to left: Chrome takes it as the direction of
/// every line, and changes symbols such as CDIP/36/INF/1.
fn preferences() -> Dictionary {
    dictionary! { "DisplayDocTitle" => true }
}

/// A label for each page whose number does not follow the one before (12.4.2). Pages of an annex have its name in
/// their label, because they count from 1 again.
fn labels(folios: &Folios) -> Vec<Object> {
    let mut expected = None;
    let mut labels = Vec::new();
    for (index, folio) in (0_i64..).zip(&folios.pages) {
        if expected != Some((&folio.annex, folio.number)) {
            labels.push(index.into());
            // Page numbers begin at 1; this is the greatest integer (ISO 19005-2, 6.1.13).
            let start = i64::from(folio.number).clamp(1, i32::MAX.into());
            let mut label = dictionary! { "S" => "D", "St" => start };
            folio.annex.iter().for_each(|annex| label.set("P", string::text(annex)));
            labels.push(label.into());
        }
        expected = folio.number.checked_add(1).map(|next| (&folio.annex, next));
    }
    labels
}
