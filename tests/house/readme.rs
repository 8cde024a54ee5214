//! Checks that the README shows what happens, and repeats the program's texts; `BLESS=1 cargo test readme` writes
//! these anew.

use std::fs;
use std::path::Path;

use super::reference;
use crate::support::{Folder, reviewed};

fn repository(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect(path)
}

/// The fenced blocks of a language, without their fences.
fn blocks(language: &str) -> Vec<String> {
    let readme = repository("README.md");
    let opened = readme.split(&format!("\n```{language}\n")).skip(1).map(str::to_owned).collect::<Vec<_>>();
    opened.iter().filter_map(|rest| Some(rest.split_once("\n```")?.0.to_owned() + "\n")).collect()
}

/// The smallest manuscript, without the comment above it.
fn minimal() -> String {
    let text = repository("examples/minimal.toml");
    text[text.find("[document]").expect("a table")..].to_owned()
}

#[test]
fn the_first_document_is_the_minimal_example() {
    assert_eq!(blocks("toml")[0], minimal());
}

#[test]
fn the_commands_answer_as_shown() {
    let shown = blocks("console");
    let folder = Folder::of(&minimal());
    let validated = folder.cdipdoc("validate").exits(0);
    let rendered = folder.cdipdoc("render --pdf --markdown").exits(0);
    let expected = format!(
        "$ cdipdoc validate\n{}$ cdipdoc render --pdf --markdown\n{}",
        validated.stdout, rendered.stderr
    );
    assert_eq!(without_sizes(&shown[0]), without_sizes(&expected));

    let faulty = Folder::of(&minimal().replace("2025-06-18", "2024-06-18"));
    let expected = format!("$ cdipdoc validate\n{}", faulty.cdipdoc("validate").exits(1).stdout);
    assert_eq!(shown[1], expected);
}

/// The sizes of files depend on the fonts and on the program's version.
fn without_sizes(text: &str) -> String {
    let is_size = |unit: &str| ["bytes", "kB", "MB"].contains(&unit.trim_end());
    let mut words: Vec<&str> = text.split(' ').collect();
    for at in 1..words.len() {
        if words[at].lines().next().is_some_and(is_size) {
            words[at - 1] = "…";
        }
    }
    words.join(" ")
}

#[test]
fn a_size_of_a_file_is_no_promise_and_a_number_of_pages_is() {
    assert_eq!(
        without_sizes("a.md: 599 bytes\na.pdf: 1 page, 25.3 kB\n"),
        "a.md: … bytes\na.pdf: 1 page, … kB\n"
    );
}

#[test]
fn every_command_and_option_is_told() {
    let readme = repository("README.md");
    let told = &readme[readme.find("## The command line").expect("its heading")..];
    let manuals =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/help")).expect("the manuals");
    for manual in manuals.map(|manual| manual.expect("a manual").path()) {
        let text = fs::read_to_string(&manual).expect("a text");
        let options = text.lines().filter_map(|line| {
            let option =
                line.trim_start().strip_prefix("--").or(line.split_once(", --").map(|(_, option)| option))?;
            Some(format!("--{}", option.split(' ').next()?))
        });
        for option in options.chain(command(&text)) {
            assert!(told.contains(&option), "{option} of {}", manual.display());
        }
    }
}

/// The command of a manual; `None` if it only holds other commands.
fn command(manual: &str) -> Option<String> {
    let usage = manual.lines().find_map(|line| line.strip_prefix("Usage: "))?;
    Some(usage.split(" [").next()?.split(" <").next()?.to_owned())
}

#[test]
fn the_reference_is_the_programs() {
    let readme = repository("README.md");
    let written = rewritten(&readme, "fields", &reference::fields());
    let written = rewritten(&written, "formats", &reference::formats());
    reviewed("README.md", &rewritten(&written, "rules", &reference::rules()));
}

/// The text with a new part between two comments.
fn rewritten(text: &str, name: &str, body: &str) -> String {
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->\n"));
    let (before, rest) = text.split_once(&open).expect("the opening comment");
    let (_, after) = rest.split_once(&close).expect("the closing comment");
    [before, &open, body, &close, after].concat()
}
