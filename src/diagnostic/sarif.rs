//! SARIF 2.1.0, which code hosts and editors read: findings at their places, and each rule with its help.

use foldhash::{HashMap, HashMapExt};

use serde_json::{Value, json};

use super::json::pretty;
use super::report::{Extent, Report, RuleInfo, TOOL, Unread, VERSION};
use super::{Correction, Finding, Level};
use crate::source::{Place, Source};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn sarif(report: &Report) -> String {
    // A file that is named twice is one artifact.
    let mut indices: HashMap<&str, usize> = HashMap::new();
    let mut artifacts = Vec::new();
    let mut results = Vec::new();
    for (source, findings) in &report.judged {
        let index = *indices.entry(&source.name).or_insert_with(|| {
            artifacts.push(json!({
                "location": { "uri": uri(&source.name) },
                "mimeType": "application/toml",
                "encoding": "UTF-8",
            }));
            artifacts.len() - 1
        });
        let file = File { source, index };
        results.extend(findings.0.iter().map(|finding| result(&file, finding, &report.rules)));
    }
    pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": TOOL,
                "semanticVersion": VERSION,
                "rules": report.rules.iter().map(rule).collect::<Vec<_>>(),
            } },
            "invocations": [{
                "executionSuccessful": report.unread.is_empty(),
                "toolExecutionNotifications": report.unread.iter().map(notification).collect::<Vec<_>>(),
            }],
            "columnKind": "unicodeCodePoints",
            "artifacts": artifacts,
            "results": results,
        }],
    }))
}

fn notification(unread: &Unread) -> Value {
    json!({
        "level": "error",
        "message": { "text": message(&format!("{}\nhelp: {}", unread.message, unread.help)) },
        "locations": [{ "physicalLocation": { "artifactLocation": { "uri": uri(&unread.name) } } }],
    })
}

fn rule(info: &RuleInfo) -> Value {
    json!({
        "id": info.name.as_str(),
        "shortDescription": { "text": info.summary },
        "fullDescription": { "text": info.description },
        "help": { "text": info.explanation, "markdown": info.explanation },
        "defaultConfiguration": { "level": level(info.level) },
    })
}

/// One of the artifacts.
struct File<'a> {
    source: &'a Source,
    index: usize,
}

fn result(file: &File, finding: &Finding, rules: &[RuleInfo]) -> Value {
    let related = finding.asides.iter().map(|aside| {
        json!({
            "message": { "text": message(&aside.note) },
            "physicalLocation": location(file, aside.place),
        })
    });
    let mut result = json!({
        "ruleId": finding.rule.as_str(),
        "level": level(finding.level),
        "message": { "text": message(&finding.told()) },
        "locations": [{ "physicalLocation": location(file, finding.place) }],
        "relatedLocations": related.collect::<Vec<_>>(),
    });
    if let Some(index) = rules.iter().position(|info| info.name == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    if !finding.corrections.is_empty() {
        result["fixes"] = json!([fix(file, finding)]);
    }
    result
}

fn fix(file: &File, finding: &Finding) -> Value {
    let replacement = |Correction { place, text }: &Correction| json!({ "deletedRegion": region(file, *place), "insertedContent": { "text": text } });
    json!({
        "description": { "text": message(&finding.help) },
        "artifactChanges": [{
            "artifactLocation": artifact(file),
            "replacements": finding.corrections.iter().map(replacement).collect::<Vec<_>>(),
        }],
    })
}

fn location(file: &File, place: Place) -> Value {
    json!({ "artifactLocation": artifact(file), "region": region(file, place) })
}

fn artifact(file: &File) -> Value {
    json!({ "uri": uri(&file.source.name), "index": file.index })
}

fn region(file: &File, place: Place) -> Value {
    let Extent { start, end, bytes } = Extent::of(file.source, place);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": bytes.start,
        "byteLength": bytes.len(),
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

/// Doubles braces, which would otherwise name arguments in a message of SARIF.
fn message(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// The address of a file: relative to the folder of the run, or a `file:` address.
fn uri(path: &str) -> String {
    let path = path.replace(std::path::MAIN_SEPARATOR, "/");
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    path.bytes().fold(scheme.to_owned(), |mut uri, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri += &format!("%{byte:02X}"),
        }
        uri
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_encoded_as_a_uri() {
        for (path, expected) in [
            ("2024/webinars.toml", "2024/webinars.toml"),
            ("année 1:2.toml", "ann%C3%A9e%201%3A2.toml"),
            ("/tmp/100%.toml", "file:///tmp/100%25.toml"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
