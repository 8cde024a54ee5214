//! Closed lists of words.

use crate::diagnostic::RuleName;

/// A type whose values are words of a closed list.
pub trait Vocabulary: Copy + 'static {
    const WORDS: &'static [(&'static str, Self)];
    /// The rule that a word off the list breaks, and what is said of the word.
    const UNLISTED: (RuleName, &'static str) = UNLISTED;
}

/// What holds of most lists.
pub const UNLISTED: (RuleName, &str) = (RuleName::ValueType, "is not on the list for this field");
