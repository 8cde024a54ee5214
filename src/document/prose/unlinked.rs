//! Finds addresses outside of links, and markup in texts that are no Markdown.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::bare::within;
use super::events::events;
use super::stretch::Located;
use crate::terms::Language;

/// The addresses of a text that are in no link.
pub fn addresses(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut links = 0_usize;
    let mut found: Vec<Range<usize>> = Vec::new();
    // The parser cuts a text at each sign that could begin markup, so its parts are joined first.
    let mut whole: Option<Range<usize>> = None;
    for (event, range) in events(text, language) {
        match event {
            Event::Start(Tag::Link { .. }) => links += 1,
            Event::End(TagEnd::Link) => links = links.saturating_sub(1),
            Event::Text(_) if links == 0 => match &mut whole {
                Some(last) if last.end == range.start => last.end = range.end,
                _ => found
                    .extend(whole.replace(range).into_iter().flat_map(|text_range| within(text, text_range))),
            },
            _ => {}
        }
    }
    found.extend(whole.into_iter().flat_map(|range| within(text, range)));
    found
}

/// The first markup in a line of plain text, which would be printed as it is typed.
pub fn markup(text: &str) -> Option<Range<usize>> {
    let called = || {
        let start = text.find("[^")?;
        Some(start..start + text[start..].find(']')? + 1)
    };
    let is_markup = |(event, range): &Located| match event {
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }) => true,
        Event::Code(_) | Event::InlineHtml(_) | Event::Html(_) => true,
        Event::Text(read) => text.get(range.clone()) != Some(read.as_ref()),
        _ => false,
    };
    let first = events(text, Language::En).into_iter().find(is_markup).map(|(_, range)| range);
    first.or_else(called)
}
