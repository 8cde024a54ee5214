//! A line begins as an item of a list or a quotation does, but may be meant as a sentence: "of⏎1. July" or "- 5
//! degrees"; and stars that stress the end of a word may be meant as stars, as in `2*n*`. What can only be meant as a sentence is printed as typed, without a finding: a year, or one number in the
//! middle of a sentence. What may be meant in two ways is printed in one of them, and reported.
//!
//! Fails:
//!
//! ```toml
//! [conclusion]
//! message = "1. May was the first day of the series."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars continued the work of
//! 1. March and
//! 2. April.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "- 5 webinars were held."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "> 50 persons took part."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = "The room had Wi*Fi* that served all."
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! Kosovo* took part.
//!
//! * Without prejudice.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars showed:
//! 1. needs;
//! 3. plans.
//! """
//! ```
//!
//! ```toml
//! [conclusion]
//! message = """
//! The webinars showed what is needed.
//!
//! - Data.
//! """
//! ```
//!
//! Passes:
//!
//! ```toml
//! [conclusion]
//! message = """
//! 2025. That was the year of the series, which began on
//! 1. March and showed:
//! 1. needs;
//! 2. plans.
//! """
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::document::prose::{self, Doubt, DoubtKind};
use crate::reading::Typed;
use crate::terms::Language;

pub const RULE: Rule = Rule::open(RuleName::TextLineStart, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let is_suspect = |excerpt: &str, language| {
        begins_oddly(excerpt) || stresses_part(excerpt) || (language == Language::Zh && excerpt.contains('*'))
    };
    let texts = facts.suspect_prose(is_suspect);
    let found = texts.iter().map(|(language, typed)| look(typed, *language));
    found.flatten().collect()
}

fn look(typed: &Typed, language: Language) -> Vec<Finding> {
    let doubts = prose::doubts(&typed.text, language);
    doubts.into_iter().map(|doubt| finding(typed, doubt)).collect()
}

/// Whether a text as typed has a line that may begin an item or a quotation; few texts have.
fn begins_oddly(typed: &str) -> bool {
    let is_odd = |line: &str| {
        let line = line.trim_start_matches(['"', '\'', ' ', '\t']);
        line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '*' | '>'))
    };
    // An escape may stand for the end of a line.
    typed.contains("\\n") || typed.lines().any(is_odd)
}

/// Whether stars stand between two letters or figures. It spares most texts that stress whole words a second reading.
fn stresses_part(typed: &str) -> bool {
    let is_word =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    memchr::memchr_iter(b'*', typed.as_bytes()).any(|at| {
        let (before, after) = typed.as_bytes().split_at(at);
        is_word(before.last()) && is_word(after.iter().find(|byte| **byte != b'*'))
    })
}

fn finding(typed: &Typed, Doubt { range, kind }: Doubt) -> Finding {
    let start = &typed.text[range.clone()];
    let (message, help) = match kind {
        DoubtKind::Alone => (
            format!("`{start}` begins the only item of a list, and is printed as it is typed"),
            "write a list of two items or more, or `1\\\\.` if no list is meant".to_owned(),
        ),
        DoubtKind::InSentence => (
            format!("`{start}` begins a list in the midst of a sentence, and is printed as it is typed"),
            "leave a blank line before the list, or write `1\\\\.` if no list is meant".to_owned(),
        ),
        DoubtKind::Figure => (
            format!("`{start}` before a figure begins the only item of a list, and is printed as it is typed"),
            format!("write a list of two items or more, or `\\\\{start}` if no list is meant"),
        ),
        DoubtKind::Dash => (
            format!("`{start}` begins an item in the midst of a sentence, and is printed as it is typed"),
            format!("leave a blank line before the list, or write `\\\\{start}` if no list is meant"),
        ),
        DoubtKind::Bullets => (
            format!("`{start}` begins a list in the midst of a sentence, and is printed as a list"),
            format!("end the line before with a colon, or write `\\\\{start}` if no list is meant"),
        ),
        DoubtKind::Plus => (
            format!("`{start}` before a figure begins a list, and is printed as a list"),
            format!("begin the items with `- `, or write `\\\\{start}` if no list is meant"),
        ),
        DoubtKind::Only => (
            format!("`{start}` begins the only item of a list, and is printed as a list"),
            format!("write a list of two items or more, or `\\\\{start}` if no list is meant"),
        ),
        DoubtKind::Swallowed => (
            format!("`{start}` begins a line below a list, and is printed within the last item"),
            "leave a blank line before it, or begin it with spaces if it is of the item".to_owned(),
        ),
        DoubtKind::NoteByHand => (
            "a star leads to a note that is written by hand, and is printed as it is typed".to_owned(),
            "write a footnote, `[^1]` behind the word and `[^1]: …` as a paragraph, or `\\\\*` for the star".to_owned(),
        ),
        DoubtKind::PartOfWord => (
            format!("`{start}` stresses a part of a word, and is not printed"),
            "write `\\\\*` to print a star; stress a whole word with `*word*`".to_owned(),
        ),
        DoubtKind::QuotedFigure => (
            format!("`{start}` before a figure begins a quotation, and is printed as it is typed"),
            "write `more than`, or `\\\\>`; a quotation has a blank line above it".to_owned(),
        ),
        DoubtKind::Quotation => (
            format!("`{start}` before a figure begins a line, and is printed as a quotation"),
            "write `more than`, or `\\\\>` to print the sign; end the line above with a colon if a quotation is meant".to_owned(),
        ),
        DoubtKind::Later(first) => (
            format!("a list begins with {first}, and is lettered from there"),
            format!("begin it with `1.`, or write `{first}\\\\.` and so on, each in a paragraph of its own, to print the numbers"),
        ),
        DoubtKind::Disordered => (
            "the items of a list are not counted one after another, and are lettered in order".to_owned(),
            "number them in order, or write `2\\\\.` and so on, each in a paragraph of its own, to print the numbers".to_owned(),
        ),
    };
    let label = if kind == DoubtKind::PartOfWord { "a star within a word" } else { "begins the line" };
    RULE.at(typed.place(range), message).label(label).help(help)
}
