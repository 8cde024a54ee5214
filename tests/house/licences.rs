//! Every crate of the program has a licence that `deny.toml` allows.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::ROOT;

fn allowed() -> Vec<String> {
    let deny: toml::Table =
        fs::read_to_string(Path::new(ROOT).join("deny.toml")).expect("a text").parse().expect("TOML");
    let allowed = deny["licenses"]["allow"].as_array().expect("a list").iter();
    allowed.map(|licence| licence.as_str().expect("a text").to_owned()).collect()
}

/// The output of a program of the toolchain. Without a network, it knows only what has been fetched for this machine.
fn said(command: &mut Command) -> String {
    let output = command.current_dir(ROOT).output().expect("a program of the toolchain");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Whether the allowed licences satisfy an SPDX expression: one side of each `OR`, both sides of each `AND`.
fn holds(expression: &str, allowed: &[String]) -> bool {
    // Older manifests write a slash for "or".
    let expression = expression.replace('/', " OR ").replace(['(', ')'], " ");
    expression
        .split(" AND ")
        .all(|part| part.split(" OR ").any(|licence| allowed.iter().any(|known| known == licence.trim())))
}

#[test]
fn every_crate_comes_under_a_licence_on_the_list() {
    let about = said(Command::new("rustc").arg("-vV"));
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let metadata = ["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host];
    let known: Value = serde_json::from_str(&said(Command::new(env!("CARGO")).args(metadata))).expect("JSON");
    let (allowed, packages) = (allowed(), known["packages"].as_array().expect("a list"));
    assert!(packages.len() > 100);
    for package in packages {
        let (name, licence) = (&package["name"], package["license"].as_str().unwrap_or_default());
        assert!(holds(licence, &allowed), "{name}: `{licence}`");
        let registry = package["source"].as_str().is_none_or(|source| source.contains("crates.io-index"));
        assert!(registry, "{name} is not of the registry");
    }
}

#[test]
fn a_licence_that_is_not_on_the_list_is_seen() {
    let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
    for (expression, expected) in [
        ("MIT", true),
        ("GPL-3.0-only", false),
        ("MIT OR GPL-3.0-only", true),
        ("GPL-2.0/MIT", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("(MIT OR Apache-2.0) AND CC0-1.0", false),
        ("", false),
    ] {
        assert_eq!(holds(expression, &allowed), expected, "{expression}");
    }
}
