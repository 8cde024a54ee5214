//! A list or a table stands in a text as it was pasted from a word processor, with bullets, letters in brackets, tabs or
//! columns of spaces: its lines are printed as one paragraph, or as paragraphs that are no list.
//!
//! `cdipdoc validate --fix` makes a list of it where all items are marked alike and nothing follows the last.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars showed three needs:
//! • data;
//! • persons;
//! • time.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars showed two needs:
//!
//! (a) data;
//!
//! (b) time.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! Region\tPersons
//! Africa\t31
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! Region    Persons
//! Africa    31
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! Region | Men | Women
//! Africa | 12 | 19
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The webinars showed three needs: • data • persons • time."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! 10.30 a.m. Opening
//! 11.00 a.m. Talks
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! Region\tPersons
//!
//! Africa\t31
//! """
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = """
//! The first speaker cited Article 5
//! (a) of the law, and another Article 6
//! (b) of it.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars showed two needs, (a) data and (b) time:
//!
//! 1. data;
//! 2. time.
//! """
//! ```
//!
//! ```toml
//! reference = [{ id = "continuation", symbol = "CDIP/30/8" }]
//!
//! [mandate]
//! reference = "continuation"
//! session = 30
//! quote = """
//! The Committee decided:
//!
//! (i) to hold webinars; and
//!
//! (ii) to report.
//! """
//! ```

use std::ops::Range;

use memchr::memchr3;

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, visible};
use crate::document::prose::{self, Parted, Pasted};
use crate::reading::Typed;
use crate::source::Place;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextPasted, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let texts = facts.suspect_prose(|excerpt, _| may_be_pasted(excerpt));
    let found = texts.iter().flat_map(|(language, typed)| look(typed, *language));
    // What is quoted word for word keeps the marks of the document that it is taken from.
    let quoted = facts.manuscript.mandate.iter().filter_map(|mandate| mandate.quote.as_ref());
    let quoted: Vec<Place> = quoted.flat_map(|quote| quote.texts.values()).map(|text| text.place).collect();
    found.filter(|finding| !quoted.iter().any(|text| text.contains(finding.place))).collect()
}

fn look(typed: &Typed, language: Language) -> Vec<Finding> {
    let pasted = prose::pasted(&typed.text, language);
    pasted.into_iter().map(|pasted| finding(typed, pasted)).collect()
}

/// Whether a line of a text as typed begins with a mark; few do.
fn may_be_pasted(typed: &str) -> bool {
    let mut is_announced = false;
    let begins = |line: &str| {
        let begins = prose::begins_with_mark(line, is_announced);
        is_announced |= prose::announces(line);
        begins
    };
    memchr3(b'\t', b'|', b'\\', typed.as_bytes()).is_some()
        || prose::may_hold_columns(typed)
        || prose::may_list_in_line(typed)
        || typed.trim_matches(['"', '\'']).lines().any(begins)
}

fn finding(typed: &Typed, pasted: Pasted) -> Finding {
    match pasted {
        Pasted::Table { by, first, whole } => table(typed, by, first, &typed.text[whole]),
        Pasted::List { marks, instead } => list(typed, &marks, &instead),
    }
}

fn list(typed: &Typed, marks: &[Range<usize>], instead: &[String]) -> Finding {
    let first = marks.first().cloned().unwrap_or_default();
    let shown = typed.text[first.clone()].trim_end();
    let message = format!(
        "`{}` begins what looks like an item of a list, and is printed within the text",
        visible(shown)
    );
    let help = "begin each item with `- `, or with `1. `, `2. ` and so on for letters";
    let mended = if instead.is_empty() { "" } else { ", or let `cdipdoc validate --fix` do it" };
    let finding = RULE.at(typed.place(first.start..first.start + shown.len()), message);
    let finding = finding.label("a mark").help(format!("{help}{mended}"));
    let corrections = marks.iter().zip(instead);
    corrections
        .fold(finding, |finding, (mark, text)| finding.correction(typed.place(mark.clone()), text.clone()))
}

fn table(typed: &Typed, by: Parted, line: Range<usize>, whole: &str) -> Finding {
    let shown = typed.text[line.clone()].trim();
    let (what, cells): (_, Vec<&str>) = match by {
        Parted::Tabs => ("tabs part", tabbed(shown, whole)),
        Parted::Bars => ("bars part", shown.split('|').map(str::trim).collect()),
        Parted::Spaces => ("columns of spaces make", prose::cells(shown).collect()),
    };
    let rule = "|---".repeat(cells.len());
    let is_parted = whole.lines().any(|line| line.trim().is_empty());
    let printed = if is_parted { "a paragraph each" } else { "one paragraph" };
    let message = format!("{what} what looks like a table, and its lines are printed as {printed}");
    let help = format!(
        "write `| {} |`, below it `{rule}|` and the other lines in the same way, in a `[[section]]`",
        visible(&cells.join(" | "))
    );
    RULE.at(typed.place(line), message).label("its first line").help(help)
}

/// The cells of a line of a table; tabs side by side part two where all lines have as many cells then.
fn tabbed<'t>(line: &'t str, whole: &str) -> Vec<&'t str> {
    let cells = |line: &str| line.split('\t').filter(|cell| !cell.trim().is_empty()).count();
    let alike = whole.lines().filter(|line| !line.trim().is_empty()).all(|other| cells(other) == cells(line));
    line.split('\t').map(str::trim).filter(|cell| !(alike && cell.is_empty())).collect()
}
