//! Stars that the parser reads as stress and that are none: `Kenya (*) and Peru (*)`, `“A”*, and “B”*`, "four stars,
//! 4*".

use pulldown_cmark::{Event, Tag};

use super::stars::is_joined;
use super::starts::{Doubt, DoubtKind};
use super::stretch::Located;
use super::typed::Edit;
use crate::terms::{Language, is_han};

pub fn accidents(text: &str, events: &[Located], language: Language) -> (Vec<Edit>, Vec<Doubt>) {
    let (mut edits, mut doubts) = (Vec::new(), Vec::new());
    for (event, range) in events {
        let width = match event {
            Event::Start(Tag::Emphasis) => 1,
            Event::Start(Tag::Strong) => 2,
            _ => continue,
        };
        let (inside, end) = (range.start + width..range.end.saturating_sub(width), range.end);
        let Some(stressed) = text.get(inside.clone()) else { continue };
        let stressed = Stressed {
            before: &text[..range.start],
            words: stressed.trim_matches(SIGNS),
            after: &text[end..],
        };
        let leads_to_note = language == Language::Zh && width == 1 && stressed.joins_words();
        if leads_to_note || stressed.is_none(language) {
            edits.extend((range.start..inside.start).chain(inside.end..end).map(Edit::Literal));
        } else if stressed.may_be_product() {
            doubts.push(Doubt { range: range.start..inside.start, kind: DoubtKind::PartOfWord });
        }
    }
    (edits, doubts)
}

const SIGNS: [char; 2] = ['*', '_'];

/// Words whose first Han character is elsewhere a word for "and", "with" or "or".
const NO_JOINTS: [&str; 14] = [
    "和平", "和谐", "和解", "和约", "和睦", "与会", "与其", "及时", "及早", "及其", "或许", "或者", "或然",
    "和声",
];

/// Stressed words, and the text before and after them.
struct Stressed<'t> {
    before: &'t str,
    words: &'t str,
    after: &'t str,
}

impl Stressed<'_> {
    fn is_none(&self, language: Language) -> bool {
        self.stands_beside_no_word()
            || self.begins_behind_word()
            || (language != Language::Zh && self.follows_closed())
            || self.leaves_its_brackets()
            || self.ends_by_figure()
            || self.multiplies()
    }

    fn bare_before(&self) -> &str {
        self.before.trim_end_matches(SIGNS)
    }

    /// `肯尼亚*和秘鲁*参加`: a word that joins two others is not stressed together with the second.
    fn joins_words(&self) -> bool {
        let follows = self.bare_before().ends_with(|c| is_han(c) || matches!(c, '”' | '》' | '）'));
        let joined = self.words.trim_start_matches(['和', '与', '及', '或', '、']);
        let is_joint = !joined.is_empty() && joined.len() < self.words.len();
        follows && is_joint && !NO_JOINTS.iter().any(|word| self.words.starts_with(word))
    }

    /// Whether the stars do not stand next to a word, but next to a bracket or quotation mark that belongs to the
    /// text outside.
    fn stands_beside_no_word(&self) -> bool {
        let is_quoted = |word: Option<&str>| word.is_some_and(|word| matches!(word, "\"" | "'"));
        !self.words.contains(char::is_alphanumeric)
            || self.words.starts_with([')', ']', '}', '”', '»', '）', '】', '》', '」'])
            || self.words.ends_with(['(', '[', '{', '“', '‘', '«', '„', '（', '【', '《', '「'])
            || is_quoted(self.words.split(char::is_whitespace).next())
            || is_quoted(self.words.split(char::is_whitespace).next_back())
    }

    /// `Kosovo *, Crimea *`: a punctuation mark after the star ends the words before it, so no stress begins here.
    fn begins_behind_word(&self) -> bool {
        let mut signs = self.words.chars();
        match signs.next() {
            Some(',' | ';' | '、' | '，' | '。' | '；' | '：' | '！' | '？' | '،' | '؛' | '؟') => {
                true
            }
            Some('.' | ':' | '!' | '?') => signs.next().is_some_and(char::is_whitespace),
            _ => false,
        }
    }

    /// `“A”*-“B”*`: the star follows a closed quotation or bracket, to which it belongs.
    fn follows_closed(&self) -> bool {
        let ends = |c: char| c.is_alphanumeric() || matches!(c, '.' | '!' | '?' | '*');
        let is_closed = self.bare_before().ends_with([')', ']', '}', '”', '»'])
            || self.bare_before().strip_suffix('"').is_some_and(|text| text.ends_with(ends));
        is_closed && !self.words.starts_with(is_joined)
    }

    /// Whether it begins inside one bracket or quotation and ends inside another.
    fn leaves_its_brackets(&self) -> bool {
        let (mut open, mut left) = (0_usize, false);
        for c in self.words.chars() {
            match c {
                '(' | '[' | '“' | '«' | '（' => open += 1,
                ')' | ']' | '”' | '»' | '）' if open == 0 => left = true,
                ')' | ']' | '”' | '»' | '）' => open -= 1,
                _ => {}
            }
        }
        left && open > 0
    }

    /// Whether the last star follows a figure, as in "4*" for four stars, and the first one stands in another
    /// sentence.
    fn ends_by_figure(&self) -> bool {
        let behind = self.after.len() - self.after.trim_start_matches('*').len();
        let before = self.before.len() - self.before.trim_end_matches('*').len();
        let is_figure = |word: &str| word.len() == 1 && word.starts_with(|c: char| c.is_ascii_digit());
        self.words.split_whitespace().next_back().is_some_and(is_figure)
            && (behind > before || [". ", ".\n", "! ", "? "].iter().any(|end| self.words.contains(end)))
    }

    /// `2 *3 = 6, 2* 3` multiplies.
    fn multiplies(&self) -> bool {
        let is_figure = |c: char| c.is_ascii_digit();
        let parts = |c: char| c == ' ';
        self.words.starts_with(is_figure)
            && self.words.ends_with(is_figure)
            && self.before.trim_end_matches(parts).ends_with(is_figure)
            && self.after.trim_start_matches(parts).starts_with(is_figure)
    }

    /// `2*n*` may multiply, and `Wi*Fi*` may be typed by mistake: part of a word is stressed.
    fn may_be_product(&self) -> bool {
        let mut part = self.words.chars();
        let Some(first) = part.next() else { return false };
        let before = self.bare_before().chars().next_back().filter(|c| c.is_alphanumeric() && !is_joined(*c));
        let is_letter = part.next().is_none() && first.is_alphabetic();
        before.is_some_and(|before| is_letter || (before.is_lowercase() && first.is_uppercase()))
    }
}
