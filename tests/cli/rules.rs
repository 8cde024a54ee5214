//! What the program says of its own rules.

use cdipdoc::inside::rules;

use crate::support::Folder;

#[test]
fn every_rule_is_one_line_that_begins_with_its_name() {
    let told = Folder::new().cdipdoc("rules").exits(0).complains("");
    let lines: Vec<Vec<&str>> =
        told.stdout.lines().map(|line| line.splitn(3, "  ").map(str::trim).collect()).collect();
    let names: Vec<&str> = rules::all().iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(lines.iter().map(|line| line[0]).collect::<Vec<_>>(), names);
    assert!(told.stdout.lines().all(|line| line.len() < 200), "{}", told.stdout);
    assert!(!told.stdout.contains(['│', '|', '─']));
}

#[test]
fn a_rule_is_explained_with_examples_and_how_to_change_it() {
    Folder::new().cdipdoc("explain date-outside-year").exits(0).complains("").answers(
        "date-outside-year (error)

A webinar did not take place in the year that the document reports on: it was copied from last year's
file, or the year was not changed.

Fails:

    [document]
    year = 2023

Passes:

    [document]
    year = 2024

To change its level to `error`, `warning`, `info` or `off`, say why in the manuscript:

    [rules]
    date-outside-year = { level = \"off\", reason = \"…\" }
",
    );
}

#[test]
fn a_rule_that_guards_soundness_says_that_it_is_fixed() {
    Folder::new().cdipdoc("explain id-undeclared").exits(0).mentions("Its level is fixed");
}

#[test]
fn a_figure_is_told_where_there_is_one() {
    Folder::new().cdipdoc("explain language-interpretation-missing").exits(0).mentions("speaks is 30;");
}

#[test]
fn every_rule_can_be_explained() {
    let folder = Folder::new();
    for rule in rules::all() {
        let page = folder.cdipdoc_with(["explain", rule.name.as_str()]).exits(0).stdout;
        assert!(!page.contains("```") && !page.contains("\n\n\n"), "{page}");
    }
}

#[test]
fn an_unknown_rule_is_met_with_the_nearest() {
    Folder::new()
        .cdipdoc("explain date-outside-years")
        .exits(2)
        .answers("")
        .complains("error: there is no rule `date-outside-years`\nhelp: write `date-outside-year`\n");
    Folder::new().cdipdoc("explain x").exits(2).mentions("`cdipdoc rules` lists them all");
}
