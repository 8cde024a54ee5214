//! Explains each abbreviation once, where a reader first meets it: "Medium-Term Strategic Plan (MTSP)", then "MTSP".
//! This is done on the finished text, because only that has a reading order.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::edition::{Edition, in_language};
use crate::diagnostic::spellings;
use crate::document::{Document, Inline, Link, Node, Text, plain};
use crate::locale::{Locale, capitalized};
use crate::source::Place;
use crate::terms::{is_accent, is_han};

/// One abbreviation in one language.
#[derive(Clone)]
struct Entry {
    short: String,
    /// The long form as it stands in a sentence ("the Association of …").
    long: Vec<Inline>,
    /// For an organization, the place of its abbreviation and its name, which is printed where the organization is
    /// named after a comma.
    name: Option<(Place, Vec<Inline>)>,
    address: String,
}

/// The abbreviations that are not explained yet. There may be as many as texts, so they are not searched one by one.
struct Entries {
    by_short: FxHashMap<String, Entry>,
    /// For each first byte, the lengths of the abbreviations that begin with it, descending.
    lengths: Vec<Vec<usize>>,
    /// The bytes with which an abbreviation begins.
    begins: [bool; 256],
}

impl Entries {
    fn new(declared: FxHashMap<String, Entry>) -> Entries {
        let mut by_short = FxHashMap::default();
        for (short, entry) in declared {
            // The accents may be typed as separate characters.
            for short in spellings(&short) {
                by_short.entry(short.clone()).or_insert_with(|| Entry { short, ..entry.clone() });
            }
        }
        let mut lengths = vec![Vec::new(); 1 + usize::from(u8::MAX)];
        for short in by_short.keys() {
            short.bytes().take(1).for_each(|first| lengths[usize::from(first)].push(short.len()));
        }
        for lengths in &mut lengths {
            lengths.sort_unstable_by(|one, other| other.cmp(one));
            lengths.dedup();
        }
        let begins = std::array::from_fn(|first| !lengths[first].is_empty());
        Entries { by_short, lengths, begins }
    }

    /// The first whole word that is an abbreviation to be explained, and where it stands.
    fn take_next(&mut self, text: &str, proclitics: &str) -> Option<(Entry, usize)> {
        if self.by_short.is_empty() {
            return None;
        }
        let begun = text.bytes().enumerate().filter(|(_, first)| self.begins[usize::from(*first)]);
        let (at, short) = { begun }.find_map(|(at, first)| {
            let mut shorts =
                self.lengths[usize::from(first)].iter().filter_map(|length| text.get(at..at + length));
            let is_used = |short: &&str| {
                self.by_short.get(*short).is_some_and(|entry| stands_alone(text, at, entry, proclitics))
            };
            Some((at, shorts.find(is_used)?))
        })?;
        let entry = self.by_short.remove(short)?;
        spellings(short).iter().for_each(|other| drop(self.by_short.remove(other)));
        Some((entry, at))
    }
}

/// Explains every declared abbreviation at its first use.
pub fn explain(document: &mut Document, edition: &Edition) {
    let entries = entries(edition);
    if !entries.is_empty() {
        let mut entries = Entries::new(entries);
        let pattern = Pattern::new(edition.locale);
        document.each_paragraph(&mut |text| explain_in(text, &mut entries, &pattern));
    }
}

/// The abbreviations by their short forms. A declared abbreviation may give an organization's name another form.
fn entries(edition: &Edition) -> FxHashMap<String, Entry> {
    let manuscript = &edition.programme.manuscript;
    let language = edition.locale.language;
    let mut entries = FxHashMap::default();
    for entry in &manuscript.abbreviations {
        let Some(short) = entry.short.as_ref().and_then(|short| short.get(language)) else { continue };
        let address = entry.url.as_ref().map(|url| in_language(&url.value, language)).unwrap_or_default();
        let long = edition.words(entry.long.as_ref());
        let entry = Entry { short: short.value.clone(), long, name: None, address };
        entries.entry(short.value.clone()).or_insert(entry);
    }
    for organization in &manuscript.organizations {
        let Some(short) = organization.abbreviation.as_ref().and_then(|short| short.get(language)) else {
            continue;
        };
        let name = edition.name_of(organization);
        let new =
            || Entry { short: short.value.clone(), long: name.clone(), name: None, address: String::new() };
        let entry = entries.entry(short.value.clone()).or_insert_with(new);
        entry.name = Some((short.place, name));
    }
    entries.retain(|short, entry| !short.is_empty() && !entry.long.is_empty());
    entries
}

