//! For programs. What `version` counts is this form: keys may be added under one number, none removed.

use serde::Serialize;

use super::report::{Extent, Report, TOOL, VERSION};
use super::{Aside, Correction, Finding, Findings};
use crate::source::{Place, Source};

const FORM: u32 = 1;

#[derive(Serialize)]
struct Paper<'a> {
    version: u32,
    tool: Tool,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    sound: bool,
    findings: Vec<Found<'a>>,
}

#[derive(Serialize)]
struct Found<'a> {
    rule: &'static str,
    level: &'static str,
    message: &'a str,
    label: Option<&'a str>,
    help: Option<&'a str>,
    place: Where,
    asides: Vec<Beside<'a>>,
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
struct Beside<'a> {
    message: &'a str,
    place: Where,
}

/// What puts the finding right when all fixes of it are made: the text at `place` becomes `text`, which is
/// TOML as it stands in the file.
#[derive(Serialize)]
struct Fix<'a> {
    text: &'a str,
    place: Where,
}

/// Lines and columns count from 1, columns in characters; the end is behind the last character.
#[derive(Serialize)]
struct Where {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

pub fn json(report: &Report) -> String {
    let files = report.judged.iter().map(|(source, findings)| file(source, findings)).collect();
    pretty(&Paper { version: FORM, tool: Tool { name: TOOL, version: VERSION }, files })
}

/// Strings, numbers and lists: nothing that could not be written.
pub fn pretty(paper: &impl Serialize) -> String {
    serde_json::to_string_pretty(paper).unwrap_or_default() + "\n"
}

fn file<'a>(source: &'a Source, findings: &'a Findings) -> File<'a> {
    File {
        name: &source.name,
        sound: !findings.has_errors(),
        findings: findings.0.iter().map(|finding| found(source, finding)).collect(),
    }
}

fn found<'a>(source: &Source, finding: &'a Finding) -> Found<'a> {
    let beside = |aside: &'a Aside| Beside { message: &aside.note, place: within(source, aside.place) };
    let fix = |Correction { place, text }: &'a Correction| Fix { text, place: within(source, *place) };
    let said = |text: &'a str| (!text.is_empty()).then_some(text);
    Found {
        rule: finding.rule,
        level: finding.level.name(),
        message: &finding.message,
        label: said(&finding.label),
        help: said(&finding.help),
        place: within(source, finding.place),
        asides: finding.asides.iter().map(beside).collect(),
        fixes: finding.corrections.iter().map(fix).collect(),
    }
}

fn within(source: &Source, place: Place) -> Where {
    let Extent { start, end, bytes } = Extent::of(source, place);
    Where {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: bytes.start,
        end_byte: bytes.end,
    }
}
