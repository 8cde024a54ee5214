//! Lists of words from which a manuscript chooses, unless it has its own text. The lists are data of the templates.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A word of such a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(Arc<str>);

impl From<&str> for Word {
    fn from(word: &str) -> Word {
        Word(word.into())
    }
}

impl Deref for Word {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Word {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq<&str> for Word {
    fn eq(&self, word: &&str) -> bool {
        **self == **word
    }
}

impl fmt::Display for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self)
    }
}

/// The lists by name, each in the order in which its words are offered.
#[derive(Clone, Debug, Default)]
pub struct Lists(Arc<BTreeMap<String, Vec<Word>>>);

impl Lists {
    pub fn new(lists: impl IntoIterator<Item = (String, Vec<String>)>) -> Lists {
        let words = |words: Vec<String>| words.iter().map(|word| Word::from(word.as_str())).collect();
        Lists(Arc::new(lists.into_iter().map(|(name, list)| (name, words(list))).collect()))
    }

    /// The words of a list; none if there is no list of this name.
    pub fn words(&self, list: &str) -> &[Word] {
        self.0.get(list).map_or(&[], Vec::as_slice)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
