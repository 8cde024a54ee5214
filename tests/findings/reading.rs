//! Tries to break the reader. One slip in the model year, whatever it is, is one error, and nothing is said
//! of what depends on it.

use std::fs;

use cdipdoc::diagnostic::{Finding, Level, human};
use cdipdoc::inside::manuscript;
use cdipdoc::inside::rules::{self, Facts};
use cdipdoc::source::Source;

fn model() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/webinars.toml"))
        .expect("the model year")
}

fn errors(text: &str) -> Vec<Finding> {
    let source = Source::new("webinars.toml", text);
    let (manuscript, mut findings) = manuscript::read(&source);
    findings.extend(rules::check(&Facts::new(&source, &manuscript)).weighed(&manuscript).0);
    findings.0.retain(|finding| finding.level == Level::Error);
    findings.in_order().0
}

/// The model year with one line changed by `slip`, for each line that it changes.
fn slips(slip: impl Fn(&str) -> Option<String>) -> Vec<(usize, String, String)> {
    let model = model();
    let lines: Vec<&str> = model.lines().collect();
    let changed: Vec<(usize, String)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, slip(line)?))).collect();
    // A few of each: spread over the file, the first and the last among them.
    let step = (changed.len() / 6).max(1);
    changed
        .into_iter()
        .enumerate()
        .filter(|(at, _)| at % step == 0)
        .map(|(_, slip)| slip)
        .map(|(at, changed)| {
            let text = [&lines[..at], &[changed.as_str()], &lines[at + 1..]].concat().join("\n");
            (at + 1, changed, text)
        })
        .collect()
}

fn each_is_one_error(slip: impl Fn(&str) -> Option<String>) {
    let slips = slips(slip);
    assert!(!slips.is_empty(), "this slip changes nothing");
    for (line, changed, text) in &slips {
        let found = errors(text);
        assert_eq!(found.len(), 1, "line {line}: {changed}\n{found:#?}");
    }
}

/// A line `key = value`, in its two parts.
fn pair(line: &str) -> Option<(&str, &str)> {
    let is_key = |key: &str| key.chars().all(|c| c.is_ascii_lowercase() || c == '.');
    line.split_once(" = ").filter(|(key, _)| is_key(key))
}

/// A pair whose value is on the same line.
fn short(line: &str) -> Option<(&str, &str)> {
    pair(line).filter(|(_, value)| !value.starts_with("\"\"\""))
}

fn short_text(line: &str) -> Option<(&str, &str)> {
    short(line).filter(|(_, value)| value.starts_with('"'))
}

fn opening(line: &str, mark: &str) -> Option<(String, String)> {
    let (key, value) = pair(line)?;
    value.starts_with(mark).then(|| (key.to_owned(), value.to_owned()))
}

#[test]
fn a_broken_heading_is_one_error() {
    let heading = |line: &str| line.starts_with('[');
    each_is_one_error(|line| heading(line).then(|| line[1..].to_owned()));
    each_is_one_error(|line| heading(line).then(|| line[..line.len() - 1].to_owned()));
    each_is_one_error(|line| heading(line).then(|| line.trim_end_matches(']').to_owned()));
    each_is_one_error(|line| heading(line).then(|| format!("{line} of the year")));
    each_is_one_error(|line| heading(line).then(|| line.replacen('e', "", 1)).filter(|new| new != line));
}

#[test]
fn a_heading_that_is_lost_or_stands_twice_is_one_error() {
    let heading = |line: &str| line.starts_with('[');
    each_is_one_error(|line| heading(line).then(String::new));
    each_is_one_error(|line| heading(line).then(|| format!("# {line}")));
    each_is_one_error(|line| heading(line).then(|| format!("{line}\n{line}")));
    let names = ["document", "mandate", "reference", "series", "organization", "person", "webinar"];
    for name in names {
        let typed =
            ["[[", "["].into_iter().find_map(|brackets| model().find(&format!("\n{brackets}{name}]")));
        let at = typed.expect("a heading") + 1;
        let (before, after) = (&model()[..at], &model()[at..]);
        let (heading, after) = after.split_once('\n').expect("a line");
        let found = errors(&format!("{before}\n{after}"));
        assert!(found.len() == 1 && found[0].help.contains(&format!("`{heading}`")), "{found:#?}");
    }
}

#[test]
fn one_bracket_for_two_is_one_error() {
    for name in ["reference", "abbreviation", "organization", "person", "webinar"] {
        let (one, two) = (format!("\n[{name}]\n"), format!("\n[[{name}]]\n"));
        assert_eq!(errors(&model().replacen(&two, &one, 1)).len(), 1, "{name}");
    }
}

#[test]
fn a_broken_line_is_one_error() {
    each_is_one_error(|line| short(line).map(|(key, _)| format!("{key} =")));
    each_is_one_error(|line| short(line).map(|(key, value)| format!("{key} {value}")));
    each_is_one_error(|line| short(line).map(|(key, value)| format!("{key}: {value}")));
    each_is_one_error(|line| short(line).map(|(key, _)| key.to_owned()));
    each_is_one_error(|line| short(line).map(|(key, _)| format!("{key} = 1.5")));
    each_is_one_error(|line| short(line).map(|_| format!("{line}\n{line}")));
    each_is_one_error(|line| {
        pair(line)
            .map(|(key, _)| line.replacen(key, &key.replacen('e', "ee", 1), 1))
            .filter(|new| new != line)
    });
    each_is_one_error(|line| line.is_empty().then(|| "This is about the webinars.".to_owned()));
}

