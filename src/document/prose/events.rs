//! The parser's events, with emphasis as Chinese has it: CommonMark does not take `**注意。**第二` for bold,
//! because a mark stands within the stars and a letter behind them.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Parser};

use super::MARKDOWN;
use crate::terms::Language;

pub type Located<'t> = (Event<'t>, Range<usize>);

/// Where one kind of thing stands, as the parser has read it; the last that begins before a byte may hold it.
pub struct Stretches<'e>(Vec<&'e Range<usize>>);

impl<'e> Stretches<'e> {
    pub fn of(events: &'e [Located], begins: impl Fn(&Event) -> bool) -> Stretches<'e> {
        Stretches(events.iter().filter(|(event, _)| begins(event)).map(|(_, range)| range).collect())
    }

    pub fn hold(&self, at: usize) -> bool {
        let before = self.0.partition_point(|stretch| stretch.start <= at);
        self.0[..before].last().is_some_and(|stretch| stretch.contains(&at))
    }
}

pub fn events(text: &str, language: Language) -> Vec<Located<'_>> {
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

/// The text with a letter for each mark beside stars, as many bytes long; `None` if there is none.
fn veiled(text: &str) -> Option<String> {
    let characters: Vec<char> = text.chars().collect();
    let beside_star = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| characters.get(before));
        [before, characters.get(at + 1)].contains(&Some(&'*'))
    };
    let hidden = |at: usize| is_mark(characters[at]) && beside_star(at);
    let veil = |at: usize| if hidden(at) { '一' } else { characters[at] };
    (0..characters.len()).any(hidden).then(|| (0..characters.len()).map(veil).collect())
}

/// Marks of Chinese, each three bytes long in UTF-8 as the letter is that stands in for it.
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
        ] {
            assert_eq!(html(typed, Language::Zh), read);
        }
        assert_eq!(html("**注意。**第二", Language::En), "**注意。**第二");
    }
}
