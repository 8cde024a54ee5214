//! The finding for a fault: its place, its message and its remedy.

use super::fault::Fault;
use super::statement::{Kind, bare, line_around};
use super::unseen::{is_strange, outside};
use crate::diagnostic::{Finding, RuleName};
use crate::reading::as_typed::grouped;
use crate::reading::remedy::{self, Remedy, left_open, remedy};
use crate::source::Place;

pub fn finding(text: &str, fault: &Fault, kind: Kind) -> Finding {
    if fault.is_duplicate() {
        return field_twice(text, fault);
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

/// The finding on an invisible character where the parser stopped.
fn stray(text: &str, fault: &Fault) -> Option<Finding> {
    let start = fault.place.range().start;
    let ahead = text[start..].char_indices().take_while(|(_, c)| !c.is_ascii());
    let (at, c) = { ahead }.find(|(_, c)| is_strange(*c))?;
    Some(outside(c, Place::new(start + at, start + at + c.len_utf8())))
}

/// The finding on a number with a mark between its thousands, in the line of a fault.
fn thousands(text: &str, at: usize) -> Option<Finding> {
    let line = line_around(text, at).range();
    let (within, number) = grouped(&text[line.clone()])?;
    let place = Place::new(line.start + within.start, line.start + within.end);
    Some(say(text, place, remedy::grouped(&text[place.range()], &number)))
}

/// The finding on a text, list or table that is opened at a byte and never closed.
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

/// The finding on a heading whose brackets or names are broken.
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

/// A caret needs a character to stand under. For an empty place at the end of a line, it is the character before.
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

/// Reports a field that stands twice.
pub fn field_twice(text: &str, fault: &Fault) -> Finding {
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

/// Reports a heading that stands twice.
pub fn heading_twice(text: &str, fault: &Fault) -> Finding {
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
