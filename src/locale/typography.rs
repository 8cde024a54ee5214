//! How a language sets its marks and spaces, and where a text differs from that.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use super::marks::{OBJECT, Quotation, Text};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typography {
    /// The space between two sentences of a paragraph.
    pub sentence_gap: String,
    /// How an abbreviation is explained, with `{long}` and `{short}` in either order.
    pub explanation: String,
    /// Words of one letter that are written together with the next word, except those that another letter could join.
    #[serde(default)]
    pub proclitics: String,
    /// How a text cites a document. No line breaks inside the symbol or right before it.
    pub citation: String,
    /// Words in which no line breaks at a hyphen.
    pub kept_whole: Vec<String>,
    /// The opening and the closing mark.
    pub quotation_marks: [char; 2],
    /// Other opening marks that are accepted.
    #[serde(default)]
    pub tolerated: String,
    pub apostrophe: char,
    /// Marks with no space before them.
    pub closed_up: String,
    /// Marks with a space before them.
    pub spaced: String,
    /// Marks of another script, and those that replace them after a letter of this script.
    #[serde(default)]
    pub marks: BTreeMap<char, char>,
}

/// The characters `at` of a text that should be set in another way, and the text that replaces them. The range is
/// empty if a character is missing there.
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
    Mark,
    SpaceBefore,
    NoSpaceBefore,
    RepeatedSpace,
}

impl Typography {
    /// Reports only what cannot be intended.
    pub fn slips(&self, text: &[char]) -> Vec<Slip> {
        let quotations = Text(text).quotations();
        let mut slips = self.quotation_marks(Text(text), &quotations);
        // For straight marks that belong together, it is known which one closes.
        let mut told_apart = text.to_vec();
        quotations.iter().for_each(|q| (told_apart[q.open], told_apart[q.close]) = ('“', '”'));
        let text = Text(&told_apart);
        slips.extend(self.apostrophes(text));
        slips.extend((0..text.0.len()).filter_map(|at| self.strange_mark(text, at)));
        let quoted = marked(text.0.len(), quotations.iter().filter(|q| q.outermost).map(|q| q.open..q.close));
        slips.extend((0..text.0.len()).filter_map(|at| self.space_beside(text, at, quoted[at])));
        let taken = marked(text.0.len(), slips.iter().map(|slip| slip.at.clone()));
        let repeated = text.repeated_spaces().filter(|at| !taken[at.start]);
        slips.extend(repeated.map(|at| Slip { kind: SlipKind::RepeatedSpace, at, text: String::new() }));
        slips
    }

    /// Wrong quotation marks: straight ones, and « » with the spaces inside. A quotation that contains another is
    /// left out.
    fn quotation_marks(&self, text: Text, quotations: &[Quotation]) -> Vec<Slip> {
        let [open, close] = self.quotation_marks;
        let slip =
            |at: Range<usize>, mark: char| Slip { kind: SlipKind::QuotationMark, at, text: mark.into() };
        let stands = |mark: char| mark == open || self.tolerated.contains(mark);
        let others = quotations.iter().filter(|q| q.outermost && q.innermost && !stands(text.0[q.open]));
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
        // The mark that opens an inner quotation closes it too.
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

    /// A mark of another script after a letter without capitals, as those of Arabic and Chinese are.
    fn strange_mark(&self, text: Text, at: usize) -> Option<Slip> {
        let mark = self.marks.get(&text.0[at])?;
        let own = |c: char| c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase();
        let follows = text.before(at).is_some_and(own) && text.is_followed_as_a_mark(at);
        follows.then(|| Slip { kind: SlipKind::Mark, at: at..at + 1, text: mark.to_string() })
    }

    /// A wrong space, or a missing one, before a mark.
    fn space_beside(&self, text: Text, at: usize, quoted: bool) -> Option<Slip> {
        let mark = text.0[at];
        let (closed_up, spaced) = (self.closed_up.contains(mark), self.spaced.contains(mark));
        // A quotation may be in another language, where only a colon is set differently.
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
            at: at..at,
            text: " ".to_owned(),
        })
    }
}

fn marked(length: usize, ranges: impl Iterator<Item = Range<usize>>) -> Vec<bool> {
    let mut marks = vec![false; length];
    ranges.for_each(|range| marks[range].fill(true));
    marks
}

#[cfg(test)]
mod tests {
    use crate::terms::Language;

    fn set(language: Language, text: &str) -> String {
        let mut characters: Vec<char> = text.chars().collect();
        let typography = &crate::templates::of(language).typography;
        let mut slips = typography.slips(&characters);
        slips.sort_by_key(|slip| slip.at.start);
        for slip in slips.into_iter().rev() {
            characters.splice(slip.at, slip.text.chars());
        }
        characters.into_iter().collect()
    }

    #[test]
    fn what_cannot_be_meant_is_set_right() {
        use Language::{En, Fr};
        for (language, typed, right) in [
            (En, "the \"plan\" (\"2024\"), don't \"stop\"[", "the “plan” (“2024”), don’t “stop”["),
            (En, "the States' views, the 1990's", "the States’ views, the 1990’s"),
            (En, "two  spaces , one ; none : x !", "two spaces, one; none: x!"),
            (En, "a   ,\u{a0}b\u{202f}?", "a,\u{a0}b?"),
            (Fr, "l'office : « bon » et «\u{a0}mieux\u{a0}» ; 50 %", "l’office : “bon” et “mieux”; 50%"),
            (Fr, "l'\"Agenda\": oui ? non !", "l’“Agenda” : oui? non!"),
        ] {
            assert_eq!(set(language, typed), right);
            assert_eq!(set(language, right), right);
        }
    }

    #[test]
    fn what_may_be_meant_is_left_alone() {
        use Language::{En, Fr};
        for (language, text) in [
            (En, "5'10\" high, 46°12'N, a 17\" screen, 'quoted' words, the '90s, rock 'n' roll"),
            (En, "a title: “Bilan : suite”, 3 : 2, . . . and ... or .org, .5 :-) 50 %"),
            (En, "an “inner \"quotation\" of” another, a \"lost one, “open"),
            (Fr, "13:45, https:x, “IP: an overview”, « a “b” c », mot\u{a0}: suite"),
            (Fr, "fin de ligne  \n  début,\n; et \u{a0}x"),
        ] {
            assert_eq!(set(language, text), text);
        }
    }
}
