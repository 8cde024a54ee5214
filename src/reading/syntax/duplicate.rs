//! Finds the first occurrence of a name that stands twice.

use toml::de::{DeTable, DeValue};

use super::statement::{self, Kind, Statement, bare};
use crate::source::Place;

/// The place where the field named at `again` stands first, looked up in the `table` of all that was read.
pub fn first(text: &str, statements: &[Statement], table: &DeTable, again: Place) -> Option<Place> {
    let index = statement::index(statements, again).checked_sub(1)?;
    let Statement { kind, place } = statements[index];
    (kind != Kind::Heading).then_some(())?;
    let heading = statements[..index].iter().rfind(|statement| statement.kind == Kind::Heading);
    let path = heading.map_or("", |heading| statement::path(&text[heading.place.range()]));
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

/// The table of this name; if there are several, the last that begins before `again`.
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

/// The table in braces that contains `again`.
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
