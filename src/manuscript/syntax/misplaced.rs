//! Fields that came below another heading than theirs when theirs was lost, and headings that stand twice in a row.

use std::collections::HashMap;

use super::headings::path;
use super::said::{self, line_around};
use super::statement::{Kind, Statement};
use super::tables::{Table, Tables};
use crate::diagnostic::{Finding, nearest};
use crate::source::Place;

/// A field as it is typed: `title.en`.
struct Field<'t> {
    key: &'t str,
    place: Place,
}

impl Field<'_> {
    fn name(&self) -> &str {
        self.key.split('.').next().unwrap_or_default().trim()
    }
}

pub struct Misplaced {
    pub finding: Finding,
    /// What cannot be read where it stands.
    pub place: Place,
    /// The table that was meant.
    pub table: Option<String>,
}

pub fn find(text: &str, statements: &[Statement], tables: &Tables) -> Vec<Misplaced> {
    let headings = (0..statements.len()).filter(|at| statements[*at].kind == Kind::Heading);
    let mut found: Vec<Misplaced> = Vec::new();
    let mut begun: Option<usize> = None;
    for end in headings.map(Some).chain([None]) {
        let start = begun.map_or(0, |begun| statements[begun].place.start);
        // What went with another is not spoken of again.
        if found.last().is_none_or(|last| last.place.end <= start) {
            found.extend(misplaced(text, statements, (begun, end), tables));
        }
        begun = end;
    }
    found
}

/// Of the fields between two headings, or the start of the text and its end.
fn misplaced(
    text: &str,
    statements: &[Statement],
    (begun, end): (Option<usize>, Option<usize>),
    tables: &Tables,
) -> Option<Misplaced> {
    let line = |at: usize| text[statements[at].place.range()].trim();
    if let (Some(first), Some(again)) = (begun, end)
        && again == first + 1
        && line(first) == line(again)
    {
        return Some(twice_in_a_row(text, statements[first], statements[again]));
    }
    let own = tables.at(begun.map_or("", |begun| path(line(begun))))?;
    let end = end.unwrap_or(statements.len());
    let between = &statements[begun.map_or(0, |begun| begun + 1)..end];
    let (first, meant, mut finding) = lost(&fields(text, between), own, tables)?;
    let mut start = first;
    let before = between.iter().take_while(|statement| statement.place.end <= first.start).last();
    if let Some((broken, said)) = before.and_then(|before| broken(text, *before, meant)) {
        (start, finding) = (broken, said);
    }
    // What stands within the table that was meant goes with it.
    let is_within =
        |at: usize| path(line(at)).strip_prefix(meant.path.as_str()).is_some_and(|it| it.starts_with('.'));
    let next = (end..statements.len()).find(|at| statements[*at].kind == Kind::Heading && !is_within(*at));
    let after = next.map_or(text.len(), |next| statements[next].place.range().start);
    let place = Place::new(start.range().start, after);
    Some(Misplaced { finding, place, table: Some(meant.path.clone()) })
}

fn fields<'t>(text: &'t str, statements: &[Statement]) -> Vec<Field<'t>> {
    let stated = statements.iter().filter(|statement| statement.kind != Kind::Stray);
    stated
        .filter_map(|statement| {
            let typed = &text[statement.place.range()];
            let (key, _) = typed.split_once('=')?;
            let start = statement.place.range().start + key.len() - key.trim_start().len();
            let key = key.trim();
            Some(Field { key, place: Place::new(start, start + key.len()) })
        })
        .collect()
}

/// Where fields begin that are those of another table, or of the same once more, which one that is, and what to say.
fn lost<'t>(fields: &[Field], own: &'t Table, tables: &'t Tables) -> Option<(Place, &'t Table, Finding)> {
    let mut seen = HashMap::new();
    let strange = fields.iter().map(|field| {
        let first = *seen.entry(field.key).or_insert(field.place);
        (!own.has(field.name()), (first != field.place).then_some(first))
    });
    let strange: Vec<(bool, Option<Place>)> = strange.collect();
    let is_strange = |(unknown, first): &(bool, Option<Place>)| *unknown || first.is_some();
    let at = strange.iter().position(is_strange)?;
    let (first, below) = fields[at..].split_first()?;
    if !strange[at + 1..].iter().any(is_strange) {
        return None;
    }
    let holds_all =
        |table: &&Table| table.has(first.name()) && below.iter().all(|field| table.has(field.name()));
    let begins_anew = !own.path.is_empty() && fields[0].name() == first.name() && holds_all(&own);
    let others =
        || tables.0.iter().find(|table| !table.path.is_empty() && table.path != own.path && holds_all(table));
    let meant = if begins_anew { own } else { others()? };
    let key = first.key;
    let finding = match strange[at].1 {
        Some(earlier) => {
            let message =
                format!("`{key}` stands twice in `{}`, where the fields of another table begin", own.heading);
            Finding::error("toml-duplicate-key", first.place, message)
                .label("a second time")
                .aside(earlier, "first here")
        }
        None if own.path.is_empty() => {
            let message = format!("`{key}` and what follows stand below no heading");
            Finding::error("key-unknown", first.place, message).label("of no table")
        }
        None => {
            let message = format!("`{key}` and what follows are no fields of `{}`", own.heading);
            Finding::error("key-unknown", first.place, message).label("of another table")
        }
    };
    let help = format!("write the line `{}` above it, which seems to be lost", meant.heading);
    Some((first.place, meant, finding.help(help)))
}

/// What was to be the heading of `meant`.
fn broken(text: &str, statement: Statement, meant: &Table) -> Option<(Place, Finding)> {
    let typed = text[statement.place.range()].trim_matches(|c: char| !c.is_alphanumeric());
    let is_heading = statement.kind == Kind::Stray && nearest(typed, [meant.path.as_str()]).is_some();
    is_heading.then(|| {
        (statement.place, said::heading(text, statement.place).help(format!("write `{}`", meant.heading)))
    })
}

fn twice_in_a_row(text: &str, heading: Statement, again: Statement) -> Misplaced {
    let bare = |statement: Statement| {
        let line = &text[statement.place.range()];
        let start = statement.place.range().start + line.len() - line.trim_start().len();
        Place::new(start, start + line.trim().len())
    };
    let (first, second) = (bare(heading), bare(again));
    let message = format!("the heading `{}` stands twice", &text[second.range()]);
    let finding =
        Finding::error("toml-duplicate-key", second, message).label("nothing stands between the two");
    let finding =
        finding.aside(first, "first here").help("delete one of the two, or write the fields of the first");
    Misplaced { finding, place: line_around(text, first.range().start), table: None }
}
