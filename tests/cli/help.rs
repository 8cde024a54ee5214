//! What the program says of itself, letter by letter. `BLESS=1 cargo test help` writes it anew.

use crate::support::{Folder, reviewed};

#[test]
fn the_manual_pages_are_as_reviewed() {
    let folder = Folder::new();
    for (page, arguments) in [
        ("cdipdoc", "--help"),
        ("cdipdoc-short", "-h"),
        ("validate", "validate --help"),
        ("validate-short", "validate -h"),
        ("render", "render --help"),
        ("render-short", "render -h"),
        ("rules", "rules --help"),
        ("explain", "explain --help"),
        ("schema", "schema --help"),
        ("terms", "terms --help"),
        ("terms-countries", "terms countries --help"),
        ("terms-committees", "terms committees --help"),
        ("terms-ordinals", "terms ordinals --help"),
        ("terms-dates", "terms dates --help"),
        ("outline", "outline --help"),
        ("extract", "extract --help"),
        ("style", "style --help"),
        ("templates", "templates --help"),
        ("templates-export", "templates export --help"),
        ("templates-check", "templates check --help"),
    ] {
        let told = folder.cdipdoc(arguments).exits(0).complains("").stdout;
        reviewed(&format!("tests/help/{page}.txt"), &told);
    }
}

#[test]
fn every_manual_page_lists_exit_codes_and_examples() {
    let folder = Folder::new();
    for command in [
        "",
        "validate",
        "render",
        "outline",
        "rules",
        "explain",
        "extract",
        "style",
        "templates",
        "templates export",
        "templates check",
        "schema",
        "terms",
        "terms countries",
        "terms committees",
        "terms ordinals",
        "terms dates",
    ] {
        folder.cdipdoc(&format!("{command} --help")).exits(0).mentions("EXIT CODES\n").mentions("EXAMPLES\n");
    }
}

#[test]
fn the_version_is_the_packages() {
    Folder::new().cdipdoc("--version").exits(0).answers(concat!("cdipdoc ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn a_misspelt_command_is_met_with_the_right_one() {
    Folder::new().cdipdoc("rendr").exits(2).mentions("'render'");
}

#[test]
fn no_command_is_a_usage_error() {
    Folder::new().cdipdoc("").exits(2).answers("").mentions("Usage: cdipdoc");
}
