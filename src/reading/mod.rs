//! Any TOML, read field by field: every value with its place, every mistake with its remedy, and the rest read all the same.
//! What the fields are is for those who ask: the manuscript, a style, a folder of templates.

mod alike;
mod as_typed;
mod bidi;
mod characters;
mod fields;
mod leaf;
mod limits;
mod raw;
mod remedy;
mod syntax;
mod vocabulary;

pub use alike::{alike_but_for, is_toml};
pub use fields::{Fields, Readable, Reader, Subject};
pub use leaf::{Described, Leaf, word};
pub use limits::{Limits, MEGABYTE};
pub use raw::{Raw, Typed};
pub use syntax::{Misplaced, Tables, misplaced};
pub use vocabulary::{UNLISTED, Vocabulary};

use toml::de::DeTable;

use crate::diagnostic::{Finding, Findings, RuleName};
use crate::source::{Place, Source};
use syntax::Hidden;

/// Gives what can be read to `read`, and returns its result with the findings on what cannot; `None` where nothing can.
/// What is `misplaced` is taken out before.
pub fn read<C, T>(
    source: &Source,
    subject: &'static Subject,
    limits: Limits,
    (context, misplaced): (C, Vec<Misplaced>),
    read: impl FnOnce(&Reader<C>, &DeTable) -> T,
) -> (Option<T>, Findings) {
    if let Some(finding) = limits::refuse(source).or_else(|| characters::lone_return(source)) {
        return (None, Findings(vec![finding]));
    }
    let (table, faults) = DeTable::parse_recoverable(&source.text);
    let repaired;
    let (text, table, repairs) = if faults.is_empty() && misplaced.is_empty() {
        (&source.text, table, (Hidden::default(), Findings::default()))
    } else {
        let legible = syntax::repair(source, misplaced);
        if legible.foreign {
            return (None, Findings(vec![foreign(source, subject)]));
        }
        repaired = legible.text;
        let (table, _) = DeTable::parse_recoverable(&repaired);
        (&repaired, table, (legible.hidden, legible.findings))
    };
    let reader = Reader::new(source, subject, limits, context, repairs);
    reader.findings().extend(bidi::in_comments(text, table.get_ref()));
    let read = read(&reader, table.get_ref());
    (Some(read), reader.into_findings())
}

/// Reads the fields of a file that needs no context.
pub fn read_fields(source: &Source, subject: &'static Subject, read_root: impl FnOnce(&Fields)) -> Findings {
    let read_table = |reader: &Reader, table: &DeTable| reader.root(table, read_root);
    read(source, subject, Limits::default(), ((), Vec::new()), read_table).1
}

/// Reports a web page, a text document or a table that is no TOML.
fn foreign(source: &Source, subject: &Subject) -> Finding {
    let start = source.text.len() - source.text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    let line = source.text[start..].lines().next().unwrap_or_default();
    let place = Place::new(start, start + line.len());
    let finding = Finding::error(RuleName::TomlSyntax, place, "the file is not TOML, in no line of it");
    finding
        .label("not understood")
        .help(format!("check that this is the file that was meant; {}", subject.begins))
}