/// How a language explains an abbreviation: "{long} ({short})", or the short form first if the long one would have to
/// be declined.
struct Pattern<'p> {
    locale: &'p Locale,
    pieces: Vec<&'p str>,
    long_first: bool,
    proclitics: &'p str,
}

impl<'p> Pattern<'p> {
    fn new(locale: &'p Locale) -> Pattern<'p> {
        let pattern = &locale.typography.explanation;
        Pattern {
            locale,
            pieces: pattern.split(['{', '}']).collect(),
            long_first: pattern.starts_with("{long}"),
            proclitics: &locale.typography.proclitics,
        }
    }

    /// Adapts the words before the abbreviation to the long form: "du" before "KIPI" becomes "de l’" before "Institut
    /// … (KIPI)", and "of" becomes "of the" before "Institute … (KIPI)".
    fn agree(&self, entry: &Entry, after: &str, written: &mut [Inline]) {
        let long = plain(entry.name.as_ref().map_or(&entry.long, |(_, name)| name));
        let Some(Inline::Text(before)) = written.last_mut().filter(|_| self.long_first) else { return };
        if let Some(whole) = self.locale.before_whole(&before.text, &long, &entry.short) {
            before.reword(whole);
        }
        if let Some(article) = self.locale.article_before(&long, &before.text, after)
            && !plain(&entry.long).starts_with(article)
        {
            let text = [&before.text, article].concat();
            before.reword(text);
        }
    }

    fn explain(&self, entry: &Entry, used: &Text, at: Range<usize>, written: &mut Vec<Inline>) {
        self.agree(entry, &used.text[at.end..], written);
        for (index, piece) in self.pieces.iter().enumerate().filter(|(_, piece)| !piece.is_empty()) {
            written.push(match (index % 2, *piece) {
                (0, mark) => Inline::text(mark),
                (_, "long") => long_form(entry, used, written, self.long_first),
                _ => Inline::Text(used.part(at.clone())),
            });
        }
    }
}

fn explain_in(inlines: &mut Vec<Inline>, entries: &mut Entries, pattern: &Pattern) {
    let mut written: Vec<Inline> = Vec::with_capacity(inlines.len());
    for inline in inlines.drain(..) {
        match inline {
            Inline::Text(text) => explain_text(text, &mut written, entries, pattern),
            mut other => {
                explain_within(&mut other, entries, pattern);
                written.push(other);
            }
        }
        share_brackets(&mut written);
        close_up(&mut written);
    }
    *inlines = written;
}

/// Joins a country to the brackets of an explanation right before it: "(KIPI, Kenya)".
fn share_brackets(written: &mut [Inline]) {
    if let [.., Inline::Text(closed), Inline::Text(next)] = written
        && !next.is_authored()
        && next.text.starts_with(" (")
        && !closed.is_authored()
        && closed.text.ends_with(')')
    {
        closed.text.pop();
        next.text.replace_range(..2, ", ");
    }
}

/// Drops the space after a Chinese bracket: "肯尼亚工业产权局（KIPI）Jo先生".
fn close_up(written: &mut Vec<Inline>) {
    if let [.., Inline::Text(closed), Inline::Text(gap)] = &written[..]
        && !gap.is_authored()
        && gap.text == " "
        && closed.text.ends_with('）')
    {
        written.pop();
    }
}

fn explain_within(inline: &mut Inline, entries: &mut Entries, pattern: &Pattern) {
    match inline {
        Inline::Text(_) => {}
        Inline::Emphasis(content) | Inline::Strong(content) => explain_in(content, entries, pattern),
        Inline::Foreign { .. } => {}
        Inline::Link(link) => explain_in(&mut link.content, entries, pattern),
        Inline::Note(note) => {
            note.blocks
                .iter_mut()
                .for_each(|block| block.each_paragraph(&mut |text| explain_in(text, entries, pattern)));
        }
    }
}

/// Writes a text with an explanation at the first use of each abbreviation.
fn explain_text(text: Text, written: &mut Vec<Inline>, entries: &mut Entries, pattern: &Pattern) {
    let mut done = 0;
    while let Some((entry, at)) = entries.take_next(&text.text[done..], pattern.proclitics) {
        let used = done + at..done + at + entry.short.len();
        let (before, after) = (&text.text[..used.start], &text.text[used.end..]);
        if before.strip_suffix(['(', '（']).is_some_and(|before| {
            // The bracket may contain text of the program.
            after.starts_with([')', '）'])
                || after.is_empty() && before.trim_end().ends_with(&plain(&entry.long))
        }) {
            // The author explains the abbreviation here.
            push(&text, done..used.end, written);
        } else {
            push(&text, done..used.start, written);
            pattern.explain(&entry, &text, used.clone(), written);
        }
        done = used.end;
    }
    match done {
        // Most texts use no abbreviation.
        0 => written.push(Inline::Text(text)),
        _ => push(&text, done..text.text.len(), written),
    }
}

fn push(whole: &Text, part: Range<usize>, written: &mut Vec<Inline>) {
    if !part.is_empty() {
        written.push(Inline::Text(whole.part(part)));
    }
}

/// The long form in the form that fits after the text written so far.
fn long_form(entry: &Entry, used: &Text, written: &[Inline], first: bool) -> Inline {
    let named = entry.name.as_ref().filter(|(place, _)| Some(*place) == used.authored());
    let mut long = named.map_or(&entry.long, |(_, name)| name).clone();
    if let Some(Inline::Text(begin)) = long.first_mut().filter(|_| first) {
        let text = fitted(&begin.text, written.iter().rev().find_map(last_words));
        begin.reword(text);
    }
    match (entry.address.is_empty(), long.len()) {
        (true, 1) => long.remove(0),
        _ => Inline::Link(Link { node: Node::default(), address: entry.address.clone(), content: long }),
    }
}

/// Drops an article that stands there already; sets a capital at the start of a sentence.
fn fitted(long: &str, before: Option<&str>) -> String {
    let Some(before) = before.filter(|before| !before.is_empty()) else { return capitalized(long) };
    if before.ends_with("the ") || before.ends_with("The ") {
        return long.strip_prefix("the ").unwrap_or(long).to_owned();
    }
    let sentence_ended = before.ends_with(' ') && before.trim_end().ends_with(['.', '?', '!']);
    if sentence_ended { capitalized(long) } else { long.to_owned() }
}

fn last_words(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text(text) => Some(&text.text),
        Inline::Note(_) => None,
        other => other.content().iter().rev().find_map(last_words),
    }
}

/// Whether it is not part of a longer word, a symbol ("CDIP/30/8"), a compound ("EPI-CNR"), a possessive or the long
/// form. Between Han characters, a word may begin and end anywhere.
fn stands_alone(text: &str, at: usize, entry: &Entry, proclitics: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() && !is_han(c) || matches!(c, '-' | '/' | '\u{2011}' | '_');
    let end = at + entry.short.len();
    let (before, after) = (without_proclitic(&text[..at], proclitics), &text[end..]);
    let possessive = after.starts_with("’s") || after.starts_with("'s");
    let in_full = || text[..end].ends_with(&plain(&entry.long));
    !before.ends_with(joins) && !after.starts_with(|c| joins(c) || is_accent(c)) && !possessive && !in_full()
}

/// Removes the Arabic "and", which is written together with the next word.
fn without_proclitic<'t>(before: &'t str, proclitics: &str) -> &'t str {
    let rest = before.strip_suffix(|c| proclitics.contains(c));
    rest.filter(|rest| !rest.ends_with(char::is_alphabetic)).unwrap_or(before)
}
