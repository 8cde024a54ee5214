//! Reads any TOML field by field: each value gets its place, each mistake a finding with a remedy, and the rest is
//! still read. The fields themselves are defined elsewhere: by the manuscript, a style, a folder of templates.

mod alike;
mod as_typed;
mod bidi;
mod characters;
mod fields;
mod leaf;
mod limits;
mod losses;
mod raw;
mod remedy;
mod syntax;
mod vocabulary;

pub use alike::{alike_but_for, is_toml};
pub use fields::{Fields, Readable, Reader, Subject};
pub use leaf::{Described, Leaf, word};
pub use limits::{Limits, MEGABYTE};
pub use losses::Losses;
pub use raw::{Raw, Typed};
pub use syntax::{Misplaced, Tables, misplaced};
pub use vocabulary::{UNLISTED, Vocabulary};

use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::source::Source;
use syntax::UnreadKeys;

/// Passes what can be read to `read`, and returns its result with the findings on what cannot be read; `None` if
/// nothing can be read. The parts in `misplaced` are removed first.
pub fn read<C, T>(
    source: &Source,
    subject: &'static Subject,
    limits: Limits,
    (context, misplaced): (C, Vec<Misplaced>),
    read: impl FnOnce(&Reader<C>, &DeTable) -> T,
) -> (Option<T>, Findings) {
    if let Some(finding) = limits::refuse(source).or_else(|| characters::lone_return(source)) {
        return (None, Findings(vec![finding.moved(source.base())]));
    }
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    let repaired;
    let (text, table, repairs) = if faults.is_empty() && misplaced.is_empty() {
        (&source.text, table, (UnreadKeys::default(), Findings::default()))
    } else {
        let legible = syntax::repair(source, misplaced);
        if legible.foreign {
            return (None, Findings(vec![foreign(source, subject)]));
        }
        repaired = legible.text;
        let (table, _) = DeTable::parse_recoverable(&repaired);
        let findings = legible.findings.0.into_iter().map(|finding| finding.moved(source.base()));
        (&repaired, table, (legible.unread.moved(source.base()), Findings(findings.collect())))
    };
    let reader = Reader::new(source, subject, limits, context, repairs);
    let turned = bidi::in_comments(text, table.get_ref()).into_iter();
    reader.findings().extend(turned.map(|finding| finding.moved(source.base())));
    let read = read(&reader, table.get_ref());
    (Some(read), reader.into_findings())
}

/// Reads the fields of a file that needs no context.
pub fn read_fields(source: &Source, subject: &'static Subject, read_root: impl FnOnce(&Fields)) -> Findings {
    let read_table = |reader: &Reader, table: &DeTable| reader.root(table, read_root);
    read(source, subject, Limits::default(), ((), Vec::new()), read_table).1
}

/// The finding on a web page, a text document or a spreadsheet, which is no TOML.
fn foreign(source: &Source, subject: &Subject) -> Finding {
    let start = source.text.len() - source.text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let line = source.text[start..].lines().next().unwrap_or_default();
    let place = source.place(start..start + line.len());
    let finding = Finding::error(RuleName::TomlSyntax, place, "the file is not TOML, in no line of it");
    finding
        .label("not understood")
        .help(format!("check that this is the file that was meant; {}", subject.begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Placed, Sources};

    static SUBJECT: Subject = Subject { name: "the file", begins: "it begins with a key" };

    /// A text that stands behind others in the space of places gives the same findings as alone.
    #[test]
    fn a_file_among_others_is_read_as_it_is_alone() {
        let read = |source: &Source| {
            let mut counts = Vec::new();
            let findings = read_fields(source, &SUBJECT, |fields| {
                counts.extend(fields.required::<Vec<Placed<String>>>("words"));
            });
            findings.0
        };
        for text in [
            "words = [\"a\", 1]\n",
            "word = [\"a\"]\n",
            "words = [\"a\"\nother = 1\n",
            "words = [\"a\"]\nwords = [\"b\"]\n# \u{202e}\n",
            "words = [\"\u{7}\"]\n",
            "not TOML at all\n",
            "words = []\r",
        ] {
            let alone = read(&Source::new("alone.toml", text));
            assert!(!alone.is_empty(), "{text:?}");
            let mut sources = Sources::default();
            sources.add(Source::new("first.toml", "words = []\n"));
            sources.add(Source::new("second.toml", "# nothing\n"));
            let base = sources.add(Source::new("third.toml", text)).expect("room").base();
            let among = read(sources.iter().last().expect("three"));
            let moved: Vec<Finding> = alone.into_iter().map(|finding| finding.moved(base)).collect();
            assert_eq!(among, moved, "{text:?}");
            let third = among.iter().filter_map(|finding| sources.of(finding.place));
            assert!(third.map(|source| source.name.as_str()).all(|name| name == "third.toml"));
        }
    }
}
