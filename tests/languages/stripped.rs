//! Fields taken out of a manuscript one by one: what is still stated is printed, or a finding on it says why not.

use std::collections::BTreeSet;

use crate::support::markdown;
use cdipdoc::source::Source;

use super::composed;

const FULL: &str = include_str!("stripped.toml");

fn own_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    words.filter(|word| word.starts_with("qz")).collect()
}

/// The lines whose words are neither printed nor spoken of. A manuscript that is refused says why.
fn lost(text: &str) -> Vec<&str> {
    let (documents, found) = composed(text);
    let Some(document) = documents.first() else { return Vec::new() };
    let printed = own_words(&markdown(document));
    let source = Source::new("test.toml", text);
    // What is said of an entry is said of each of its lines.
    let told: Vec<usize> = found.0.iter().map(|finding| source.locate(finding.place.start).line).collect();
    let entry = |line: usize| text.lines().take(line).filter(|line| line.starts_with('[')).count();
    let is_told = |line: usize| {
        told.iter().any(|told| *told == line || is_id(text, *told) && entry(*told) == entry(line))
    };
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.starts_with('#'));
    lines
        .filter(|(line, at)| !own_words(line).is_subset(&printed) && !is_told(*at))
        .map(|(line, _)| line)
        .collect()
}

fn is_id(text: &str, line: usize) -> bool {
    text.lines().nth(line - 1).is_some_and(|line| line.starts_with("id = "))
}

#[test]
fn what_is_stated_is_printed_or_spoken_of_whatever_else_is_missing() {
    assert!(own_words(FULL).len() > 40 && lost(FULL).is_empty(), "{:?}", lost(FULL));
    let fields: Vec<(usize, &str)> =
        FULL.lines().enumerate().filter(|(_, line)| line.contains(" = ")).collect();
    for (at, field) in fields {
        let rest: String = FULL
            .lines()
            .enumerate()
            .filter(|(line, _)| *line != at)
            .map(|(_, line)| format!("{line}\n"))
            .collect();
        assert_eq!(lost(&rest), Vec::<&str>::new(), "without `{field}`");
    }
}

#[test]
fn a_document_without_webinars_loses_nothing_unsaid() {
    let webinars =
        FULL.find("[[webinar]]").expect("webinars")..FULL.find("[conclusion]").expect("a conclusion");
    let annex = FULL.replace(&FULL[webinars], "").replace("after = \"promotion\"", "kind = \"annex\"");
    // What only an unprinted entry names is not spoken of by itself.
    assert_eq!(
        lost(&annex),
        ["url = \"https://www.wipo.int/qztopicspage\"", "name = \"The Qzbody\"", "abbreviation = \"QZB\""]
    );
}
