//! The templates that the program contains, in the form in which `build.rs` writes them.

use std::collections::BTreeMap;

use crate::locale::{Locale, Ordinals, Phrases};
use crate::terms::{Language, Lists};

pub const SKELETON: &str = include_str!("../../templates/webinar-report.j2");

/// Includes the table of a language from a folder of `templates`: the JSON, or the phrases as Rust.
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

/// The phrases of a language, sorted by name.
pub fn phrases(language: Language) -> &'static [(&'static str, &'static str)] {
    built!(include, "phrases", "rs", language)
}

/// The rest of a phrase file, without its phrases, in JSON.
pub fn table(language: Language) -> &'static str {
    built!(include_str, "phrases", "json", language)
}

/// The ordinals of a language, in JSON.
pub fn ordinals(language: Language) -> &'static str {
    built!(include_str, "terms/ordinals", "json", language)
}

/// # Panics
/// Never, because a test reads them all.
pub fn locale(language: Language) -> Locale {
    let phrases = Phrases::new(phrases(language), Default::default());
    let read = Locale::read(language, table(language), phrases, Ordinals::new(ordinals(language)));
    read.expect("a test reads the built-in phrase files")
}

macro_rules! files {
    ($($path:literal),+ $(,)?) => { &[$(($path, include_str!(concat!("../../templates/", $path)))),+] };
}

/// All files that a folder may lay over, as people write them, with the README that explains them.
pub const FILES: &[(&str, &str)] = files![
    "README.md",
    "webinar-report.j2",
    "style.toml",
    "lists.toml",
    "phrases/ar.toml",
    "phrases/en.toml",
    "phrases/es.toml",
    "phrases/fr.toml",
    "phrases/ru.toml",
    "phrases/zh.toml",
    "terms/committees.toml",
    "terms/ordinals/ar.toml",
    "terms/ordinals/en.toml",
    "terms/ordinals/es.toml",
    "terms/ordinals/fr.toml",
    "terms/ordinals/ru.toml",
    "terms/ordinals/zh.toml",
];

/// The lists of words, in JSON.
pub const LISTS: &str = include_str!(concat!(env!("OUT_DIR"), "/lists.json"));

/// # Panics
/// Never, because a test reads them.
pub fn lists() -> Lists {
    let lists: BTreeMap<String, Vec<String>> =
        serde_json::from_str(LISTS).expect("a test reads the built-in lists");
    Lists::new(lists)
}
