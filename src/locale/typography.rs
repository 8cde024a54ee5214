//! How a language sets its marks, and where a text does otherwise.

use std::ops::Range;

use serde::Deserialize;

/// Something in a text that is not looked into; it is no space and no mark.
pub const OBJECT: char = '\u{fffc}';

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typography {
    /// Between two sentences of a paragraph.
    pub sentence_gap: String,
    /// The label of an item; `%` is its number in lower-case roman figures.
    pub list_label: String,
    /// How the text cites a document; a line breaks neither the symbol nor before it.
    pub citation: String,
    /// Words that a line does not break at their hyphen.
    pub kept_whole: Vec<String>,
    /// Opening and closing.
    pub quotation_marks: [char; 2],
    pub apostrophe: char,
    /// Marks with no space before them.
    pub closed_up: String,
    /// Marks with a space before them.
    pub spaced: String,
}

/// Characters `at` of a text that are set otherwise, and what belongs in their stead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub kind: SlipKind,
    pub at: Range<usize>,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlipKind {
    QuotationMark,
    Apostrophe,
    SpaceBefore,
    NoSpaceBefore,
    RepeatedSpace,
}

impl Typography {
    /// Only what cannot be meant: a mark that may be right is not named.
    pub fn slips(&self, text: &[char]) -> Vec<Slip> {
        let text = Text(text);
        let quotations = text.quotations();
        let mut slips = self.quotation_marks(text, &quotations);
        slips.extend(self.apostrophes(text));
        let quoted = marked(text.0.len(), quotations.iter().filter(|q| q.outermost).map(|q| q.open..q.close));
        slips.extend((0..text.0.len()).filter_map(|at| self.space_beside(text, at, quoted[at])));
        let taken = marked(text.0.len(), slips.iter().map(|slip| slip.at.clone()));
        slips.extend(text.repeated_spaces().filter(|slip| !taken[slip.at.start]));
        slips
    }

    /// Straight marks, and « » with the spaces inside them; not those of a quotation that holds another.
    fn quotation_marks(&self, text: Text, quotations: &[Quotation]) -> Vec<Slip> {
        let [open, close] = self.quotation_marks;
        let slip =
            |at: Range<usize>, mark: char| Slip { kind: SlipKind::QuotationMark, at, text: mark.into() };
        let others = quotations.iter().filter(|q| q.outermost && q.innermost && text.0[q.open] != open);
        let pair = |quotation: &Quotation| {
            let inside = quotation.open + 1..quotation.close;
            let (after, before) =
                if text.0[quotation.open] == '«' { text.spaces_within(inside) } else { (0, 0) };
            [
                slip(quotation.open..quotation.open + 1 + after, open),
                slip(quotation.close - before..quotation.close + 1, close),
            ]
        };
        others.flat_map(pair).collect()
    }

    fn apostrophes(&self, text: Text) -> Vec<Slip> {
        let straight = (0..text.0.len()).filter(|at| text.0[*at] == '\'');
        // What opens a quotation within a quotation closes it too.
        let quotes = straight.clone().any(|at| text.opens(at));
        let elides =
            |at: &usize| text.before(*at).is_some_and(char::is_alphabetic) || text.is_of_a_decade(*at);
        let inside = |at: &usize| {
            text.after(*at).is_some_and(|c| c.is_alphabetic() || c == OBJECT || "“«\"".contains(c))
        };
        let apostrophes = straight.filter(|at| elides(at) && (inside(at) || !quotes));
        let slip = |at| Slip { kind: SlipKind::Apostrophe, at: at..at + 1, text: self.apostrophe.into() };
        apostrophes.map(slip).collect()
    }

    /// What is wrong with the spaces before a mark, where it is one.
    fn space_beside(&self, text: Text, at: usize, quoted: bool) -> Option<Slip> {
        let mark = text.0[at];
        let (closed_up, spaced) = (self.closed_up.contains(mark), self.spaced.contains(mark));
        // A quotation may be in any language, and only a colon is set differently in another.
        if !(closed_up || spaced) || (mark == ':' && quoted) {
            return None;
        }
        let spaces = text.spaces_before(at);
        let ends = text.ends_words(at - spaces);
        if closed_up
            && spaces > 0
            && ends
            && text.is_followed_as_a_mark(at)
            && text.is_punctuation(at, spaces)
        {
            return Some(Slip { kind: SlipKind::SpaceBefore, at: at - spaces..at, text: String::new() });
        }
        let follows = text.after(at).is_none_or(char::is_whitespace);
        (spaced && spaces == 0 && ends && follows).then(|| Slip {
            kind: SlipKind::NoSpaceBefore,
            at: at..at + 1,
            text: format!(" {mark}"),
        })
    }
}

