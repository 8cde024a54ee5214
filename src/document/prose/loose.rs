//! Reports failed Markdown: the parser reads it as plain text, and it would be printed as typed.

use foldhash::{HashSet, HashSetExt};
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::refusal::note_refusal;
use super::stars::{self, Stars};
use super::stretch::{Located, Stretches};
use crate::diagnostic::{Finding, RuleName, places};
use crate::document::{Inline, plain};
use crate::source::Place;

/// What remains of a link when one of its signs is missing.
const REMAINS: [&str; 4] = ["](", "] (#", "] (http", "[(#"];

pub fn links(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let links =
        Stretches::of(events, |event| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })));
    let remains = REMAINS.iter().flat_map(|remains| places(text, remains).map(move |at| (at, *remains)));
    let broken = remains.filter(|(at, _)| !text[..*at].ends_with('\\') && !links.hold(*at));
    let finding = |(at, remains): (usize, &str)| {
        let message = "a link is not whole, and would be printed as it is typed";
        Finding::error(RuleName::TextMarkup, locate(at..at + remains.len()), message).label("part of a link").help(
            "write `[words](https://…)`, to a part of the document `[words](#id)`, or `\\\\[` to print the sign",
        )
    };
    broken.map(finding).collect()
}

/// Reports stars that were meant to stress words and do not, because of a space next to them or because no stars end
/// it.
pub fn stars(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let printed = Stretches::of(events, |event| matches!(event, Event::Text(_)));
    let mut stars = stars::stars(text).filter(|stars| printed.hold(stars.range.start));
    let is_meant = |stars: &Stars| stars.begin_words() || stars.are_spaced(text);
    let lost = stars.find(is_meant);
    let finding = |Stars { range, .. }: Stars| {
        let (message, label, help) = match range.len() {
            1 => (
                "this star stresses nothing, and would be printed as it is typed",
                "a star",
                "write one star next to the first letter of a word and one next to the last, `*words*`, or `\\\\*` to print a star",
            ),
            _ => (
                "these stars make nothing bold, and would be printed as they are typed",
                "stars",
                "write stars next to the first letter and to the last, `**words**`, or `\\\\*` to print a star",
            ),
        };
        Finding::error(RuleName::TextMarkup, locate(range), message).label(label).help(help)
    };
    lost.map(finding).into_iter().collect()
}

/// Reports lines that Markdown reads as the address of a link, although no link uses it: they would not be printed.
pub fn definitions(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let printed = Stretches::of(events, |event| {
        matches!(event, Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_))
            || matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }))
    });
    let mut called: HashSet<String> = HashSet::new();
    for (event, _) in events {
        if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = event {
            called.insert(id.to_lowercase());
        }
    }
    let lost = places(text, "]:").filter_map(|end| {
        let start = text[..end].rfind(['[', ']', '\n'])?;
        let label = text[start..end].strip_prefix('[').filter(|label| !label.starts_with('^'))?;
        let is_lost = !printed.hold(start) && !called.remove(&label.to_lowercase());
        is_lost.then(|| start..end + "]:".len())
    });
    let finding = |range| {
        let message =
            "this line would not be printed: it is read as the address of a link, and no link leads to it";
        let help = "write `\\\\[` to print it, or the address where it belongs, `[words](https://…)`";
        Finding::error(RuleName::TextMarkup, locate(range), message).label("read as a label").help(help)
    };
    lost.map(finding).collect()
}

/// Reports braces in the words of a reference, other than `{number}`.
pub fn braces(address: &str, typed: &str, place: Place) -> Option<Finding> {
    let words = typed.split("](").next().unwrap_or_default().replace("{number}", "");
    (address.starts_with('#') && words.contains(['{', '}'])).then(|| {
        let message = "the words of a reference hold braces that are not of `{number}`";
        let help = "write `{number}` where the number of the paragraph is to stand";
        Finding::error(RuleName::TextMarkup, place, message).label("this reference").help(help)
    })
}

/// Running text is seldom typed in lines shorter than this, in characters.
const NARROW: usize = 50;

/// Whether the author meant a line break here: it is made by a backslash, or by spaces although the line had room for
/// more. After a sentence, two spaces are a habit.
pub fn is_meant_break(text: &str, at: &Range<usize>) -> bool {
    if text[at.clone()].starts_with('\\') {
        return true;
    }
    if text[..at.start].ends_with(['.', '!', '?', ';', ':', ',']) {
        return false;
    }
    let length = |line: &str| line.trim().chars().count();
    let line = text[..at.start].lines().next_back().map_or(0, length);
    let next = text[at.end..].split_whitespace().next().map_or(0, length);
    let longest = text.lines().map(length).max().unwrap_or_default();
    line + " ".len() + next <= longest.max(NARROW)
}

/// Reports an address without words, which would not be printed. A reference, `[](#id)`, gets its words from the
/// program.
pub fn wordless(address: &str, words: &[Inline], place: Place) -> Option<Finding> {
    let is_lost = !address.starts_with('#') && plain(words).trim().is_empty();
    is_lost.then(|| {
        let help = "write between the square brackets what the reader is to see, `[words](https://…)`, or the address alone";
        Finding::error(RuleName::TextMarkup, place, "a link has no words, and would not be seen")
            .label("this link")
            .help(help)
    })
}

/// Reports notes that are called and not written, and notes that are written and not called.
pub fn notes(text: &str, events: &[Located], locate: &dyn Fn(Range<usize>) -> Place) -> Vec<Finding> {
    let written = written(events);
    let is_written: HashSet<&str> = written.iter().map(|(label, ..)| *label).collect();
    let begun: HashSet<usize> = written.iter().map(|(_, start, _)| *start).collect();
    let calls: Vec<(Range<usize>, &str)> =
        labels(text).filter(|(range, _)| !begun.contains(&range.start)).collect();
    // The parser may read a call as part of something else, as of a row that is too long. It still counts as a call.
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

/// The places and labels of everything that looks like the call of a note.
fn labels(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    places(text, "[^").filter_map(|at| {
        let start = at + "[^".len();
        // A label has no space and no bracket. The search ends there, because a text may open a thousand brackets and
        // close none.
        let ends = |c: char| matches!(c, '[' | ']') || c.is_whitespace();
        let end = start + text[start..].find(ends).filter(|end| text[start + end..].starts_with(']'))?;
        let is_label = !text[..at].ends_with('\\') && start < end;
        is_label.then_some((at..end + 1, &text[start..end]))
    })
}

/// The notes that are written: for each its label, where it begins, and the place of its first words.
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
