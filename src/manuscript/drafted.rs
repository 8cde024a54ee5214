//! In which languages the document is made, and in which it was drafted.

use super::whole::Manuscript;
use crate::source::Place;
use crate::terms::Language;

impl Manuscript {
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.document.languages.iter().map(|language| language.value)
    }

    /// The language of drafting; where it is not stated, English, or the first language of a document without it.
    pub fn original(&self) -> Language {
        let stated = self.document.original.map(|original| original.value);
        let first = || {
            let mut asked = self.languages();
            let first = asked.next().filter(|first| *first != Language::En);
            first.filter(|_| !asked.any(|other| other == Language::En))
        };
        stated.or_else(first).unwrap_or(Language::En)
    }

    /// Where the author asked for a language.
    pub fn asked(&self, language: Language) -> Option<Place> {
        let asked = self.document.languages.iter().find(|asked| asked.value == language);
        asked.map(|asked| asked.place)
    }
}
