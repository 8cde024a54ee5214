//! The text that Markdown prints as it is typed: without markup, addresses and labels.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::events::events;
use super::reading::foreign;
use crate::terms::Language;

/// Text that is read without a break: a paragraph, a note, words in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// `None` if the program does not know the language.
    pub language: Option<Language>,
    /// Ranges of bytes of the Markdown, in order. An empty range stands for something that rules do not check: the
    /// call of a note, words in another language, an escaped sign.
    pub stretches: Vec<Range<usize>>,
}

impl Passage {
    /// A passage of one line of plain text, which is no Markdown.
    pub fn line(text: &str, language: Language) -> Passage {
        Passage { language: Some(language), stretches: std::iter::once(0..text.len()).collect() }
    }

    fn new(language: Option<Language>) -> Passage {
        Passage { language, stretches: Vec::new() }
    }
}

pub fn passages(text: &str, language: Language) -> Vec<Passage> {
    let mut walk = Walk { text, outer: Passage::new(Some(language)), inner: Vec::new(), closed: Vec::new() };
    for (event, range) in events(text, language) {
        walk.step(&event, range);
    }
    walk.close_block();
    walk.closed
}

struct Walk<'t> {
    text: &'t str,
    /// The passage of the block; `inner` has the passages in other languages that are open in it.
    outer: Passage,
    inner: Vec<Passage>,
    closed: Vec<Passage>,
}

impl Walk<'_> {
    fn step(&mut self, event: &Event, range: Range<usize>) {
        let at = range.start;
        match event {
            Event::Text(text) if self.text.get(range.clone()) == Some(text.as_ref()) => self.print(range),
            Event::Text(_) | Event::FootnoteReference(_) => self.stretches().push(at..at),
            Event::SoftBreak | Event::HardBreak => self.stretches().push(range),
            Event::InlineHtml(html) => match foreign(html) {
                Some(language) => {
                    self.stretches().push(at..at);
                    self.inner.push(Passage::new(language.official()));
                }
                None => self.closed.extend(self.inner.pop()),
            },
            // The program may print its own words here.
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('#') => {
                self.stretches().push(at..at);
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Link { .. }) => {}
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) => {}
            _ => self.close_block(),
        }
    }

    fn stretches(&mut self) -> &mut Vec<Range<usize>> {
        &mut self.inner.last_mut().unwrap_or(&mut self.outer).stretches
    }

    /// If a backslash before the text is not printed, it escapes the next sign. That sign is not checked.
    fn print(&mut self, Range { mut start, end }: Range<usize>) {
        let continues = self.stretches().last().is_some_and(|last| !last.is_empty() && last.end == start);
        if !continues && self.text[..start].ends_with('\\') {
            self.stretches().push(start..start);
            start += self.text[start..end].chars().next().map_or(0, char::len_utf8);
        }
        self.stretches().push(start..end);
    }

    fn close_block(&mut self) {
        self.closed.append(&mut self.inner);
        if !self.outer.stretches.is_empty() {
            let next = Passage::new(self.outer.language);
            self.closed.push(std::mem::replace(&mut self.outer, next));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each passage with its language, and `|` for each empty range.
    fn shown(text: &str) -> Vec<String> {
        let stretch =
            |range: Range<usize>| if range.is_empty() { "|".into() } else { text[range].to_owned() };
        let passages = passages(text, Language::En).into_iter();
        passages
            .map(|passage| {
                format!(
                    "{}: {}",
                    passage.language.map_or("?", Language::tag),
                    passage.stretches.into_iter().map(stretch).collect::<String>()
                )
            })
            .collect()
    }

    #[test]
    fn only_what_is_printed_as_it_stands_is_a_passage() {
        for (text, expected) in [
            ("one *two* [three](https://x.org/'a') four", &["en: one two three four"][..]),
            ("one\n  two  \nthree", &["en: one\ntwo  \nthree"]),
            ("a\n\n1. b\n2. c\n\n> d", &["en: a", "en: b", "en: c", "en: d"]),
            ("a[^n] b.\n\n[^n]: the note", &["en: a| b.", "en: the note"]),
            ("a &amp; b \\* c \\\\\" d", &["en: a | b | c |\" d"]),
            ("a \\| b | c\n-|-\n*d* | \"e\"\n\nf", &["en: a | b", "en: c", "en: d", "en: \"e\"", "en: f"]),
            ("See [](#a) and [par. {number}](#b).", &["en: See | and |par. {number}."]),
            ("x <span lang=\"fr\">y *z*</span> w", &["fr: y z", "en: x | w"]),
            ("x <span lang=\"de-CH\">y</span> w", &["?: y", "en: x | w"]),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
