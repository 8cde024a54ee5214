//! Stars stress the words between them if they stand at the edges of words. Within a word, and between figures, a
//! star is printed: `5*3`, `Kosovo*`.

use std::ops::Range;

use super::bare;
use super::typed::Edit;
use crate::terms::is_han;

/// Stars side by side, and the characters around them.
pub struct Stars {
    pub range: Range<usize>,
    before: Option<char>,
    after: Option<char>,
}

impl Stars {
    /// Whether they stand inside a word. Han and Arabic letters do not count, because they are written without a
    /// space before other words.
    pub fn within_word(&self) -> bool {
        let word = |c: char| c.is_alphanumeric() && !is_joined(c);
        let ends = |c: char| word(c) || matches!(c, ')' | ']' | '}' | '%' | '°');
        self.before.is_some_and(ends) && self.after.is_some_and(word)
    }

    /// Whether they stand at the start of a word.
    pub fn begin_words(&self) -> bool {
        !self.before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '\\' | ')' | ']' | '”' | '»'))
            && self.after.is_some_and(char::is_alphanumeric)
    }

    /// Whether they are `** words **`, with other stars later that would end the stress.
    pub fn are_spaced(&self, text: &str) -> bool {
        let block = || text[self.range.end..].split("\n\n").next().unwrap_or_default();
        let free = !self.before.is_some_and(|c| c.is_alphanumeric() || c == '\\');
        self.range.len() == 2 && free && block().contains(" **")
    }

    pub fn end_words(&self) -> bool {
        self.before.is_some_and(char::is_alphanumeric) && !self.after.is_some_and(char::is_alphanumeric)
    }
}

pub fn is_joined(c: char) -> bool {
    is_han(c) || matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}')
}

/// The stars of a text that are not escaped and are not part of an address.
pub fn stars(text: &str) -> impl Iterator<Item = Stars> {
    let mut done = 0;
    let mut addresses = Addresses { text, read: 0, end: None };
    let bare = bare::marks(text);
    memchr::memchr_iter(b'*', text.as_bytes()).filter_map(move |start| {
        if start < done {
            return None;
        }
        let rest = &text[start..];
        let end = start + rest.len() - rest.trim_start_matches('*').len();
        done = end;
        let before = &text[..start];
        let escapes = before.len() - before.trim_end_matches('\\').len();
        let start = start + escapes % 2;
        let stars = Stars {
            range: start..end,
            before: text[..start].chars().next_back(),
            after: text[end..].chars().next(),
        };
        let is_seen = start < end && bare.binary_search(&start).is_err();
        (is_seen && !addresses.hold(start)).then_some(stars)
    })
}

/// Addresses such as `<https://a.int/5*3>`, found in one pass in the order of the text.
struct Addresses<'t> {
    text: &'t str,
    read: usize,
    /// Where the address ends that was found last.
    end: Option<usize>,
}

impl Addresses<'_> {
    fn hold(&mut self, at: usize) -> bool {
        let ends = |c: char| c == '>' || c == '<' || c.is_whitespace();
        let passed = &self.text[self.read..at];
        if let Some(last) = passed.rfind(ends) {
            let opened = passed[last..].starts_with('<');
            let after = opened.then(|| self.text[at..].find(ends)).flatten().map(|after| at + after);
            self.end = after.filter(|after| self.text[*after..].starts_with('>'));
        }
        self.read = at;
        self.end.is_some_and(|end| at < end)
    }
}

/// The stars that are printed as they are, whatever the parser would make of them.
pub fn literal(text: &str) -> Vec<Edit> {
    let mut edits: Vec<Edit> = bare::marks(text).into_iter().map(Edit::Literal).collect();
    let mut stars = stars(text).peekable();
    let mut stresses = false;
    while let Some(one) = stars.next() {
        let ends = std::mem::take(&mut stresses);
        stresses = !ends && stars.peek().is_some_and(|next| stress_part(text, &one, next));
        if one.within_word() && !ends && !stresses {
            edits.extend(one.range.map(Edit::Literal));
        }
    }
    edits.sort_unstable();
    edits
}

/// Whether the stars stress the beginning or the end of a word: `*ante*dated`, or `89*bis*` as in numbers of rules.
fn stress_part(text: &str, one: &Stars, next: &Stars) -> bool {
    let part = &text[one.range.end..next.range.start];
    let at_end = one.within_word() && next.end_words();
    let at_start = one.begin_words() && next.within_word();
    (at_start || at_end) && one.range.len() == next.range.len() && part.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal_in(text: &str) -> usize {
        literal(text).len()
    }

    #[test]
    fn stars_within_a_word_or_between_figures_are_stars() {
        for (text, literal) in [
            ("5*3*2", 2),
            ("2**3", 2),
            ("f(x)*g", 1),
            ("un*frei*heit", 2),
            ("89*bis*.2, 6**ter**, *ante*dated", 0),
            ("5*x*2", 2),
            ("Kosovo* and *this*", 0),
            ("*a*, (*b*) l’*avis* **c**.", 0),
            ("增长**12%**以上", 0),
            ("و*الندوة*", 0),
            ("5\\*3 <https://a.int/5*3>", 0),
        ] {
            assert_eq!(literal_in(text), literal, "{text}");
        }
    }
}
