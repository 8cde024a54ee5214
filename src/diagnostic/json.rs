//! JSON, for programs. `version` is the version of this form: under the same version, keys may be added but none
//! removed.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::report::{Extent, Report, TOOL, Unread, VERSION};
use super::{Aside, Correction, Finding, Findings, Level, is_invisible};
use crate::source::{Place, Source};

const FORM: u32 = 1;

/// What a run of cdipdoc found.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Findings of cdipdoc")]
struct Paper<'a> {
    /// Of this form. Under one number keys may be added, and none is removed.
    #[schemars(extend("const" = FORM))]
    version: u32,
    /// What wrote this.
    tool: Tool,
    /// The manuscripts, in the order of the command line.
    files: Vec<File<'a>>,
    /// What could not be read, and so not judged.
    unread: Vec<Untold<'a>>,
}

/// A file that could not be read.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Unread")]
struct Untold<'a> {
    /// The path as the command line gives it.
    name: &'a str,
    /// Why not.
    message: &'a str,
    /// What to do.
    help: &'a str,
}

#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Tool {
    /// Always `cdipdoc`.
    name: &'static str,
    /// The version of the program.
    version: &'static str,
}

/// One manuscript and all that was found in it.
#[derive(Serialize, JsonSchema)]
struct File<'a> {
    /// The path as the command line gives it, or the name of standard input.
    name: &'a str,
    /// No finding is an error.
    sound: bool,
    /// In the order of their places.
    findings: Vec<Found<'a>>,
}

/// One thing that is wrong, or worth a look.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
struct Found<'a> {
    /// The name of the rule, which `cdipdoc explain` explains.
    rule: &'static str,
    /// What it weighs: only an `error` keeps the document from being made.
    level: Level,
    /// What is wrong.
    message: &'a str,
    /// The same in a few words, to stand beside the place.
    label: Option<&'a str>,
    /// What to do.
    help: Option<&'a str>,
    /// Where.
    place: Where,
    /// Other places that have a part in it.
    asides: Vec<Beside<'a>>,
    /// What to replace so as to put it right, where that is safe.
    fixes: Vec<Fix<'a>>,
}

/// Another place, and what part it has.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Aside")]
struct Beside<'a> {
    /// What part it has.
    message: &'a str,
    /// Where.
    place: Where,
}

/// A replacement. When all fixes of a finding are made, it is put right.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Fix")]
struct Fix<'a> {
    /// What to write instead: TOML, as it stands in the file.
    text: &'a str,
    /// What it replaces.
    place: Where,
}

/// A stretch of the manuscript. Its end is behind its last character.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Place")]
struct Where {
    /// From 1.
    #[schemars(range(min = 1))]
    line: usize,
    /// In characters, from 1.
    #[schemars(range(min = 1))]
    column: usize,
    /// From 1.
    #[schemars(range(min = 1))]
    end_line: usize,
    /// In characters, from 1.
    #[schemars(range(min = 1))]
    end_column: usize,
    /// In bytes of UTF-8, from 0.
    start_byte: usize,
    /// In bytes of UTF-8, from 0.
    end_byte: usize,
}

/// The JSON Schema of this form. It accepts further keys, which later programs may add.
pub fn schema() -> Schema {
    SchemaSettings::draft07().for_serialize().into_generator().into_root_schema_for::<Paper>()
}

pub fn json<'a>(report: &Report<'a>) -> String {
    let files = report.judged.iter().map(|(source, findings)| file(source, findings)).collect();
    let untold =
        |unread: &'a Unread| Untold { name: &unread.name, message: &unread.message, help: &unread.help };
    let unread = report.unread.iter().map(untold).collect();
    pretty(&Paper { version: FORM, tool: Tool { name: TOOL, version: VERSION }, files, unread })
}

/// The document as JSON. It contains only strings, numbers and lists, which can always be written. Invisible
/// characters are escaped, because people read JSON at terminals too.
pub fn pretty(paper: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(paper).unwrap_or_default() + "\n";
    if json.is_ascii() {
        return json;
    }
    json.chars().fold(String::with_capacity(json.len()), |mut escaped, c| {
        if !c.is_ascii() && is_invisible(c) {
            let units =
                c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
            escaped.push_str(&units);
        } else {
            escaped.push(c);
        }
        escaped
    })
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
        rule: finding.rule.as_str(),
        level: finding.level,
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
