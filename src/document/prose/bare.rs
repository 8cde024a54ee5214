//! What a text holds and its reader takes for something else: addresses that lead nowhere, mark-up in a line.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::{Located, events};
use crate::terms::Language;

/// The addresses that stand in a text and in no link.
pub fn addresses(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut links = 0_usize;
    let mut found: Vec<Range<usize>> = Vec::new();
    // The parser cuts a text where a sign might have begun something.
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

fn within(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let stretch = &text[range.clone()];
    let words = stretch.split(|c: char| c.is_whitespace() || "<>()[]\"“”«»，。；（）".contains(c));
    let place = |word: &str| {
        let start = range.start + (word.as_ptr() as usize - stretch.as_ptr() as usize);
        start..start + word.len()
    };
    let bare = |word: &str| word.trim_end_matches(|c: char| ".,;:!?'’".contains(c)).len();
    words.map(|word| &word[..bare(word)]).filter(|word| is_address(word)).map(place).collect()
}

fn is_address(word: &str) -> bool {
    let is_host = |host: &str| {
        host.contains('.') && host.split('.').all(|part| part.starts_with(char::is_alphanumeric))
    };
    let host = |rest: &str| is_host(rest.split(['/', '?', '#', ':']).next().unwrap_or_default());
    let web = word.strip_prefix("https://").or(word.strip_prefix("http://"));
    let mail = || {
        word.split_once('@').is_some_and(|(name, rest)| name.starts_with(char::is_alphanumeric) && host(rest))
    };
    web.map_or_else(|| (word.starts_with("www.") && host(word)) || (word.is_ascii() && mail()), host)
}

/// The first mark-up that a line of text holds, which is printed as it is typed.
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
