//! Reports what Markdown has and a committee document has not.

use pulldown_cmark::{Event, Tag};

use crate::diagnostic::{Finding, RuleName, is_invisible, is_noncharacter, named};
use crate::source::Place;

/// The finding on an event that prose may not hold; `typed` is how the author wrote it.
pub fn refusal(event: &Event<'_>, typed: &str, place: Place) -> Option<Finding> {
    let (what, help) = match event {
        Event::Start(Tag::Heading { .. }) if !typed.starts_with('#') => (
            "a heading",
            "take the line of signs below it away, or part it from the text by a blank line; give a part with a heading a `[[section]]` of its own",
        ),
        Event::Start(Tag::Heading { .. }) => (
            "a heading",
            "give the part a title of its own in a `[[section]]`; begin a text with `\\\\#` to print the sign",
        ),
        Event::Start(Tag::CodeBlock(_)) => ("a block of code", "take the four spaces or the fence away"),
        Event::Code(_) => ("code", "write the words without backticks, or `\\\\`` to print the sign"),
        Event::Start(Tag::Image { .. }) => ("an image", "describe in words what it shows"),
        Event::Start(Tag::HtmlBlock) | Event::Html(_) => {
            ("HTML", "write plain text, or `\\\\<` to print the sign")
        }
        Event::InlineHtml(html) if html.starts_with("<span lang=") => (
            "HTML",
            "write the tag of the language (BCP 47) between straight double quotes, and no more: `<span lang=\"de\">`, `<span lang=\"zh-Hant\">`",
        ),
        Event::InlineHtml(_) => (
            "HTML",
            "only `<span lang=\"fr\">…</span>`, for words in another language, may stand here; write `\\\\<` to print the sign",
        ),
        Event::HardBreak => {
            ("a line break", "begin a new paragraph or write a list; `\\\\\\\\` prints a backslash")
        }
        Event::Rule => {
            ("a rule across the page", "begin a new paragraph instead, or write `\\\\---` to print the signs")
        }
        _ => return None,
    };
    let message = format!("prose holds {what}, which a document of this kind has no place for");
    Some(Finding::error(RuleName::TextMarkup, place, message).label(what).help(help))
}

/// Reports an HTML entity, as `&shy;`, for a character that cannot be seen or printed.
pub fn unseen(read: &str, place: Place) -> Option<Finding> {
    let c = read.chars().find(|c| is_invisible(*c) || is_noncharacter(*c) || *c == '\u{fffd}')?;
    let message = format!("this stands for a character that cannot be seen, {}", named(c));
    let help = "delete it, or type the character itself; write `\\\\&` to print the sign";
    Some(Finding::error(RuleName::TextMarkup, place, message).label("an entity of HTML").help(help))
}

/// Reports words in another language that begin and do not end.
pub fn unclosed(place: Place) -> Finding {
    Finding::error(RuleName::TextMarkup, place, "words in another language are not closed")
        .label("begin here")
        .help("write `</span>` behind them, in the same paragraph")
}

/// The finding on a note inside a note, a note without a call, or a call without a note.
pub fn note_refusal(place: Place, what: &str, help: &str) -> Finding {
    Finding::error(RuleName::TextMarkup, place, what.to_owned()).help(help)
}
