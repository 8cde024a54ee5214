//! Pages of documents nobody would write, read as a proof-reader reads them.

mod hostile;
mod planted;

use cdipdoc::diagnostic::Level;
use cdipdoc::document::Document;
use cdipdoc::face::Faces;
use cdipdoc::inside::layout::{self, style::Style};
use cdipdoc::press;
use cdipdoc::source::Source;

use crate::support::judge::{self, judged};
use crate::support::{pdf, proof};
use hostile::SENTENCE;

#[track_caller]
fn versions(name: &str, manuscript: String) -> Vec<Document> {
    let reading = press::read(Source::new(name, manuscript)).expect("the built-in templates");
    let errors: Vec<_> = reading.findings.0.iter().filter(|finding| finding.level == Level::Error).collect();
    let versions = reading.documents.unwrap_or_else(|| panic!("{name}: {errors:#?}"));
    assert_eq!(versions.len(), 2);
    versions
}

#[track_caller]
fn is_sound(name: &str, document: &Document) {
    let folios = layout::set(document, &Style::house(), &Faces::default());
    let faults = proof::faults(document, &folios);
    assert!(faults.is_empty(), "{name}, {}: {faults:#?}", document.language);
}

/// What the PDF says is what the document says.
#[track_caller]
fn is_heard(name: &str, document: &Document) {
    let bytes = pdf(document, &Style::house());
    let file = lopdf::Document::load_mem(&judged(bytes)).expect("a PDF");
    let said = judge::heard(&file).text_and_notes().map(|text| text.to_uppercase());
    assert!(said == proof::script(document), "{name}, {}", document.language);
    // A running head is no part of what is heard, and yet can be copied.
    let later = file.page_iter().skip(1);
    let bare = later.filter(|page| !judge::copied(&file, *page).contains(&document.head.symbol));
    assert_eq!(bare.count(), 0, "{name}, {}", document.language);
}

#[test]
fn every_page_bears_what_is_put_on_it() {
    for (name, manuscript) in hostile::all() {
        for document in versions(name, manuscript) {
            is_sound(name, &document);
            is_heard(name, &document);
        }
    }
}

#[test]
fn a_foot_of_a_page_bears_what_begins_there() {
    let long = SENTENCE.repeat(5);
    for part in [
        long.clone(),
        format!("Words[^1] here.\n\n[^1]: {long}"),
        format!("{long}[^1] {long}[^2]\n\n[^1]: A note.\n\n[^2]: {long}"),
        format!("- {long}\n\n  {long}\n- Words[^1].\n\n[^1]: A note."),
        format!("| One | Two |\n|---|---|\n| Words[^1] | {long} |\n| {long} | Words |\n\n[^1]: {long}"),
    ] {
        for (name, manuscript) in hostile::at_every_height(&part) {
            for document in versions(&name, manuscript) {
                is_sound(&name, &document);
            }
        }
    }
}
