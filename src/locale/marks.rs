//! A text as characters: which quotation marks belong together, and which spaces belong to a mark.

use std::ops::Range;

use crate::terms::is_wide;

/// Stands for something that is not checked, as a link or a note; it is neither a space nor a mark.
pub const OBJECT: char = '\u{fffc}';

/// Stands for a character of an address. No mark is moved next to it, because it would become part of the address.
pub const ADDRESS: char = '\u{fffd}';

/// Two quotation marks that belong together.
pub struct Quotation {
    pub open: usize,
    pub close: usize,
    /// Whether no other quotation is around it.
    pub outermost: bool,
    /// Whether no other quotation is inside it.
    pub innermost: bool,
}

impl Quotation {
    fn new(open: usize, close: usize, outermost: bool, before: Option<&Quotation>) -> Quotation {
        Quotation { open, close, outermost, innermost: before.is_none_or(|before| before.close < open) }
    }
}

#[derive(Clone, Copy)]
pub struct Text<'t>(pub &'t [char]);

impl Text<'_> {
    pub fn before(self, at: usize) -> Option<char> {
        self.0.get(at.checked_sub(1)?).copied()
    }

    pub fn after(self, at: usize) -> Option<char> {
        self.0.get(at + 1).copied()
    }

    /// Whether a quotation mark may open here: nothing to its left belongs to it.
    pub fn opens(self, at: usize) -> bool {
        let free = |c: char| c.is_whitespace() || "([{\"“«„’'—–-/".contains(c) || is_wide(c);
        self.before(at).is_none_or(free) && self.after(at).is_some_and(|c| !c.is_whitespace())
    }

    fn closes(self, at: usize) -> bool {
        let free = |c: char| !c.is_alphanumeric() || is_wide(c);
        self.before(at).is_some_and(|c| !c.is_whitespace()) && self.after(at).is_none_or(free)
    }

    /// The quotations of the text; none if it is uncertain which marks belong together.
    pub fn quotations(self) -> Vec<Quotation> {
        let mut open: Vec<usize> = Vec::new();
        let mut quotations = Vec::new();
        for (at, mark) in self.0.iter().enumerate() {
            let opener = open.last().map(|open| self.0[*open]);
            let closes = match (mark, opener) {
                ('“' | '«', _) => false,
                ('”', Some('“')) | ('»', Some('«')) => true,
                ('"', Some('"')) if self.closes(at) => true,
                ('"', Some('“' | '«') | None) if self.opens(at) => false,
                // The sign of inches or seconds.
                ('"', None) if self.before(at).is_some_and(|c| c.is_ascii_digit()) => continue,
                ('"' | '”' | '»' | '„', _) => return Vec::new(),
                _ => continue,
            };
            match open.pop_if(|_| closes) {
                Some(start) => {
                    let quotation = Quotation::new(start, at, open.is_empty(), quotations.last());
                    quotations.push(quotation);
                }
                None => open.push(at),
            }
        }
        if open.is_empty() { quotations } else { Vec::new() }
    }

    /// How many spaces stand at the beginning and at the end of a quotation.
    pub fn spaces_within(self, inside: Range<usize>) -> (usize, usize) {
        let after = self.0[inside.clone()].iter().take_while(|c| is_space(**c)).count();
        let before = self.spaces_before(inside.end).min(inside.len() - after);
        (after, before)
    }

    pub fn spaces_before(self, at: usize) -> usize {
        self.0[..at].iter().rev().take_while(|c| is_space(**c)).count()
    }

    pub fn ends_words(self, end: usize) -> bool {
        self.before(end).is_some_and(|c| c.is_alphanumeric() || c == OBJECT || ")]”»%".contains(c))
    }

    /// Whether the character is a punctuation mark, and not the beginning of `.org`, `:-)` or a number.
    pub fn is_followed_as_a_mark(self, at: usize) -> bool {
        match self.after(at) {
            None | Some(OBJECT) => true,
            _ if !self.0[at].is_ascii() => true,
            Some(c) if is_wide(c) => true,
            Some(c) if ";:".contains(self.0[at]) => c.is_whitespace(),
            Some(c) => c.is_whitespace() || ")]”»!?.,;…".contains(c),
        }
    }

    /// Whether it is not a full stop of a spaced ellipsis, a colon between two figures, or a sign without its number.
    pub fn is_punctuation(self, at: usize, spaces: usize) -> bool {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let next = self.0[at + 1..].iter().copied().find(|c| !is_space(*c));
        match self.0[at] {
            '.' => next != Some('.'),
            // After a bracket or the call of a note, Markdown may read it as a definition.
            ':' if matches!(self.before(at - spaces), Some(OBJECT | ']')) => false,
            ':' => !(figure(self.before(at - spaces)) && figure(next)),
            '%' => figure(self.before(at - spaces)),
            _ => true,
        }
    }

    /// Whether it is the mark of "1990's", and not a sign of feet or minutes.
    pub fn is_of_a_decade(self, at: usize) -> bool {
        let digit = self.before(at).is_some_and(|c| c.is_ascii_digit());
        digit && self.after(at) == Some('s') && self.after(at + 1).is_none_or(|c| !c.is_alphanumeric())
    }

    /// The spaces after the first one, wherever several stand between two words of a line.
    pub fn repeated_spaces(self) -> impl Iterator<Item = Range<usize>> {
        let ordinary = |at: usize| self.0.get(at).is_some_and(|c| matches!(c, ' ' | '\t'));
        let begins = move |at: &usize| ordinary(*at) && *at > 0 && !self.0[at - 1].is_whitespace();
        (0..self.0.len()).filter(begins).filter_map(move |at| {
            let length = (at..).take_while(|at| ordinary(*at)).count();
            let inside = self.0.get(at + length).is_some_and(|c| !c.is_whitespace());
            (length > 1 && inside).then(|| at + 1..at + length)
        })
    }
}

/// Whether it is a space that has a width and does not end the line.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
