//! TEMPORARY: stands where the core will stand, so that `cli` can be built and tested. Removed at the merge.

use crate::diagnostic::{Finding, Findings, Level};
use crate::document::{Cover, Document, Inline, RunningHead};
use crate::source::{Place, Source};
use crate::terms::Language;

pub struct Reading {
    pub source: Source,
    pub findings: Findings,
    pub programme: Option<Programme>,
}

pub struct Programme(Vec<Language>);

pub fn read(source: Source) -> Reading {
    let mut findings = Findings::default();
    let mut languages = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let words = line.trim();
        let place = Place::new(start, start + words.len());
        if let Some(list) = words.strip_prefix("languages = ") {
            languages = list.split('"').filter_map(Language::from_tag).collect();
        } else if words.contains("doubt") {
            findings.push(Finding::new("stand-in", Level::Warning, place, format!("`{words}` is doubtful")));
        } else if !words.is_empty() && !words.contains(['=', '[', '#']) {
            findings.push(
                Finding::error("toml-syntax", place, format!("`{words}` has no `=`"))
                    .help("write a key and a value"),
            );
        }
        start += line.len();
    }
    if languages.is_empty() {
        findings.push(Finding::error("key-missing", Place::default(), "no document"));
    }
    let findings = findings.in_order();
    let programme = (!findings.has_errors()).then_some(Programme(languages));
    Reading { source, findings, programme }
}

impl Programme {
    pub fn languages(&self) -> Vec<Language> {
        self.0.clone()
    }

    pub fn compose(&self, language: Language) -> Document {
        let line = || vec![Inline::text(language.name())];
        Document {
            language,
            cover: Cover {
                letter: "E".into(),
                symbol: line(),
                original: line(),
                date: line(),
                committee: line(),
                session: line(),
                place_and_dates: line(),
                title: line(),
                author: line(),
            },
            head: RunningHead { symbol: String::new(), before: String::new(), after: String::new() },
            body: Vec::new(),
            annexes: Vec::new(),
            kept_whole: Vec::new(),
            elements: Vec::new(),
        }
    }
}

pub fn markdown(document: &Document) -> String {
    format!("# {}\n", document.language.name())
}

pub fn pdf(document: &Document) -> (Vec<u8>, usize) {
    (format!("%PDF-1.7\n{}\n%%EOF\n", document.language.name()).into_bytes(), 1)
}
