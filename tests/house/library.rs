//! The library as others use it: its example, and the items that it exports.

use std::fs;
use std::path::Path;

use super::ROOT;
use crate::support::Folder;

#[path = "../../examples/library.rs"]
#[expect(dead_code, reason = "a test has no use for its `main`")]
mod example;

#[test]
fn the_example_makes_what_the_program_makes() {
    let manuscript = include_str!("../../examples/minimal.toml");
    let folder = Folder::of(manuscript);
    folder.cdipdoc("render --to markdown,pdf").exits(0);
    for (format, ending) in [("markdown", "md"), ("pdf", "pdf")] {
        let files = example::rendered(manuscript, format).expect("a sound manuscript");
        let [(language, bytes)] = &files[..] else { panic!("one version") };
        let written = fs::read(folder.path(format!("webinars.{language}.{ending}"))).expect("a file");
        assert!(*bytes == written, "{format}");
    }
}

#[test]
fn the_example_says_what_is_wrong_with_a_manuscript() {
    let faulty = include_str!("../../examples/minimal.toml").replace("2025-06-18", "2024-06-18");
    let said = example::rendered(&faulty, "pdf").expect_err("a date outside the year").to_string();
    assert!(said.contains("error[date-outside-year]"), "{said}");
    assert!(example::rendered(&faulty, "pdf").is_err());
}

/// Crates that only the program needs are used with the feature `cli` only.
#[test]
fn only_the_program_uses_what_the_library_does_without() {
    let manifest: toml::Table =
        fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).expect("a text").parse().expect("TOML");
    let needed = manifest["features"]["cli"].as_array().expect("a list").iter();
    let needed = needed.filter_map(|name| name.as_str()?.strip_prefix("dep:"));
    let program: Vec<String> = needed.map(|name| name.replace('-', "_")).collect();
    assert!(program.len() >= 5, "{program:?}");
    for (path, text) in super::house() {
        let outside = !path.starts_with("cli/") && path != "main.rs";
        let used = program.iter().filter(|name| outside && text.contains(&format!("{name}::")));
        assert_eq!(used.collect::<Vec<_>>(), Vec::<&String>::new(), "{path}");
    }
}