/// Two marks that belong together.
struct Quotation {
    open: usize,
    close: usize,
    /// It stands in no other.
    outermost: bool,
    /// No other stands in it.
    innermost: bool,
}

impl Quotation {
    fn new(open: usize, close: usize, outermost: bool, before: Option<&Quotation>) -> Quotation {
        Quotation { open, close, outermost, innermost: before.is_none_or(|before| before.close < open) }
    }
}

#[derive(Clone, Copy)]
struct Text<'t>(&'t [char]);

impl Text<'_> {
    fn before(self, at: usize) -> Option<char> {
        self.0.get(at.checked_sub(1)?).copied()
    }

    fn after(self, at: usize) -> Option<char> {
        self.0.get(at + 1).copied()
    }

    /// A mark that has nothing to its left to belong to.
    fn opens(self, at: usize) -> bool {
        let free = |c: char| c.is_whitespace() || "([{\"“«„’'—–-/".contains(c);
        self.before(at).is_none_or(free) && self.after(at).is_some_and(|c| !c.is_whitespace())
    }

    fn closes(self, at: usize) -> bool {
        let free = |c: char| !c.is_alphanumeric();
        self.before(at).is_some_and(|c| !c.is_whitespace()) && self.after(at).is_none_or(free)
    }

    /// None at all where it cannot be told which mark belongs to which.
    fn quotations(self) -> Vec<Quotation> {
        let mut open: Vec<usize> = Vec::new();
        let mut quotations = Vec::new();
        for (at, mark) in self.0.iter().enumerate() {
            let opener = open.last().map(|open| self.0[*open]);
            let closes = match (mark, opener) {
                ('“' | '«', _) => false,
                ('”', Some('“')) | ('»', Some('«')) => true,
                ('"', Some('"')) if self.closes(at) => true,
                ('"', Some('“' | '«') | None) if self.opens(at) => false,
                // Inches and seconds.
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

    /// How many spaces begin and how many end a quotation.
    fn spaces_within(self, inside: Range<usize>) -> (usize, usize) {
        let after = self.0[inside.clone()].iter().take_while(|c| is_space(**c)).count();
        let before = self.spaces_before(inside.end).min(inside.len() - after);
        (after, before)
    }

    fn spaces_before(self, at: usize) -> usize {
        self.0[..at].iter().rev().take_while(|c| is_space(**c)).count()
    }

    fn ends_words(self, end: usize) -> bool {
        self.before(end).is_some_and(|c| c.is_alphanumeric() || c == OBJECT || ")]”»\"%".contains(c))
    }

    /// A mark, and not the beginning of `.org`, `:-)` or a number.
    fn is_followed_as_a_mark(self, at: usize) -> bool {
        match self.after(at) {
            None | Some(OBJECT) => true,
            Some(c) if ";:".contains(self.0[at]) => c.is_whitespace(),
            Some(c) => c.is_whitespace() || ")]”»\"!?.,;…".contains(c),
        }
    }

    /// Not a point of a spaced ellipsis, a colon between two figures, or a sign without its number.
    fn is_punctuation(self, at: usize, spaces: usize) -> bool {
        let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let next = self.0[at + 1..].iter().copied().find(|c| !is_space(*c));
        match self.0[at] {
            '.' => next != Some('.'),
            ':' => !(figure(self.before(at - spaces)) && figure(next)),
            '%' => figure(self.before(at - spaces)),
            _ => true,
        }
    }

    /// The mark in "1990's", which is no sign of feet or minutes.
    fn is_of_a_decade(self, at: usize) -> bool {
        let digit = self.before(at).is_some_and(|c| c.is_ascii_digit());
        digit && self.after(at) == Some('s') && self.after(at + 1).is_none_or(|c| !c.is_alphanumeric())
    }

    /// Those after the first of each run between two words of a line.
    fn repeated_spaces(self) -> impl Iterator<Item = Slip> {
        let ordinary = |at: usize| self.0.get(at).is_some_and(|c| matches!(c, ' ' | '\t'));
        let begins = move |at: &usize| ordinary(*at) && *at > 0 && !self.0[at - 1].is_whitespace();
        (0..self.0.len()).filter(begins).filter_map(move |at| {
            let length = (at..).take_while(|at| ordinary(*at)).count();
            let inside = self.0.get(at + length).is_some_and(|c| !c.is_whitespace());
            (length > 1 && inside).then(|| Slip {
                kind: SlipKind::RepeatedSpace,
                at: at + 1..at + length,
                text: String::new(),
            })
        })
    }
}

fn marked(length: usize, ranges: impl Iterator<Item = Range<usize>>) -> Vec<bool> {
    let mut marks = vec![false; length];
    ranges.for_each(|range| marks[range].fill(true));
    marks
}

/// No line end, and nothing that has no width.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
