//! What the TOML parser says, in the author's words; and which values it had to invent.
//!
//! The parser recovers: `x =` becomes an empty string, 30 February a date without a day, an unclosed
//! `"""` swallows the rest of the file. Whatever touches a syntax error is *unreadable*: it exists, and
//! nobody speaks of it again.

use toml::de::{DeTable, DeValue};

use super::remedy::{Remedy, remedy};
use crate::diagnostic::{Finding, Findings};
use crate::source::{Place, Source};

/// The places of which nothing can be said.
#[derive(Clone, Debug, Default)]
pub struct Unreadable {
    places: Vec<Place>,
    /// First words of the lines that hold an error: keys that are there and cannot be read.
    keys: Vec<String>,
    /// An error swallowed the rest of the file: what is missing may stand in there.
    to_the_end: bool,
    /// An error stands in a heading of a table, or took more than its line along.
    tables: bool,
}

impl Unreadable {
    pub fn touches(&self, place: Place) -> bool {
        self.places.iter().any(|unreadable| unreadable.touches(place))
    }

    pub fn loses_tables(&self) -> bool {
        self.tables
    }

    /// Whether `key`, which the parser did not deliver, may stand in an unreadable place.
    pub fn may_hide(&self, key: &str) -> bool {
        self.to_the_end || self.keys.iter().any(|unreadable| unreadable == key)
    }
}

/// Reads a source as far as it can be read: one finding for each mistake, however many errors the parser
/// made of it.
pub fn parse(source: &Source) -> (DeTable<'_>, Unreadable, Findings) {
    let text = source.text.as_str();
    let (table, errors) = DeTable::parse_recoverable(text);
    let table = table.into_inner();
    let mut findings = Findings::default();
    let mut unreadable = Unreadable::default();
    let mut seen: Vec<Place> = Vec::new();
    let mut errors: Vec<(Place, String)> = errors
        .iter()
        .map(|error| (Place::from(error.span().unwrap_or(0..0)), error.message().to_owned()))
        .collect();
    errors.sort_by_key(|(place, _)| *place);
    for (place, message) in errors {
        if message.starts_with("duplicate key") {
            findings.push(duplicate(text, place));
            continue;
        }
        let value = value_at(&table, place);
        let region = region(text, place, value.as_ref().map(|(place, _)| *place));
        if seen.iter().any(|before| before.touches(region)) {
            continue;
        }
        seen.push(region);
        let excerpt = value.map_or("", |(place, _)| source.excerpt(place));
        findings.push(finding(text, place, region, remedy(&message, excerpt)));
        unreadable.note(text, region);
    }
    (table, unreadable, findings)
}

impl Unreadable {
    fn note(&mut self, text: &str, region: Place) {
        let line = line_around(text, region.start as usize);
        let words = text[line.range()].trim_start_matches([' ', '\t', '[']);
        let key = words.split(['=', ']', ' ', '.', '\t', '\n', '\r']).next().unwrap_or_default();
        self.keys.extend((!key.is_empty()).then(|| key.trim_matches(['"', '\'']).to_owned()));
        self.keys.extend(words.split(['=', ']', ' ']).next().map(str::to_owned));
        self.to_the_end |= text[region.end as usize..].trim().is_empty() && region.end > line.end;
        self.tables |= text[line.range()].trim_start().starts_with('[') || region.end > line.end;
        self.places.push(region);
    }
}

fn finding(text: &str, place: Place, region: Place, remedy: Remedy) -> Finding {
    let at = if remedy.at_the_value { Place { end: region.end, ..region } } else { place };
    let at = if at.start == at.end { widen(text, at) } else { at };
    Finding::error("toml-syntax", at, remedy.message).label(remedy.label).help(remedy.help)
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

fn duplicate(text: &str, place: Place) -> Finding {
    let key = &text[place.range()];
    let table = text[..place.start as usize].rfind("\n[").map_or(0, |at| at + 1);
    let line = line_around(text, place.start as usize);
    let header = text[line.range()].trim_start().starts_with('[');
    let from = if header { 0 } else { table };
    let first = text[from..line.start as usize].lines().scan(from, |at, line| {
        let start = *at;
        *at += line.len() + 1;
        Some((start, line))
    });
    let first = first
        .filter(|(_, line)| {
            let bare = line.trim_start().trim_start_matches(['[', ' ']);
            bare.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', ']', '.']))
        })
        .map(|(start, line)| start + line.find(key).unwrap_or(0))
        .last();
    let finding = Finding::error("toml-duplicate-key", place, format!("`{key}` stands twice"))
        .label("a second time")
        .help("keep one of the two");
    match first {
        Some(start) => finding.aside(Place::new(start, start + key.len()), "first here"),
        None => finding,
    }
}

/// The part of the text that an error spoils: its value, and in any case its line.
fn region(text: &str, error: Place, value: Option<Place>) -> Place {
    let line = line_around(text, error.start as usize);
    let bare = text[line.range()].trim_start();
    if bare.starts_with('[') && value.is_none() {
        // A broken header: the lines below it belong to nobody until the next header.
        let next = text[line.end as usize..].find("\n[").map_or(text.len(), |at| line.end as usize + at);
        return Place::new(line.start as usize, next);
    }
    match value {
        Some(value) => Place { start: value.start.min(error.start), end: value.end.max(error.end) },
        None => line,
    }
}

/// The line that holds `offset`, without its end.
fn line_around(text: &str, offset: usize) -> Place {
    let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    Place::new(start, end)
}

/// The value that an error stands in: the outermost one, for an unclosed bracket spoils all it holds.
fn value_at<'t, 'i>(table: &'t DeTable<'i>, error: Place) -> Option<(Place, &'t DeValue<'i>)> {
    table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error))
}

fn value_in<'t, 'i>(place: Place, value: &'t DeValue<'i>, error: Place) -> Option<(Place, &'t DeValue<'i>)> {
    match value {
        // A table's own span is its header's; an array of tables' likewise.
        DeValue::Table(table) => {
            let inside =
                table.iter().find_map(|(_, value)| value_in(value.span().into(), value.get_ref(), error));
            inside.or_else(|| {
                let spoilt = error.start > place.start && error.start < place.end;
                spoilt.then_some((place, value))
            })
        }
        DeValue::Array(items) if items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))) => {
            items.iter().find_map(|item| value_in(item.span().into(), item.get_ref(), error))
        }
        _ => place.touches(error).then_some((place, value)),
    }
}
