//! Bad input, a file for each fault, called by its number; beside it, letter by letter, the exit code and what is
//! said. Fault 2 is no contents of a file: see `cli/input.rs`. `BLESS=1 cargo test` writes what is said now.

mod chance;
mod limits;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::Folder;
use crate::support::folder::Told;

const NUMBERS: [u32; 18] = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20, 21];

/// The files of which a document is made all the same: all others have an error, and 03 and 04 cannot be read.
const SOUND: [&str; 18] = [
    "05-byte-order-mark",
    "06-crlf",
    "06-lf",
    "06-mixed-ends",
    "09-in-a-comment-balanced",
    "09-in-a-list-balanced",
    "09-isolate-balanced",
    "09-override-balanced",
    "10-look-alike-digits-in-a-symbol",
    "10-look-alike-in-a-symbol",
    "10-look-alike-in-an-address",
    "10-zero-width-in-a-symbol",
    "10-zero-width-in-an-address",
    "11-decomposed-title",
    "11-names-alike",
    "17-29-february-of-a-leap-year",
    "20-capitals",
    "21-document-cites-itself",
];

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    files
}

/// Those that can be read, with their texts.
fn legible() -> Vec<(String, String)> {
    let files = files().into_iter().filter(|path| expected_code(name(path)) != 2);
    files.map(|path| (name(&path).to_owned(), fs::read_to_string(&path).expect("UTF-8"))).collect()
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("a name")
}

fn expected_code(name: &str) -> i32 {
    match &name[..2] {
        "03" | "04" => 2,
        _ if SOUND.contains(&name.trim_end_matches(".toml")) => 0,
        _ => 1,
    }
}

/// What is said of all these at once.
fn said(texts: &[(String, String)], arguments: &str) -> Told {
    let folder = texts.iter().fold(Folder::new(), |folder, (name, text)| folder.with(name, text));
    let names = texts.iter().map(|(name, _)| name.as_str());
    folder.cdipdoc_with(["validate", "--quiet"].into_iter().chain(arguments.split(' ')).chain(names)).exits(1)
}

#[test]
fn each_fault_is_told_letter_by_letter() {
    for path in files() {
        let folder = Folder::new().with(name(&path), fs::read(&path).expect("a file"));
        let told = folder.cdipdoc_with(["validate", name(&path)]).exits(expected_code(name(&path)));
        let told = format!("exit {}\n{}{}", expected_code(name(&path)), told.stdout, told.stderr);
        let expected = path.with_extension("expected");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&expected, &told).expect("the folder can be written");
        }
        assert_eq!(told, fs::read_to_string(&expected).unwrap_or_default(), "{}", name(&path));
    }
}

#[test]
fn every_number_has_a_file_and_every_file_is_there() {
    let files = files();
    let numbers: BTreeSet<u32> =
        files.iter().map(|path| name(path)[..2].parse().expect("a number")).collect();
    assert_eq!(numbers, BTreeSet::from(NUMBERS));
    let sound = files.iter().filter(|path| expected_code(name(path)) == 0).count();
    assert_eq!(sound, SOUND.len());
}

/// A panic would exit with 101.
#[test]
fn no_form_of_findings_and_no_rendering_fails() {
    let texts = legible();
    for form in ["human", "short", "json", "sarif", "github", "junit"] {
        assert!(!said(&texts, &format!("--format {form}")).stdout.is_empty(), "{form}");
    }
    let folder = texts.iter().fold(Folder::new(), |folder, (name, text)| folder.with(name, text));
    folder
        .cdipdoc_with(["render", "--quiet"].into_iter().chain(texts.iter().map(|(name, _)| name.as_str())))
        .exits(1);
}

#[test]
fn every_finding_says_what_puts_it_right() {
    let paper: Value = serde_json::from_str(&said(&legible(), "--format json").stdout).expect("JSON");
    let findings =
        paper["files"].as_array().expect("a list").iter().flat_map(|file| file["findings"].as_array());
    for finding in findings.flatten() {
        assert_ne!(finding["help"].as_str().unwrap_or_default(), "", "{finding}");
    }
}

/// Line and column as an editor counts them: both from 1, the column in characters, a mark at the very start of the
/// file not counted.
fn counted(text: &str, byte: usize) -> (usize, usize) {
    let before = text[..byte].trim_start_matches('\u{feff}');
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

#[test]
fn every_place_is_where_its_bytes_are() {
    let texts = legible();
    let paper: Value = serde_json::from_str(&said(&texts, "--format json").stdout).expect("JSON");
    for ((name, text), file) in texts.iter().zip(paper["files"].as_array().expect("a list")) {
        let findings = file["findings"].as_array().expect("a list");
        assert_eq!(findings.is_empty(), file["sound"] == true && findings.is_empty(), "{name}");
        let asides = findings.iter().flat_map(|finding| finding["asides"].as_array().expect("a list"));
        for place in findings.iter().chain(asides).map(|it| &it["place"]) {
            let at = |key: &str| usize::try_from(place[key].as_u64().expect("a figure")).expect("a size");
            for (byte, line, column) in
                [("start_byte", "line", "column"), ("end_byte", "end_line", "end_column")]
            {
                assert_eq!((at(line), at(column)), counted(text, at(byte)), "{name}: {place}");
            }
            // Only of a file that states nothing there is nothing to show.
            assert!(at("start_byte") < at("end_byte") || name.starts_with("01"), "{name}: {place}");
        }
    }
}

/// The first line of each report, and where it stands.
fn heads(human: &str) -> Vec<&str> {
    human.lines().filter(|line| line.contains(" --> ") || line.contains("]: ")).collect()
}

#[test]
fn people_and_programs_are_told_the_same_places() {
    let texts = legible();
    let (human, short) = (said(&texts, "--format human").stdout, said(&texts, "--format short").stdout);
    let places = heads(&human);
    let places = places.iter().filter_map(|line| line.split(" --> ").nth(1));
    let short = short.lines().filter_map(|line| line.split(": ").next());
    assert_eq!(places.collect::<Vec<_>>(), short.collect::<Vec<_>>());
}

/// Windows ends its lines with two characters and its files begin with a mark: neither changes a word, a line or a
/// column of what is said.
#[test]
fn neither_the_ends_of_lines_nor_a_mark_at_the_start_changes_what_is_said() {
    let mut texts = legible();
    texts.retain(|(name, text)| !name.starts_with("07") && !text.contains(['\r', '\u{feff}']));
    let plain = said(&texts, "--format short").stdout;
    for change in [|text: &str| text.replace('\n', "\r\n"), |text: &str| format!("\u{feff}{text}")] {
        let changed: Vec<_> = texts.iter().map(|(name, text)| (name.clone(), change(text))).collect();
        assert_eq!(said(&changed, "--format short").stdout, plain);
    }
}

#[test]
fn the_ends_of_lines_change_no_byte_of_a_document() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, formats) in
        [("tests/faults/06-lf.toml", "--markdown --pdf"), ("examples/webinars.toml", "--markdown")]
    {
        let text = fs::read_to_string(root.join(path)).expect("a file");
        let rendered = |text: &str| {
            let folder = Folder::of(text);
            folder.cdipdoc(&format!("render {formats}")).exits(0);
            let outputs = folder.names("").into_iter().filter(|name| name != "webinars.toml");
            outputs
                .map(|name| (name.clone(), fs::read(folder.path(name)).expect("an output")))
                .collect::<Vec<_>>()
        };
        let plain = rendered(&text);
        assert!(!plain.is_empty());
        assert!(rendered(&text.replace('\n', "\r\n")) == plain, "{path}");
    }
}
