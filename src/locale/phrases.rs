//! The phrases of a language by name: lines of the cover ("cover.title"), headings and sentences.

use std::collections::BTreeMap;

/// The built-in phrases, and those of a folder, which come before them.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Sorted by name.
    built_in: &'static [(&'static str, &'static str)],
    laid_over: BTreeMap<String, String>,
}

impl Phrases {
    pub fn new(
        built_in: &'static [(&'static str, &'static str)],
        laid_over: BTreeMap<String, String>,
    ) -> Phrases {
        Phrases { built_in, laid_over }
    }

    pub fn named(&self, name: &str) -> Option<&str> {
        if let Some(text) = self.laid_over.get(name) {
            return Some(text);
        }
        let at = self.built_in.binary_search_by_key(&name, |(name, _)| *name).ok()?;
        Some(self.built_in[at].1)
    }

    /// All phrases with their names, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut all: BTreeMap<&str, &str> = self.built_in.iter().copied().collect();
        all.extend(self.laid_over.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        all.into_iter()
    }
}
