//! The phrases of a language: lines of the cover, headings and sentences, by their names, "cover.title".

use std::collections::BTreeMap;

/// Layers of phrases: what is laid over the built-in ones comes before them.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// In the order of their names.
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

    /// Each with its name, in the order of the names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut all: BTreeMap<&str, &str> = self.built_in.iter().copied().collect();
        all.extend(self.laid_over.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        all.into_iter()
    }
}
