//! The documents of a year of any shape.

use cdipdoc::document::Document;
use cdipdoc::terms::Language;

use super::{documents, numbers, outline, version};
use crate::support::Year;

impl Year {
    #[track_caller]
    pub fn documents(&self) -> [Document; 2] {
        let documents = documents(&self.text());
        let [english, french] =
            [Language::En, Language::Fr].map(|language| version(&documents, language).clone());
        assert_eq!(numbers(&english), numbers(&french));
        assert_eq!(numbers(&english), (1..=numbers(&english).len() as u32).collect::<Vec<_>>());
        assert_eq!(english.body.len(), french.body.len());
        [english, french]
    }

    #[track_caller]
    pub fn english(&self) -> String {
        outline(&self.documents()[0]).join("\n")
    }
}