#[test]
fn a_text_that_is_not_closed_is_one_error() {
    each_is_one_error(|line| short_text(line).map(|_| line[..line.len() - 1].to_owned()));
    each_is_one_error(|line| short_text(line).map(|(key, value)| format!("{key} = {}", &value[1..])));
    each_is_one_error(|line| short_text(line).map(|_| line.replace('"', "")));
    each_is_one_error(|line| short_text(line).map(|(key, value)| format!("{key} = \"\\q{}", &value[1..])));
    each_is_one_error(|line| opening(line, "\"\"\"").map(|(key, _)| format!("{key} =")));
    each_is_one_error(|line| opening(line, "\"\"\"").map(|(key, _)| format!("{key} = \"")));
    each_is_one_error(|line| (line == "\"\"\"").then(String::new));
    each_is_one_error(|line| (line == "\"\"\"").then(|| "\"\"".to_owned()));
}

#[test]
fn a_list_or_a_table_in_braces_that_is_not_closed_is_one_error() {
    for mark in ["[", "{"] {
        each_is_one_error(|line| opening(line, mark).map(|_| line[..line.len() - 1].to_owned()));
        each_is_one_error(|line| opening(line, mark).map(|(key, value)| format!("{key} = {}", &value[1..])));
        each_is_one_error(|line| {
            opening(line, mark).filter(|(_, value)| value.contains(',')).map(|_| line.replacen(',', "", 1))
        });
    }
}

#[test]
fn a_slip_that_loses_no_table_hides_no_id_that_is_undeclared() {
    let undeclared = |text: &str| text.replacen("speaker = \"iuga\"", "speaker = \"iugo\"", 1);
    for (typed, slip) in [
        ("languages = [\"en\", \"fr\"]", "languages = [\"en\", \"fr\", \"tlh\"]"),
        ("mode = \"hybrid\"", "mode = \"hybrid\"\nkeywords = [\"trade\"]"),
        ("moderators = [\"ghandour\"]", "moderators = [\"ghandour\", 7]"),
        ("action = \"approved\"", "action = \"approved\"\nquotation.en = \"Go on.\""),
        ("audience = [\"member-states\",", "audience = [\"member-sates\","),
    ] {
        assert!(model().contains(typed), "the model year no longer has `{typed}`");
        let found = errors(&undeclared(&model()).replacen(typed, slip, 1));
        let rules: Vec<&str> = found.iter().map(|finding| finding.rule.as_str()).collect();
        assert!(rules.len() == 2 && rules.contains(&"id-undeclared"), "{slip}: {found:#?}");
    }
}

/// Reading and the rules come to an end, with every finding at a place of the text.
fn survives(text: &str) {
    let source = Source::new("webinars.toml", text);
    let (manuscript, mut findings) = manuscript::read(&source);
    findings.extend(rules::check(&Facts::new(&source, &manuscript)).weighed(&manuscript).0);
    for finding in &findings.0 {
        assert!(text.get(finding.place.range()).is_some(), "{finding:?}");
    }
    human(&source, &findings.0[..findings.0.len().min(3)], false);
}

#[test]
fn a_file_cut_short_anywhere_is_read() {
    let model = model();
    // In the first entries every byte, then a prime number apart: no kind of place is left out.
    let cuts = (0..1000).chain((1000..model.len()).step_by(997));
    cuts.filter(|cut| model.is_char_boundary(*cut)).for_each(|cut| survives(&model[..cut]));
}

#[test]
fn a_byte_struck_anywhere_is_read() {
    let model = model();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let marks = [
        "\"", "'", "[", "]", "{", "}", "=", ".", "#", "\n", "\r", "\\", "\u{feff}", "\0", "\"\"\"", ",", "é",
    ];
    for _ in 0..60 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let number = usize::try_from(state >> 1).unwrap_or_default();
        let at = (0..=number % model.len()).rev().find(|at| model.is_char_boundary(*at)).unwrap_or_default();
        let next = model[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        survives(&[&model[..at], marks[number % marks.len()], &model[next..]].concat());
    }
}

#[test]
fn what_no_author_writes_is_read() {
    let long = "x".repeat((1 << 20) + 1);
    let keys = "a.".repeat(10_000);
    for text in [
        format!("{keys}a = 1"),
        format!("[{keys}a]"),
        format!("{}a = 1", "a . ".repeat(10_000)),
        format!("{}a = 1", "a.\\n".repeat(10_000)),
        format!("{}a = 1", "a..".repeat(10_000)),
        format!("a = {}", "[".repeat(10_000)),
        format!("a = {}", "{a=".repeat(10_000)),
        "[".repeat(10_000),
        format!("[document]\nsymbol = \"{long}\""),
        format!("[document]\nsymbol = \"{long}"),
        format!("{long} ="),
        "\"\"\"".repeat(10_001),
        "a = [\n".repeat(5_000),
        "[a]\n".repeat(500),
        "a\n".repeat(5_000),
        "a = \n\n".repeat(300),
        "[document]\nyear = nan\ndate = inf\n".to_owned(),
        format!("[document]\nyear = {}", "9".repeat(5_000)),
        "[document]\nyear = -1\nsession = { number = 0xffffffffffffffff }".to_owned(),
        "\u{feff}".to_owned(),
        "\u{feff}[document]\n\u{feff}".to_owned(),
        "[document]\r[webinar]\r".to_owned(),
        "= \n=\n==\n. = 1\n\"\" = 1\n[]\n[[]]\n[.]\n".to_owned(),
    ] {
        survives(&text);
    }
}
