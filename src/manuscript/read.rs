//! Reads a manuscript from a source.

use std::sync::Arc;

use toml::de::DeTable;

use super::context::{Context, Reader};
use super::limits::{self, Limits};
use super::record::Record;
use super::roll::Roll;
use super::schema::schema;
use super::settings;
use super::whole::Manuscript;
use crate::diagnostic::{Finding, Findings, RuleName};
use crate::reading::{self, Misplaced, Subject, Tables, misplaced};
use crate::source::{Place, Source};
use crate::templates::Templates;
use crate::terms::Lists;

const SUBJECT: Subject =
    Subject { name: "the manuscript", begins: "a manuscript begins with a line `[document]`" };

/// Reads as much of a manuscript as possible, and returns findings on the rest.
pub fn read(source: &Source) -> (Manuscript, Findings) {
    read_within(source, Limits::default(), &Arc::default())
}

/// The same with other limits, for a document that is made of these templates.
pub fn read_within(source: &Source, limits: Limits, templates: &Arc<Templates>) -> (Manuscript, Findings) {
    let read = |misplaced: Vec<Misplaced>| {
        let context = Context {
            committees: templates.committees().clone(),
            lists: templates.lists().clone(),
            ..Context::default()
        };
        let context = (context, misplaced);
        reading::read(source, &SUBJECT, limits.reading, context, |reader: &Reader, table| {
            whole(reader, table, limits.webinars, templates)
        })
    };
    let (mut manuscript, mut findings) = read(Vec::new());
    // A heading that is lost makes each field below it a mistake.
    if findings.has_errors() && manuscript.is_some() {
        let tables = Tables::of(schema(std::iter::empty(), &Lists::default()).as_value());
        let misplaced = misplaced(source, &tables);
        if !misplaced.is_empty() {
            (manuscript, findings) = read(misplaced);
        }
    }
    let mut manuscript = manuscript.unwrap_or_else(|| unread(templates));
    manuscript.lost.any = findings.has_errors();
    (manuscript, findings)
}

/// A manuscript of which nothing could be read.
fn unread(templates: &Arc<Templates>) -> Manuscript {
    let mut manuscript = Manuscript { templates: Arc::clone(templates), ..Manuscript::default() };
    manuscript.lost.tables = true;
    manuscript
}

fn whole(reader: &Reader, table: &DeTable, webinars: u64, templates: &Arc<Templates>) -> Manuscript {
    if table.is_empty() && reader.findings().0.is_empty() {
        let blank = reader.source.text.trim_start_matches('\u{feff}').trim().is_empty();
        let why = if blank { "the file is empty" } else { "nothing stands in the file but comments" };
        reader.say(empty(why));
        return Manuscript::default();
    }
    let mut manuscript = reader.root(table, Manuscript::of);
    manuscript.templates = Arc::clone(templates);
    manuscript.parts = settings::parts(reader.source, table);
    manuscript.roll = Roll::of(&manuscript.persons, &manuscript.organizations, &manuscript.references);
    manuscript.settle();
    manuscript.lost = std::mem::take(&mut reader.losses());
    reader.findings().extend(limits::too_many(&manuscript, webinars));
    manuscript
}

fn empty(why: &str) -> Finding {
    Finding::error(RuleName::KeyMissing, Place::default(), format!("no document: {why}"))
        .help("copy the example of the README and change it, or begin with a line `[document]`, below it the fields of the document, and a line `[[webinar]]` for each webinar")
}
