//! What the program says of itself, letter by letter. `BLESS=1 cargo test help` writes it anew.

use crate::support::Folder;

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
        ("extract", "extract --help"),
    ] {
        let told = folder.cdipdoc(arguments).exits(0).complains("").stdout;
        let reviewed = format!("{}/tests/help/{page}.txt", env!("CARGO_MANIFEST_DIR"));
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&reviewed, &told).unwrap();
        }
        assert_eq!(told, std::fs::read_to_string(&reviewed).unwrap(), "{arguments}");
    }
}

#[test]
fn every_manual_page_lists_exit_codes_and_examples() {
    let folder = Folder::new();
    for arguments in
        ["--help", "validate --help", "render --help", "rules --help", "explain --help", "extract --help"]
    {
        folder.cdipdoc(arguments).exits(0).mentions("EXIT CODES\n").mentions("EXAMPLES\n");
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
