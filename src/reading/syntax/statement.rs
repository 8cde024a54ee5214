//! Cuts a file into statements by its lines alone, so that a mistake affects only its own statement: a line that
//! looks like a heading or `key =` begins a statement, whatever is still open above it.

use crate::reading::limits::DEPTH;
use crate::source::{Place, line_start};

/// From this many open brackets on, their ends are not searched for: that would take time in the square of their
/// number.
const ABYSS: usize = 1000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `[document]`, `[[webinar]]`, or what was meant as a heading.
    Heading,
    Key,
    /// A key whose value is opened at this byte and never closed.
    Unclosed(usize),
    /// A key whose value is too deep from this byte on.
    TooDeep(usize),
    /// Anything else.
    Stray,
}

#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub kind: Kind,
    pub place: Place,
}

/// The statements of a text, in order; blank lines and comments belong to none.
pub fn split(text: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    while at < text.len() {
        let line = line_at(text, at);
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            at += line.len();
            continue;
        }
        let (kind, end) = statement(text, at, line);
        statements.push(Statement { kind, place: Place::new(at, end) });
        at = end;
    }
    statements
}

/// Whether a line begins a statement, is blank or is a comment.
pub fn begins(line: &str) -> bool {
    let bare = line.trim();
    bare.is_empty() || bare.starts_with('#') || states(line)
}

/// Whether a line begins a statement.
pub fn states(line: &str) -> bool {
    is_heading(line) || value_of(line).is_some()
}

/// How many statements begin at or before `place`.
pub fn index(statements: &[Statement], place: Place) -> usize {
    statements.partition_point(|statement| statement.place.start <= place.start)
}

fn statement(text: &str, at: usize, line: &str) -> (Kind, usize) {
    if is_heading(line) {
        return (Kind::Heading, at + line.len());
    }
    let Some(value) = value_of(line) else { return (Kind::Stray, with_stray(text, at + line.len())) };
    match close(text, at + value) {
        Ok((Some(deep), end)) => (Kind::TooDeep(deep), end),
        Ok((None, end)) if is_no_value(&line[value..]) => (Kind::Key, with_stray(text, end)),
        Ok((None, end)) => (Kind::Key, end),
        Err(opened) => (Kind::Unclosed(opened), with_stray(text, at + line.len())),
    }
}

/// Whether there is no value, or a text without quotation marks: the lines below then belong to it.
fn is_no_value(typed: &str) -> bool {
    let typed = typed.trim();
    typed.starts_with(|c: char| c.is_alphabetic() || !c.is_ascii()) || matches!(typed, "" | "\"\"" | "''")
}

/// The line that begins at `at`, with its line end.
fn line_at(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    rest.split_inclusive('\n').next().unwrap_or(rest)
}

/// Whether the line is a name in brackets, even if some of the brackets are lost.
fn is_heading(line: &str) -> bool {
    let bare = line.trim();
    let begins = |c: char| c.is_alphanumeric() || "_-\"“„«".contains(c);
    let named = |text: &str| text.trim_start().starts_with(begins);
    match bare.trim_start_matches('[') {
        inner if inner.len() < bare.len() => named(inner),
        _ => {
            bare.ends_with(']')
                && named(bare)
                && bare.trim_end_matches(']').chars().all(|c| is_of_key(c) || c == '.')
        }
    }
}

pub fn is_of_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// Where the value begins, if the line is `key =` or `key.key =`.
fn value_of(line: &str) -> Option<usize> {
    let (key, _) = line.split_once('=')?;
    let parts = key.split('.').map(str::trim);
    let quoted = |part: &str| part.len() > 1 && part.starts_with(['"', '\'']) && part.ends_with(['"', '\'']);
    let is_key = |part: &str| !part.is_empty() && (part.chars().all(is_of_key) || quoted(part));
    parts.into_iter().all(is_key).then_some(key.len() + 1)
}

/// Where a value becomes too deep, if it does, and the end of its last line; or, as the error, where the bracket
/// opens that is never closed.
fn close(text: &str, value: usize) -> Result<(Option<usize>, usize), usize> {
    let bytes = text.as_bytes();
    let mut open: Vec<usize> = Vec::new();
    let mut deep = None;
    let mut at = value;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' | b'\'' => at = quoted(text, at).ok_or(at)?,
            b'[' | b'{' => {
                deep = deep.or((open.len() == DEPTH).then_some(at));
                open.push(at);
                if open.len() > ABYSS {
                    return Ok((deep, next_heading(text, at)));
                }
            }
            b']' | b'}' => drop(open.pop()),
            b'#' => {
                at += line_at(text, at).trim_end_matches('\n').len();
                continue;
            }
            b'\n' => {
                let (Some(outermost), Some(innermost)) = (open.first(), open.last()) else {
                    return Ok((deep, at + 1));
                };
                let next = line_at(text, at + 1);
                let listed = bytes[*innermost] == b'[';
                if is_heading(next) || (listed && value_of(next).is_some()) {
                    return Err(*outermost);
                }
            }
            _ => {}
        }
        at += 1;
    }
    open.first().map_or(Ok((deep, text.len())), |outermost| Err(*outermost))
}

fn next_heading(text: &str, from: usize) -> usize {
    let mut at = from + line_at(text, from).len();
    while at < text.len() && !is_heading(line_at(text, at)) {
        at += line_at(text, at).len();
    }
    at
}

/// The last byte of the string that opens at `at`. A long string whose closing mark is really the opening mark of
/// another string was never closed.
fn quoted(text: &str, at: usize) -> Option<usize> {
    let mark = &text[at..=at];
    let long = mark.repeat(3);
    if !text[at..].starts_with(&long) {
        let line = line_at(text, at);
        return unescaped(line, 1, mark).map(|end| at + end);
    }
    let mut end = at + unescaped(&text[at..], 3, &long)?;
    let line_start = line_start(text, end);
    let opens_another =
        line_start > at && value_of(line_at(text, line_start)).is_some_and(|value| line_start + value <= end);
    if opens_another && text[end + 3..].starts_with(['\n', '\r']) {
        return None;
    }
    // Up to two more quotation marks belong to the string.
    while text[end + 3..].starts_with(mark) {
        end += 1;
    }
    Some(end + 2)
}

fn unescaped(text: &str, from: usize, mark: &str) -> Option<usize> {
    let mut at = from;
    while at < text.len() {
        let rest = &text.as_bytes()[at..];
        if rest.starts_with(mark.as_bytes()) {
            return Some(at);
        }
        at += if rest[0] == b'\\' && mark.starts_with('"') { 2 } else { 1 };
    }
    None
}

/// The end of the lines that follow and cannot begin a statement: they belong to the one before, without the blank
/// lines at their end.
fn with_stray(text: &str, from: usize) -> usize {
    let (mut at, mut end) = (from, from);
    while at < text.len() {
        let line = line_at(text, at);
        if states(line) || line.trim_start().starts_with('#') {
            break;
        }
        at += line.len();
        if !line.trim().is_empty() {
            end = at;
        }
    }
    end
}

/// `webinar.talk` of `[[webinar.talk]]`, also where brackets are lost.
pub fn path(line: &str) -> &str {
    let bare = line.trim().trim_start_matches('[');
    bare.split([']', '#', ' ', '\n']).next().unwrap_or_default()
}

/// A key without its quotation marks.
pub fn bare(key: &str) -> &str {
    key.trim().trim_matches(['"', '\''])
}

/// The line that contains `offset`, without its line end.
pub fn line_around(text: &str, offset: usize) -> Place {
    let start = line_start(text, offset);
    let end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
    Place::new(start, end)
}
