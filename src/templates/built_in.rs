//! The templates that the program carries, in the form in which `build.rs` has left them.

use std::collections::BTreeMap;

use crate::locale::{Locale, Ordinals, Phrases};
use crate::terms::{Language, Lists};

pub const SKELETON: &str = include_str!("../../templates/webinar-report.j2");

/// The table of a language in a folder of `templates`: JSON, or its templates in Rust.
macro_rules! built {
    ($include:ident, $folder:literal, $kind:literal, $language:expr) => {
        match $language {
            Language::Ar => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/ar.", $kind)),
            Language::En => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/en.", $kind)),
            Language::Es => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/es.", $kind)),
            Language::Fr => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/fr.", $kind)),
            Language::Ru => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/ru.", $kind)),
            Language::Zh => $include!(concat!(env!("OUT_DIR"), "/", $folder, "/zh.", $kind)),
        }
    };
}

/// # Panics
/// Never: a test reads them all.
pub fn locale(language: Language) -> Locale {
    let phrases = Phrases::new(built!(include, "phrases", "rs", language), Default::default());
    let ordinals = Ordinals::new(built!(include_str, "terms/ordinals", "json", language));
    let table = built!(include_str, "phrases", "json", language);
    Locale::read(language, table, phrases, ordinals).expect("a test reads the built-in phrase files")
}

/// # Panics
/// Never: a test reads them.
pub fn lists() -> Lists {
    let table = include_str!(concat!(env!("OUT_DIR"), "/lists.json"));
    let lists: BTreeMap<String, Vec<String>> =
        serde_json::from_str(table).expect("a test reads the built-in lists");
    Lists::new(lists)
}
