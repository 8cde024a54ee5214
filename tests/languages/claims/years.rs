//! The full year and what may be laid over it; a field taken out of one.

use cdipdoc::terms::Language;
use toml::{Table, Value};

const FULL: &str = include_str!("full.toml");
const VARIATIONS: &str = include_str!("variations.toml");

pub fn years() -> Vec<Table> {
    let full: Table = FULL.parse().expect("TOML");
    let variations: Table = VARIATIONS.parse().expect("TOML");
    let mut years = vec![full.clone()];
    for variation in variations["year"].as_array().expect("years") {
        let mut year = Value::Table(full.clone());
        lay(&mut year, variation.clone());
        if let Value::Table(year) = year {
            years.push(year);
        }
    }
    years.iter_mut().for_each(|year| year.iter_mut().for_each(|(_, value)| speak(value)));
    years
}

/// "-" takes away what it lies over.
fn lay(below: &mut Value, above: Value) {
    match (below, above) {
        (Value::Table(below), Value::Table(above)) => {
            for (key, value) in above {
                match below.get_mut(&key) {
                    _ if value.as_str() == Some("-") => drop(below.remove(&key)),
                    Some(old) => lay(old, value),
                    None => drop(below.insert(key, value)),
                }
            }
        }
        (Value::Array(below), Value::Array(above)) if above.iter().any(Value::is_table) => {
            let taken: Vec<usize> = above
                .iter()
                .enumerate()
                .filter(|(_, it)| it.as_str() == Some("-"))
                .map(|(at, _)| at)
                .collect();
            for (at, value) in above.into_iter().enumerate() {
                match below.get_mut(at) {
                    Some(old) if value.is_table() => lay(old, value),
                    Some(_) => {}
                    None => below.push(value),
                }
            }
            taken.into_iter().rev().for_each(|at| drop(below.remove(at)));
        }
        (below, above) => *below = above,
    }
}

/// "~words" are a text in each language.
fn speak(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some(words) = text.strip_prefix('~') {
                let texts =
                    Language::ALL.map(|language| (language.tag().to_owned(), words.to_owned().into()));
                *value = Value::Table(texts.into_iter().collect());
            }
        }
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| speak(value)),
        Value::Array(values) => values.iter_mut().for_each(speak),
        _ => {}
    }
}

pub fn has(year: &Table, path: &str) -> bool {
    let mut changed = year.clone();
    take(&mut changed, path);
    changed != *year
}

pub fn without(year: &Table, path: &str) -> Table {
    let mut changed = year.clone();
    take(&mut changed, path);
    changed
}

/// Out of every entry of a list; "key=word" is one word of a list.
fn take(table: &mut Table, path: &str) {
    match path.split_once('.') {
        Some((key, rest)) => match table.get_mut(key) {
            Some(Value::Table(inner)) => take(inner, rest),
            Some(Value::Array(entries)) => {
                entries.iter_mut().filter_map(Value::as_table_mut).for_each(|entry| take(entry, rest));
            }
            _ => {}
        },
        None => match path.split_once('=') {
            Some((key, word)) => {
                let words = table.get_mut(key).and_then(Value::as_array_mut);
                words.into_iter().for_each(|words| words.retain(|it| it.as_str() != Some(word)));
            }
            None => drop(table.remove(path)),
        },
    }
}
