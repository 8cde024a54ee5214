//! The languages in which the document is made, and the language in which it was drafted.

use super::whole::Manuscript;
use crate::source::Place;
use crate::terms::Language;

impl Manuscript {
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.document.languages.iter().map(|language| language.value)
    }

    /// The language of drafting. If it is not stated, it is English, or the first language of a document that has no
    /// English.
    pub fn original(&self) -> Language {
        let stated = self.document.original.map(|original| original.value);
        let first = || {
            let mut asked = self.languages();
            let first = asked.next().filter(|first| *first != Language::En);
            first.filter(|_| !asked.any(|other| other == Language::En))
        };
        stated.or_else(first).unwrap_or(Language::En)
    }

    /// The place where the author has asked for a language.
    pub fn asked(&self, language: Language) -> Option<Place> {
        let asked = self.document.languages.iter().find(|asked| asked.value == language);
        asked.map(|asked| asked.place)
    }
}
