//! Fields that stand below the wrong heading because their own heading was lost.

use foldhash::{HashMap, HashMapExt};

use super::said;
use super::statement::{Kind, Statement, line_around, path};
use super::tables::{Table, Tables};
use crate::diagnostic::{Finding, RuleName, nearest};
use crate::source::Place;

/// A field as it is typed: `title.en`.
pub struct Field<'t> {
    pub key: &'t str,
    pub place: Place,
    /// The place of the field with its value.
    pub whole: Place,
}

impl Field<'_> {
    pub fn name(&self) -> &str {
        self.key.split('.').next().unwrap_or_default().trim()
    }
}

pub struct Misplaced {
    pub finding: Finding,
    /// The part that cannot be read where it stands.
    pub place: Place,
    pub lost: Lost,
}

/// What must not be reported as missing, although it is not where it belongs.
pub enum Lost {
    Nothing,
    Table(String),
    /// A field of the table at `heading`.
    Field {
        key: String,
        heading: Place,
    },
}

pub fn find(text: &str, statements: &[Statement], tables: &Tables) -> Vec<Misplaced> {
    let headings = (0..statements.len()).filter(|at| statements[*at].kind == Kind::Heading);
    let mut found: Vec<Misplaced> = Vec::new();
    let mut begun: Option<usize> = None;
    for end in headings.map(Some).chain([None]) {
        let start = begun.map_or(0, |begun| statements[begun].place.start);
        // A part that was removed together with another is not reported again.
        if found.last().is_none_or(|last| last.place.end <= start) {
            found.extend(misplaced(text, statements, (begun, end), tables));
        }
        begun = end;
    }
    found
}

/// The misplaced fields between two headings, or between a heading and the start or end of the text.
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
        return Some(twice(text, statements[first], statements[again]));
    }
    let own = tables.at(begun.map_or("", |begun| path(line(begun))))?;
    let heading = end;
    let end = end.unwrap_or(statements.len());
    let between = &statements[begun.map_or(0, |begun| begun + 1)..end];
    let fields = fields(text, between);
    let Some((first, meant, mut finding)) = lost(&fields, own, tables) else {
        let heading = heading?;
        let table = tables.at(path(line(heading)))?;
        let below = statements[heading + 1..].iter().take_while(|statement| statement.kind != Kind::Heading);
        return above(&fields, own, (statements[heading].place, table), &self::fields(text, below));
    };
    let mut start = first;
    let before = between.iter().take_while(|statement| statement.place.end <= first.start).last();
    if let Some((broken, said)) = before.and_then(|before| broken(text, *before, meant)) {
        (start, finding) = (broken, said);
    }
    // Tables within the table that was meant are removed with it.
    let is_within =
        |at: usize| path(line(at)).strip_prefix(meant.path.as_str()).is_some_and(|it| it.starts_with('.'));
    let next = (end..statements.len()).find(|at| statements[*at].kind == Kind::Heading && !is_within(*at));
    let after = next.map_or(text.len(), |next| statements[next].place.range().start);
    let place = Place::new(start.range().start, after);
    Some(Misplaced { finding, place, lost: Lost::Table(meant.path.clone()) })
}

fn fields<'t, 's>(text: &'t str, statements: impl IntoIterator<Item = &'s Statement>) -> Vec<Field<'t>> {
    let stated = statements.into_iter().filter(|statement| statement.kind != Kind::Stray);
    stated
        .filter_map(|statement| {
            let typed = &text[statement.place.range()];
            let (key, _) = typed.split_once('=')?;
            let start = statement.place.range().start + key.len() - key.trim_start().len();
            let key = key.trim();
            Some(Field { key, place: Place::new(start, start + key.len()), whole: statement.place })
        })
        .collect()
}

/// Finds fields that belong to another table, or that begin the same table again: where they begin, the table that
/// was meant, and the finding.
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
            Finding::error(RuleName::TomlDuplicateKey, first.place, message)
                .label("a second time")
                .aside(earlier, "first here")
        }
        None if own.path.is_empty() => {
            let message = format!("`{key}` and what follows stand below no heading");
            Finding::error(RuleName::KeyUnknown, first.place, message).label("of no table")
        }
        None => {
            let message = format!("`{key}` and what follows are no fields of `{}`", own.heading);
            Finding::error(RuleName::KeyUnknown, first.place, message).label("of another table")
        }
    };
    let help = format!("write the line `{}` above it, which seems to be lost", meant.heading);
    Some((first.place, meant, finding.help(help)))
}

/// The finding on a broken line that was meant to be the heading of `meant`.
fn broken(text: &str, statement: Statement, meant: &Table) -> Option<(Place, Finding)> {
    let typed = text[statement.place.range()].trim_matches(|c: char| !c.is_alphanumeric());
    let is_heading = statement.kind == Kind::Stray && nearest(typed, [meant.path.as_str()]).is_some();
    is_heading.then(|| {
        (statement.place, said::heading(text, statement.place).help(format!("write `{}`", meant.heading)))
    })
}

/// The finding on a heading that is followed by the same heading.
fn twice(text: &str, heading: Statement, again: Statement) -> Misplaced {
    let bare = |statement: Statement| {
        let line = &text[statement.place.range()];
        let start = statement.place.range().start + line.len() - line.trim_start().len();
        Place::new(start, start + line.trim().len())
    };
    let (first, second) = (bare(heading), bare(again));
    let message = format!("the heading `{}` stands twice", &text[second.range()]);
    let finding =
        Finding::error(RuleName::TomlDuplicateKey, second, message).label("nothing stands between the two");
    let finding =
        finding.aside(first, "first here").help("delete one of the two, or write the fields of the first");
    Misplaced { finding, place: line_around(text, first.range().start), lost: Lost::Nothing }
}

/// The finding on the last field above a heading, if it belongs below the heading: `own` does not have it or has it
/// twice, and the table below lacks it.
fn above(
    fields: &[Field],
    own: &Table,
    (heading, table): (Place, &Table),
    below: &[Field],
) -> Option<Misplaced> {
    let (last, others) = fields.split_last()?;
    let stands_in = |fields: &[Field]| fields.iter().any(|field| field.key == last.key);
    // If it is a language that stands twice, another language was meant, and it belongs here.
    let is_strange = !own.has(last.name()) || (stands_in(others) && !last.key.contains('.'));
    if !is_strange || !table.has(last.name()) || stands_in(below) {
        return None;
    }
    let message = format!("`{}` stands above the heading of its table", last.key);
    let finding = Finding::error(RuleName::KeyUnknown, last.place, message)
        .label("belongs below the heading")
        .help(format!("move it below the line `{}`", table.heading));
    Some(Misplaced { finding, place: last.whole, lost: Lost::Field { key: last.key.to_owned(), heading } })
}
