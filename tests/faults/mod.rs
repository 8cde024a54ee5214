//! Bad input, a file for each fault, called by its number; beside it, letter by letter, the exit code and what is said.
//! Faults 2, 13 and 14 are no contents of a file: see `cli/input.rs`. `BLESS=1 cargo test` writes what is said now.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::Folder;

const NUMBERS: [u32; 18] = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21];

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name")
}

/// "exit 1", then what the command prints.
fn said(path: &Path, arguments: &str) -> (i32, String) {
    let folder = Folder::new().with(name(path), fs::read(path).expect("a file"));
    let run = folder.cdipdoc(&format!("validate {arguments} {}", name(path)));
    let output = run.start().wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().expect("a code"), text(output.stdout) + &text(output.stderr))
}

#[test]
fn each_fault_is_told_letter_by_letter() {
    for path in files() {
        let (code, told) = said(&path, "");
        let told = format!("exit {code}\n{told}");
        let expected = path.with_extension("expected");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &told).expect("the folder can be written");
        }
        assert_eq!(told, fs::read_to_string(&expected).unwrap_or_default(), "{}", name(&path));
    }
}

#[test]
fn every_number_has_a_file_and_its_exit_code() {
    let numbers =
        files().iter().map(|path| name(path)[..2].parse().expect("a number")).collect::<BTreeSet<u32>>();
    assert_eq!(numbers, BTreeSet::from(NUMBERS));
    for path in files() {
        let (code, told) = said(&path, "--format json --quiet");
        match (&name(&path)[..2], code) {
            ("03" | "04", 2) | ("01" | "07" | "12" | "16", 1) => {}
            ("03" | "04" | "01" | "07" | "12" | "16", _) => panic!("{}: exit {code}", name(&path)),
            (_, 0 | 1) => {}
            _ => panic!("{}: exit {code}\n{told}", name(&path)),
        }
    }
}

#[test]
fn no_finding_is_without_a_place() {
    for path in files().iter().filter(|path| !matches!(&name(path)[..2], "03" | "04")) {
        let text = fs::read(path).expect("a file");
        let paper: serde_json::Value =
            serde_json::from_str(&said(path, "--format json --quiet").1).expect("JSON");
        for finding in paper["files"][0]["findings"].as_array().expect("a list") {
            let at = |key: &str| finding["place"][key].as_u64().expect("a figure");
            assert!(at("line") > 0 && at("column") > 0, "{}: {finding}", name(path));
            assert!(
                at("start_byte") <= at("end_byte") && at("end_byte") <= text.len() as u64,
                "{}",
                name(path)
            );
        }
    }
}
