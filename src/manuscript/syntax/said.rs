//! What to say of a fault, and under which words.

use toml::de::{DeTable, DeValue};

use super::statement::Kind;
use super::unseen::{is_strange, outside};
use super::{Fault, duplicate};
use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::as_typed::grouped;
use crate::manuscript::remedy::{self, Remedy, left_open, remedy};
use crate::source::{Place, line_start};

pub fn finding(text: &str, fault: &Fault, kind: Kind) -> Finding {
    if fault.is_duplicate() {
        return duplicate::field(text, fault);
    }
    if let Some(finding) = stray(text, fault) {
        return finding;
    }
    let value = fault.value.filter(|_| kind != Kind::Stray);
    let excerpt = value.map_or("", |value| &text[value.range()]);
    let spoilt = match value {
        Some(value) => value.joined(fault.place),
        None => line_around(text, fault.place.start as usize),
    };
    let start = fault.place.range().start;
    let stopped = &text[start..];
    if let Some(finding) = thousands(text, start) {
        return finding;
    }
    let written =
        value.map_or("", |value| text[value.range().start..].lines().next().unwrap_or_default().trim_end());
    let remedy = match &fault.message {
        message if message.starts_with("invalid unquoted key") => remedy::key(stopped),
        message if message.starts_with("key with no value") => {
            remedy::no_value(&text[line_around(text, start).range()], &text[fault.place.range().end..])
        }
        message => remedy(message, excerpt, written, stopped),
    };
    let at = if remedy.at_the_value { spoilt } else { fault.place };
    say(text, at, remedy)
}

/// Of a character that the parser stopped at and no eye sees.
fn stray(text: &str, fault: &Fault) -> Option<Finding> {
    let start = fault.place.range().start;
    let ahead = text[start..].char_indices().take_while(|(_, c)| !c.is_ascii());
    let (at, c) = { ahead }.find(|(_, c)| is_strange(*c))?;
    Some(outside(c, Place::new(start + at, start + at + c.len_utf8())))
}

/// Of a number with something between its thousands, on the line of a fault.
fn thousands(text: &str, at: usize) -> Option<Finding> {
    let line = line_around(text, at).range();
    let (within, number) = grouped(&text[line.clone()])?;
    let place = Place::new(line.start + within.start, line.start + within.end);
    Some(say(text, place, remedy::grouped(&text[place.range()], &number)))
}

/// Of a text, list or table that is opened at a byte and never closed.
pub fn unclosed(text: &str, opened: usize) -> Finding {
    if let Some(finding) = thousands(text, opened) {
        return finding;
    }
    let line = line_around(text, opened);
    let place = Place { start: Place::from(opened..opened).start, ..line };
    let value = text[line.range()].split_once('=').map_or("", |(_, value)| value.trim());
    let between_apostrophes = value.starts_with('\'') && !value.starts_with("\'\'\'");
    if between_apostrophes && place.range().start > line.range().end - value.len() {
        return say(text, place, remedy::apostrophe(value));
    }
    say(text, place, left_open(&text[place.range()]))
}

/// Of a heading whose brackets or names are broken.
pub fn heading(text: &str, place: Place) -> Finding {
    at_line(text, place, "the heading of a table is not well formed".to_owned())
        .help("write its name in brackets, `[name]`, or `[[name]]` for one of several, alone on its line")
}

pub fn at_line(text: &str, place: Place, message: String) -> Finding {
    let line = &text[place.range()];
    let start = place.start as usize + line.len() - line.trim_start().len();
    Finding::error(RuleName::TomlSyntax, Place::new(start, start + line.trim().len()), message)
}

fn say(text: &str, place: Place, remedy: Remedy) -> Finding {
    let at = if place.start == place.end { widen(text, place) } else { place };
    Finding::error(RuleName::TomlSyntax, at, remedy.message).label(remedy.label).help(remedy.help)
}

/// A caret needs a character to stand under: the one before an empty place at the end of a line.
fn widen(text: &str, place: Place) -> Place {
    let at = place.start as usize;
    let next = text[at..].chars().next().filter(|c| !matches!(c, '\n' | '\r'));
    match next {
        Some(c) => Place::new(at, at + c.len_utf8()),
        None => {
            let before = text[..at].chars().next_back().filter(|c| *c != '\n').map_or(0, char::len_utf8);
            Place::new(at - before, at)
        }
    }
}

/// The line that holds `offset`, without its end.
pub fn line_around(text: &str, offset: usize) -> Place {
    let start = line_start(text, offset);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    Place::new(start, end)
}

/// The value that an error stands in: the outermost one, for an unclosed bracket spoils all it holds.
pub fn value_at(table: &DeTable<'_>, error: Place) -> Option<Place> {
    table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error))
}

fn value_in(place: Place, value: &DeValue<'_>, error: Place) -> Option<Place> {
    match value {
        // A table's own span is its header's; an array of tables' likewise.
        DeValue::Table(table) => {
            let inside =
                table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error));
            inside.or_else(|| {
                let spoilt = error.start > place.start && error.start < place.end;
                spoilt.then_some(place)
            })
        }
        DeValue::Array(items) if items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))) => {
            items.iter().find_map(|item| value_in(item.span().into(), item.get_ref(), error))
        }
        _ => place.touches(error).then_some(place),
    }
}
