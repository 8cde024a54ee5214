//! The six official languages of the United Nations.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Ar,
    En,
    Es,
    Fr,
    Ru,
    Zh,
}

/// The direction of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The invisible character that counts as a letter of this direction.
    pub const fn mark(self) -> char {
        match self {
            Direction::LeftToRight => '\u{200e}',
            Direction::RightToLeft => '\u{200f}',
        }
    }
}

impl Language {
    pub const ALL: [Language; 6] =
        [Language::Ar, Language::En, Language::Es, Language::Fr, Language::Ru, Language::Zh];

    /// The tag of BCP 47, which the manuscript uses too.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Ar => "ar",
            Language::En => "en",
            Language::Es => "es",
            Language::Fr => "fr",
            Language::Ru => "ru",
            Language::Zh => "zh",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The name in English, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Language::Ar => "Arabic",
            Language::En => "English",
            Language::Es => "Spanish",
            Language::Fr => "French",
            Language::Ru => "Russian",
            Language::Zh => "Chinese",
        }
    }

    pub fn direction(self) -> Direction {
        match self {
            Language::Ar => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether the script has capital and small letters, and slants them for emphasis.
    pub fn is_bicameral(self) -> bool {
        !matches!(self, Language::Ar | Language::Zh)
    }

    /// The decimal separator.
    pub fn comma(self) -> &'static str {
        match self.direction() {
            Direction::LeftToRight => ",",
            Direction::RightToLeft => "،",
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.tag())
    }
}
