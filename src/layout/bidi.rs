//! The directions inside a paragraph (Unicode Standard Annex #9).

use std::ops::Range;

use unicode_bidi::{BidiInfo, Level};

use crate::terms::Direction;

/// Ends the stretch that [`isolate`] begins.
pub(super) const END_OF_ISOLATE: char = '\u{2069}';

/// The levels of a paragraph that contains text from right to left.
pub(super) struct Levels {
    /// One level for each byte of the text.
    levels: Vec<Level>,
    base: Level,
}

impl Levels {
    /// `None` if everything runs from left to right, as in most paragraphs.
    pub fn of(text: &str, direction: Direction) -> Option<Levels> {
        let base = match direction {
            Direction::RightToLeft => Level::rtl(),
            Direction::LeftToRight if !may_turn(text) || !text.chars().any(turns) => return None,
            Direction::LeftToRight => Level::ltr(),
        };
        Some(Levels { levels: BidiInfo::new(text, Some(base)).levels, base })
    }

    pub fn at(&self, byte: usize) -> Level {
        self.levels.get(byte).copied().unwrap_or(self.base)
    }

    /// The end of the bytes that have the same level as the first.
    pub fn end(&self, bytes: Range<usize>) -> usize {
        let level = self.at(bytes.start);
        let mut rest = bytes.clone();
        rest.find(|&byte| self.at(byte) != level).unwrap_or(bytes.end)
    }

    /// The level of the spaces at the end of a line: they stand at its end, whatever text was around them.
    pub fn hanging(&self) -> Level {
        self.base
    }

    /// The order in which the stretches of a line stand on the page, from its start.
    pub fn order(&self, stretches: &[Level]) -> Vec<usize> {
        let mut order = BidiInfo::reorder_visual(stretches);
        if self.base.is_rtl() {
            order.reverse();
        }
        order
    }
}

pub(super) fn direction(level: Level) -> Direction {
    if level.is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// The character that begins a stretch with its own direction, which counts as one thing among its neighbours.
pub(super) fn isolate(direction: Direction) -> char {
    match direction {
        Direction::LeftToRight => '\u{2066}',
        Direction::RightToLeft => '\u{2067}',
    }
}

/// Whether the last letter is of a script from right to left.
pub(super) fn ends_turned(text: &str) -> bool {
    text.chars().rev().find(|c| c.is_alphabetic()).is_some_and(turns)
}

/// Whether the text may have letters from right to left. Bytes are faster to search than characters.
fn may_turn(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xd6..=0xe0 | 0xef | 0xf0))
}

/// Whether a letter runs from right to left.
fn turns(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_from_left_to_right_has_no_levels() {
        for text in ["", "plain", "“été” – Женева, 日内瓦"] {
            assert!(Levels::of(text, Direction::LeftToRight).is_none(), "{text}");
        }
        assert!(Levels::of("plain", Direction::RightToLeft).is_some());
        for text in ["the word سلام", "שלום", "\u{7c0}", "\u{8a0}", "\u{fb1d}", "\u{fefc}", "\u{10800}"]
        {
            assert!(Levels::of(text, Direction::LeftToRight).is_some(), "{text}");
        }
    }

    #[test]
    fn stretches_stand_from_the_start_of_the_line() {
        let levels = Levels::of("ا CDIP/33", Direction::RightToLeft).unwrap();
        let [arabic, latin] = [0, 3].map(|byte| levels.at(byte));
        assert_eq!([arabic, latin].map(direction), [Direction::RightToLeft, Direction::LeftToRight]);
        assert_eq!(levels.end(0..11), 3);
        assert_eq!(levels.order(&[arabic, latin, arabic]), [0, 1, 2]);
        let levels = Levels::of("a ا ب b", Direction::LeftToRight).unwrap();
        assert_eq!(levels.order(&[levels.at(0), levels.at(2), levels.at(4), levels.at(8)]), [0, 2, 1, 3]);
    }
}
