//! A name that stands twice, and where it stood first.

use toml::de::{DeTable, DeValue};

use super::Fault;
use super::headings;
use super::said::line_around;
use super::statement::{self, Kind, Statement};
use crate::diagnostic::{Finding, RuleName};
use crate::source::Place;

/// Where the field named at `again` stands first, by the `table` of all that was read.
pub fn first(text: &str, statements: &[Statement], table: &DeTable, again: Place) -> Option<Place> {
    let index = statement::index(statements, again).checked_sub(1)?;
    let Statement { kind, place } = statements[index];
    (kind != Kind::Heading).then_some(())?;
    let heading = statements[..index].iter().rfind(|statement| statement.kind == Kind::Heading);
    let path = heading.map_or("", |heading| headings::path(&text[heading.place.range()]));
    let mut table = names(path).try_fold(table, |table, name| below(table, name, again))?;
    let before = &text[place.range().start..again.range().start];
    match before.split_once('=') {
        Some(_) => {
            while let Some(inner) = around(table, again) {
                table = inner;
            }
        }
        None => {
            let outer = before.trim().strip_suffix('.').unwrap_or_default();
            table = names(outer).try_fold(table, |table, name| below(table, name, again))?;
        }
    }
    let (key, _) = table.get_key_value(bare(&text[again.range()]))?;
    let place = Place::from(key.span());
    (place.start < again.start).then_some(place)
}

fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('.').map(bare).filter(|name| !name.is_empty())
}

/// A key without its quotation marks.
fn bare(key: &str) -> &str {
    key.trim().trim_matches(['"', '\''])
}

/// The table of this name; of several, the last that begins before `again`.
fn below<'t, 'i>(table: &'t DeTable<'i>, name: &str, again: Place) -> Option<&'t DeTable<'i>> {
    match table.get(name)?.get_ref() {
        DeValue::Table(table) => Some(table),
        DeValue::Array(items) => {
            let before = items.iter().take_while(|item| item.span().start <= again.range().start);
            before.last()?.get_ref().as_table()
        }
        _ => None,
    }
}

/// The table in braces that stands around `again`.
fn around<'t, 'i>(table: &'t DeTable<'i>, again: Place) -> Option<&'t DeTable<'i>> {
    table.iter().find_map(|(_, value)| inside(value, again))
}

fn inside<'t, 'i>(value: &'t toml::Spanned<DeValue<'i>>, again: Place) -> Option<&'t DeTable<'i>> {
    if !value.span().contains(&again.range().start) {
        return None;
    }
    match value.get_ref() {
        DeValue::Table(table) => Some(table),
        DeValue::Array(items) => items.iter().find_map(|item| inside(item, again)),
        _ => None,
    }
}

/// That a field stands twice.
pub fn field(text: &str, fault: &Fault) -> Finding {
    let key = bare(&text[fault.place.range()]);
    let by_name = |place: Place| text[place.range().end..].trim_start().starts_with('.');
    let message = if fault.extends_a_value() {
        "has a value already, and is given others here, in lines of their own"
    } else if fault.first.is_some_and(by_name) && !by_name(fault.place) {
        "is given values above, in lines of their own, and another here"
    } else {
        return twice(fault.place, key).aside_at(fault.first, "first here");
    };
    Finding::error(RuleName::TomlDuplicateKey, fault.place, format!("`{key}` {message}"))
        .label("a second time")
        .aside_at(fault.first, "first here")
        .help(format!("delete the line `{key} = …`, or each line that begins with `{key}.`"))
}

/// That a heading stands twice.
pub fn heading(text: &str, fault: &Fault) -> Finding {
    let place = fault.place;
    let key = &text[place.range()];
    let line = line_around(text, place.range().start);
    let mut at = 0;
    let before = text[..line.range().start].split_inclusive('\n').map(|line| {
        at += line.len();
        (at - line.len(), line)
    });
    let alike = before.filter(|(_, line)| {
        let bare = line.trim_start().trim_start_matches(['[', ' ']);
        bare.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', ']', '.']))
    });
    let first = alike.last().map(|(start, line)| start + line.find(key).unwrap_or(0));
    let finding =
        twice(place, bare(key)).help("keep one of the two headings, and put the fields of both below it");
    finding.aside_at(first.map(|start| Place::new(start, start + key.len())), "first here")
}

fn twice(place: Place, key: &str) -> Finding {
    let finding = Finding::error(RuleName::TomlDuplicateKey, place, format!("`{key}` stands twice"));
    finding.label("a second time").help("keep one of the two")
}
