//! Closed lists of words.

use crate::diagnostic::RuleName;

/// A type whose values are words of a closed list.
pub trait Vocabulary: Copy + PartialEq + 'static {
    const WORDS: &'static [(&'static str, Self)];
    /// The rule that a word off the list breaks, and the end of the message about the word.
    const UNLISTED: (RuleName, &'static str) = UNLISTED;

    fn word_of(value: Self) -> &'static str {
        Self::WORDS.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word)
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

/// The rule and the message of most lists.
pub const UNLISTED: (RuleName, &str) = (RuleName::ValueType, "is not on the list for this field");
