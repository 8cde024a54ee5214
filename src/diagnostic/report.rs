//! The results of a run: the findings on all files, and the files that could not be read.

use super::{Finding, Findings, Level, RuleName};
use crate::source::{LineColumn, Place, Source};

pub const TOOL: &str = env!("CARGO_PKG_NAME");
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A rule, described for readers who do not have the program.
pub struct RuleInfo {
    pub name: RuleName,
    pub level: Level,
    pub summary: String,
    pub description: String,
    /// In Markdown.
    pub explanation: String,
}

/// A file that could not be read, and therefore not checked.
pub struct Unread {
    pub name: String,
    pub message: String,
    pub help: String,
}

#[derive(Default)]
pub struct Report<'a> {
    pub judged: Vec<(&'a Source, &'a Findings)>,
    pub unread: &'a [Unread],
    pub rules: Vec<RuleInfo>,
}

impl Report<'_> {
    pub fn each(&self, write: impl Fn(&Source, &[Finding]) -> String) -> String {
        self.judged.iter().map(|(source, findings)| write(source, &findings.0)).collect()
    }
}

/// The start and the end of a place, for programs. The end is the first character after it.
pub struct Extent {
    pub start: LineColumn,
    pub end: LineColumn,
    /// The bytes in the text.
    pub bytes: std::ops::Range<usize>,
}

impl Extent {
    pub fn of(source: &Source, place: Place) -> Extent {
        let length = source.text.len();
        let span = source.span(place);
        let start = span.start.min(length);
        let bytes = start..span.end.clamp(start, length);
        let within = source.place(bytes.clone());
        Extent { start: source.locate(within.start), end: source.locate(within.end), bytes }
    }
}
