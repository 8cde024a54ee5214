//! Names, numbers and first words of all paragraphs.

use crate::support::manuscript::{BILINGUAL, ENGLISH};
use crate::support::{Folder, Year};

/// Number and name of each line, and what stands in the stead of words that are not printed.
#[track_caller]
fn named(manuscript: &str, arguments: &str) -> Vec<String> {
    let told = Folder::of(manuscript).cdipdoc(&format!("outline {arguments}")).exits(0).complains("").stdout;
    let line = |line: &str| {
        let mut cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        let (number, name) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let unprinted = cells.next().filter(|words| words.starts_with('(')).unwrap_or_default();
        format!("{number} {name} {unprinted}").trim_end().to_owned()
    };
    told.lines().map(line).collect()
}

#[test]
fn what_may_be_printed_has_its_place_and_what_is_printed_its_number() {
    assert_eq!(
        named(ENGLISH, ""),
        [
            "– mandate (not printed)",
            "1 organized",
            "2 purpose",
            "– overview (not printed)",
            "– attendance (not printed)",
            "– speakers (not printed)",
            "– invitations (not printed)",
            "– published (not printed)",
            "I. proceedings",
            "3 webinar-1.held",
            "– webinar-1.moderated (not printed)",
            "– webinar-1.main-points (not printed)",
            "– webinar-1.closing (not printed)",
            "– message (not printed)",
            "– decision (not printed)",
        ]
    );
}

#[test]
fn what_the_author_left_out_put_in_and_refers_to_is_told() {
    let text = "text = { en = \"My own words.\", fr = \"Mes propres mots.\" }";
    let year = Year::new()
        .document("without = [\"overview\"]\ndecision = \"take-note-annex\"")
        .webinar(3, "")
        .webinar(4, "")
        .with(&format!("[[paragraph]]\n{text}"))
        .with(&format!("[[paragraph]]\nid = \"aim\"\ninstead-of = \"purpose\"\n{text}"))
        .section("s", "Survey", "One.\n\nTwo.")
        .with("[[section]]\nid = \"a\"\nkind = \"annex\"\ntitle = { en = \"Figures\", fr = \"Chiffres\" }\ntext = { en = \"Many.\", fr = \"Plusieurs.\" }");
    assert_eq!(
        named(&year.text(), "--lang fr"),
        [
            "1 Mes propres mots.",
            "– mandate (not printed)",
            "2 organized",
            "3 purpose, aim",
            "– overview (left out)",
            "– attendance (not printed)",
            "– speakers (not printed)",
            "– invitations (not printed)",
            "– published (not printed)",
            "I. proceedings",
            "A. w3",
            "4 w3.held",
            "– w3.moderated (not printed)",
            "– w3.main-points (not printed)",
            "– w3.closing (not printed)",
            "B. w4",
            "5 w4.held",
            "– w4.moderated (not printed)",
            "– w4.main-points (not printed)",
            "– w4.closing (not printed)",
            "II. s",
            "6 One.",
            "7 Two.",
            "– message (not printed)",
            "8 decision",
            "Annexe a",
            "1 Plusieurs.",
        ]
    );
}

#[test]
fn places_stand_between_own_paragraphs_without_a_name() {
    let text = "text = { en = \"My own words.\", fr = \"Mes propres mots.\" }";
    let own = |spot: &str| format!("[[paragraph]]\n{spot}\n{text}");
    let year = Year::new()
        .document("decision = \"none\"")
        .with(&own("after = \"decision\""))
        .with(&own("before = \"attendance\""))
        .with(&own("after = \"message\""));
    assert_eq!(
        named(&year.text(), ""),
        [
            "– mandate (not printed)",
            "– organized (not printed)",
            "– purpose (not printed)",
            "– overview (not printed)",
            "1 My own words.",
            "– attendance (not printed)",
            "– speakers (not printed)",
            "– invitations (not printed)",
            "– published (not printed)",
            "– message (not printed)",
            "2 My own words.",
            "– decision (not printed)",
            "3 My own words.",
        ]
    );
}

#[test]
fn columns_stand_below_one_another() {
    let bare = Year::new().document("decision = \"none\"").section("survey", "Survey", "One.");
    let told = Folder::of(&bare.text()).cdipdoc("outline").exits(0).complains("").stdout;
    assert!(
        told.contains("\nI.  survey       Survey\n1                One.\n–   message      (not printed)\n"),
        "{told}"
    );
}

#[test]
fn a_manuscript_with_errors_has_findings_and_no_outline() {
    let faulty = BILINGUAL.replace("decision = \"none\"", "without = [\"purpos\"]");
    Folder::of(&faulty)
        .cdipdoc("outline")
        .exits(1)
        .answers("")
        .mentions("error[paragraph-unknown]: the document has no paragraph `purpos`")
        .mentions("help: write `purpose`, or another name that `cdipdoc outline` prints");
    Folder::of(BILINGUAL)
        .cdipdoc("outline --lang ru")
        .exits(2)
        .answers("")
        .mentions("does not declare the language `ru`");
    Folder::new().cdipdoc("outline missing.toml").exits(2).answers("");
}
