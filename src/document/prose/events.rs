//! The parser's events, corrected for Chinese: CommonMark does not read `**注意。**第二` as bold, because a punctuation
//! mark stands before the closing stars and a letter after them.

use pulldown_cmark::{CowStr, Event, Parser, Tag};

use super::MARKDOWN;
use super::inner;
use super::stars;
use super::starts::{self, Doubt};
use super::stress;
use super::stretch::Located;
use super::typed::{Edit, Shown};
use crate::terms::{Language, is_han};

/// How often a text is parsed: a line that turns out to be no item may let the next line be one.
const ROUNDS: usize = 4;

/// A text as it was parsed, and the places that may be meant in another way.
pub struct Read<'t> {
    pub events: Vec<Located<'t>>,
    pub doubts: Vec<Doubt>,
}

pub fn events(text: &str, language: Language) -> Vec<Located<'_>> {
    read(text, language).events
}

pub fn read(text: &str, language: Language) -> Read<'_> {
    let mut edits = stars::literal(text);
    let mut read = Read { events: shown(text, &edits, language), doubts: Vec::new() };
    for _ in 0..ROUNDS {
        // Doubts about lists that stay lists come up again in every round.
        read.doubts.retain(|doubt| doubt.kind.is_as_typed());
        if !read.events.iter().any(|(event, _)| may_be_accident(event)) {
            break;
        }
        let (mut found, mut doubts) = starts::accidents(text, &read.events);
        let (stars, led) = stress::accidents(text, &read.events, language);
        found.extend(stars);
        found.extend(inner::set_in(text, &read.events));
        doubts.extend(led);
        read.doubts.extend(doubts);
        read.doubts.sort_by_key(|doubt| doubt.range.start);
        read.doubts.dedup();
        let known = edits.len();
        edits.extend(found);
        Edit::sort(&mut edits);
        if edits.len() == known {
            break;
        }
        read.events = shown(text, &edits, language);
    }
    read
}

fn may_be_accident(event: &Event) -> bool {
    use pulldown_cmark::CodeBlockKind::Indented;
    matches!(
        event,
        Event::Start(
            Tag::List(_) | Tag::BlockQuote(_) | Tag::CodeBlock(Indented) | Tag::Emphasis | Tag::Strong
        )
    )
}

/// Parses the text with the edits made, and gives the events their places in the text as it is typed.
fn shown<'t>(text: &'t str, edits: &[Edit], language: Language) -> Vec<Located<'t>> {
    if edits.is_empty() {
        return veiled_events(text, language);
    }
    let shown = Shown::new(text, edits);
    let typed = |(event, range): Located| {
        let typed = shown.typed(&range);
        match event {
            Event::Text(read) if text.get(typed.clone()) == Some(read.as_ref()) => {
                (Event::Text(CowStr::Borrowed(&text[typed.clone()])), typed)
            }
            other => (other.into_static(), typed),
        }
    };
    veiled_events(&shown.text, language).into_iter().map(typed).collect()
}

fn veiled_events(text: &str, language: Language) -> Vec<Located<'_>> {
    let veiled = if language == Language::Zh { veiled(text) } else { None };
    let Some(veiled) = veiled else { return parsed(text).collect() };
    let unveiled = |(event, range): Located| match event {
        Event::Text(read) if veiled.get(range.clone()) == Some(read.as_ref()) => {
            (Event::Text(CowStr::Borrowed(&text[range.clone()])), range)
        }
        other => (other.into_static(), range),
    };
    parsed(&veiled).map(unveiled).collect()
}

fn parsed(text: &str) -> impl Iterator<Item = Located<'_>> {
    Parser::new_ext(text, MARKDOWN).into_offset_iter()
}

/// The text in which the parser sees letters on both sides of Chinese emphasis: next to stars, each Chinese mark
/// becomes a letter, and each Han character across from an ASCII mark becomes a mark. All replacements have the same
/// number of bytes. `None` if nothing changes.
fn veiled(text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    let veils: Vec<Option<char>> = (0..characters.len()).map(|at| veil(&characters, at)).collect();
    veils
        .iter()
        .any(Option::is_some)
        .then(|| veils.iter().zip(&characters).map(|(veil, own)| veil.unwrap_or(*own)).collect())
}

fn veil(characters: &[char], at: usize) -> Option<char> {
    let (before, after) = (&characters[..at], &characters[at + 1..]);
    let beyond = match (before.last(), after.first()) {
        (Some('*'), _) => before.iter().rfind(|c| **c != '*'),
        (_, Some('*')) => after.iter().find(|c| **c != '*'),
        _ => return None,
    };
    let western = beyond.is_some_and(char::is_ascii_punctuation);
    let alone = before.last() == Some(&'*') && after.first() == Some(&'*');
    match characters[at] {
        c if is_mark(c) => (!western).then_some('一'),
        c if is_han(c) && c.len_utf8() == '。'.len_utf8() => (western && !alone).then_some('。'),
        _ => None,
    }
}

/// Chinese punctuation marks; each has three bytes in UTF-8, as the letter that replaces it.
fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '、'..='〃' | '〈'..='】' | '〔'..='〛')
        || matches!(c, '！'..='／' | '：'..='＠' | '［'..='｀' | '｛'..='～')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str, language: Language) -> String {
        let mut said = String::new();
        for (event, _) in events(text, language) {
            match event {
                Event::Start(tag) => {
                    said += if matches!(tag, pulldown_cmark::Tag::Paragraph) { "" } else { "<" }
                }
                Event::End(tag) => {
                    said += if matches!(tag, pulldown_cmark::TagEnd::Paragraph) { "" } else { ">" };
                }
                Event::Text(text) => said += &text,
                _ => said.push('?'),
            }
        }
        said
    }

    #[test]
    fn emphasis_ends_behind_a_mark_and_before_a_han_character() {
        for (typed, read) in [
            ("**注意。**第二", "<注意。>第二"),
            ("他说**“注意”**第二", "他说<“注意”>第二"),
            ("*（甲）*、**乙**，丙", "<（甲）>、<乙>，丙"),
            ("\\*。\\*甲", "*。*甲"),
            ("增长**12%**以上", "增长<12%>以上"),
            ("甲.*乙丙*(丁)*戊*", "甲.<乙丙>(丁)<戊>"),
            ("见*[甲](b)*。", "见<<甲>>。"),
            ("**甲(乙)**丙丙*(丁)*。", "<甲(乙)>丙丙<(丁)>。"),
            ("甲\\**乙*丙", "甲*<乙>丙"),
        ] {
            assert_eq!(html(typed, Language::Zh), read);
        }
        assert_eq!(html("**注意。**第二", Language::En), "**注意。**第二");
    }
}
