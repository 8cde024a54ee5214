//! What was meant as Markdown and is none: the parser takes it for plain text, and it would be printed as typed.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::events::{Located, Stretches};
use super::refusal::note_refusal;
use crate::diagnostic::Finding;
use crate::source::Place;

/// What is left of a link of which a sign is missing.
const REMAINS: [&str; 4] = ["](", "] (#", "] (http", "[(#"];

pub fn links(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let links =
        Stretches::of(events, |event| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })));
    let remains = REMAINS.iter().flat_map(|remains| text.match_indices(remains));
    let broken = remains.filter(|(at, _)| !text[..*at].ends_with('\\') && !links.hold(*at));
    let finding = |(at, remains): (usize, &str)| {
        let message = "a link is not whole, and would be printed as it is typed";
        Finding::error("text-markup", locate(at..at + remains.len()), message).label("part of a link").help(
            "write `[words](https://…)`, to a part of the document `[words](#id)`, or `\\\\[` to print the sign",
        )
    };
    broken.map(finding).collect()
}

/// Stars that begin what is meant to be bold and stress nothing: a space stands within them, or no stars end it.
pub fn stars(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    const STARS: &str = "**";
    let printed = Stretches::of(events, |event| matches!(event, Event::Text(_)));
    let begins = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + STARS.len()..]);
        let follows_word = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '*' | '\\'));
        let spaced = after.split("\n\n").next().is_some_and(|block| block.contains(" **"));
        !follows_word && (spaced || after.starts_with(char::is_alphanumeric))
    };
    let starts = text.match_indices(STARS).map(|(at, _)| at).filter(|at| begins(at) && printed.hold(*at));
    let finding = |at| {
        let message = "these stars make nothing bold, and would be printed as they are typed";
        Finding::error("text-markup", locate(at..at + STARS.len()), message).label("stars").help(
            "write stars next to the first letter and to the last, `**words**`, or `\\*` to print a star",
        )
    };
    starts.take(1).map(finding).collect()
}

/// Braces in the words of a reference that are not those of `{number}`.
pub fn braces(address: &str, typed: &str, place: Place) -> Option<Finding> {
    let words = typed.split("](").next().unwrap_or_default().replace("{number}", "");
    (address.starts_with('#') && words.contains(['{', '}'])).then(|| {
        let message = "the words of a reference hold braces that are not of `{number}`";
        let help = "write `{number}` where the number of the paragraph is to stand";
        Finding::error("text-markup", place, message).label("this reference").help(help)
    })
}

/// Notes that are called and not written, and those that are written and that nobody calls.
pub fn notes(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let written = written(events);
    let is_written: HashSet<&str> = written.iter().map(|(label, ..)| *label).collect();
    let begun: HashSet<usize> = written.iter().map(|(_, start, _)| *start).collect();
    let calls: Vec<(Range<usize>, &str)> =
        labels(text).filter(|(range, _)| !begun.contains(&range.start)).collect();
    // The parser may take it for part of something else, as of a row that is too long; it is called all the same.
    let is_called: HashSet<&str> = calls.iter().map(|(_, label)| *label).collect();
    let uncalled: Vec<_> = written.iter().filter(|(label, ..)| !is_called.contains(label)).collect();
    let mut told = HashSet::new();
    let unwritten: Vec<_> =
        calls.iter().filter(|(_, label)| !is_written.contains(label) && told.insert(*label)).collect();
    if let ([(call, typed)], [(label, _, note)]) = (&unwritten[..], &uncalled[..]) {
        let what = format!("a footnote is called `{typed}`, and the one that is written is `{label}`");
        let finding = note_refusal(locate(call.clone()), &what, "write the same in both places");
        return vec![finding.label("called").aside(locate(note.clone()), "written")];
    }
    let unwritten = unwritten.into_iter().map(|(call, _)| {
        let help = "write the note as a paragraph of its own, `[^1]: …`, in the same field, or `\\\\[` to print the sign";
        note_refusal(locate(call.clone()), "a footnote is called and not written", help)
    });
    let uncalled = uncalled.into_iter().map(|(label, _, note)| {
        let what = format!("the footnote `{label}` is written and nobody calls it");
        let help = format!("call it in the text with `[^{label}]`, or delete it");
        note_refusal(locate(note.clone()), &what, &help)
    });
    unwritten.chain(uncalled).collect()
}

/// What stands as a call of a note does, and its label.
fn labels(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    text.match_indices("[^").filter_map(|(at, _)| {
        let start = at + "[^".len();
        // A label holds no space and no bracket, and a text may open a thousand that it does not close.
        let ends = |c: char| matches!(c, '[' | ']') || c.is_whitespace();
        let end = start + text[start..].find(ends).filter(|end| text[start + end..].starts_with(']'))?;
        let is_label = !text[..at].ends_with('\\') && start < end;
        is_label.then_some((at..end + 1, &text[start..end]))
    })
}

/// The notes that are written: the label of each, where it begins, and its first words.
fn written<'e>(events: &'e [Located]) -> Vec<(&'e str, usize, Range<usize>)> {
    let notes = events.iter().enumerate().filter_map(|(at, (event, range))| match event {
        Event::Start(Tag::FootnoteDefinition(label)) => {
            let inside = events.get(at + 1).map_or(range, |(_, inside)| inside);
            Some((label.as_ref(), range.start, inside.clone()))
        }
        _ => None,
    });
    notes.collect()
}
