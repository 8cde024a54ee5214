//! Checks that `docs/adding.md` names files that exist, and words that they contain.

use std::fs;
use std::path::Path;

use super::ROOT;

/// The texts in backticks, each with the text after it.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let parts: Vec<&str> = text.split('`').collect();
    parts[1..].chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

fn is_path(piece: &str) -> bool {
    let folders = ["src/", "templates/", "tests/", "docs/", "examples/"];
    folders.iter().any(|folder| piece.starts_with(folder))
}

/// Whether a file exists. For `<rule>` and the like, its folder is looked up.
fn stands(path: &str) -> bool {
    let known = path.split('<').next().unwrap_or_default();
    Path::new(ROOT).join(known).exists()
}

/// The mistakes of the page.
fn wrong(page: &str) -> Vec<String> {
    let pieces = pieces(page);
    let mut wrong = Vec::new();
    for (index, (piece, behind)) in pieces.iter().enumerate() {
        if !is_path(piece) {
            continue;
        }
        if !stands(piece) {
            wrong.push(format!("`{piece}` is not there"));
        } else if behind.trim() == ":"
            && let Some((word, _)) = pieces.get(index + 1)
            && !holds(&Path::new(ROOT).join(piece), word)
        {
            wrong.push(format!("`{piece}` has no `{word}`"));
        }
    }
    wrong
}

/// Whether a file contains a word; for a folder, whether each of its files does.
fn holds(path: &Path, word: &str) -> bool {
    let files: Vec<_> = match fs::read_dir(path) {
        Ok(entries) => entries.map(|entry| entry.expect("a folder can be read").path()).collect(),
        Err(_) => vec![path.to_owned()],
    };
    files.iter().all(|file| fs::read_to_string(file).is_ok_and(|text| text.contains(word)))
}

#[test]
fn what_to_touch_to_add_something_is_there() {
    let page = fs::read_to_string(Path::new(ROOT).join("docs/adding.md")).expect("the page is there");
    assert_eq!(wrong(&page), [""; 0]);
    assert!(pieces(&page).iter().filter(|(piece, _)| is_path(piece)).count() > 20);
}

#[test]
fn a_page_that_names_what_is_not_there_is_seen() {
    assert_eq!(wrong("`src/rules/no_rule.rs`"), ["`src/rules/no_rule.rs` is not there"]);
    assert_eq!(wrong("in `src/rules/mod.rs`: `no_macro!`"), ["`src/rules/mod.rs` has no `no_macro!`"]);
    assert_eq!(wrong("`src/rules/<rule>.rs` and `src/diagnostic/rule_name.rs`: `each_rule`"), [""; 0]);
}
