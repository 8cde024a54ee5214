//! The judges of every PDF that a test makes: one from outside for PDF/UA-1 and PDF/A, and our own for what that one
//! accepts.

pub mod file;
mod heard;
mod jumps;
mod links;
mod lists;
mod marks;
mod order;
mod outline;
mod tables;
mod ways;

pub use heard::heard;
pub use marks::copied;

use lopdf::Document;
use page_validation::{ValidationOptions, ValidationProfile as Profile, validate_pdf_bytes};

/// The bytes, if no judge reports anything.
#[track_caller]
pub fn judged(bytes: Vec<u8>) -> Vec<u8> {
    let file = Document::load_mem(&bytes).expect("a PDF");
    let archive = if file.catalog().is_ok_and(|catalog| catalog.has(b"AF")) {
        Profile::PdfA3a
    } else {
        Profile::PdfA2a
    };
    for profile in [archive, Profile::PdfUa1] {
        assert_eq!(failures(&bytes, profile), Vec::<String>::new(), "{profile:?}");
    }
    assert_eq!(faults(&file), Vec::<String>::new());
    bytes
}

/// The findings of a profile on a file.
pub fn failures(bytes: &[u8], profile: Profile) -> Vec<String> {
    let report = validate_pdf_bytes(bytes, &ValidationOptions::default().profile(profile)).expect("a PDF");
    assert!(report.rules.total > 50, "{profile:?} ran {} rules", report.rules.total);
    report.failures.iter().map(ToString::to_string).collect()
}

/// The findings of our own judges.
pub fn faults(file: &Document) -> Vec<String> {
    let heard = heard(file);
    [
        links::faults(file),
        ways::faults(file, &heard),
        order::faults(&heard),
        tables::faults(file, &heard),
        lists::faults(file, &heard),
        jumps::faults(file, &heard),
        outline::faults(file, &heard),
    ]
    .concat()
}
