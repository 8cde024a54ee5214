//! What the document cites and abbreviates.

use super::record::record;
use super::wording::Wording;
use crate::source::Placed;
use crate::terms::Symbol;

record! {
    /// One document that is cited.
    pub struct Reference in "[reference]" {
        /// A name of your choice, by which `[mandate]` calls the document.
        id: Option<Placed<String>> = required,
        /// The symbol of the document.
        symbol: Option<Placed<Symbol>> = required,
        /// The title of the document, as each language version of it prints it. Of the one on topics, this document prints
        /// the symbol alone.
        title: Option<Wording>,
        /// The web address of the document; `{lang}` becomes the language of the version.
        url: Option<Placed<String>> = address,
    }
}

record! {
    /// One abbreviation, explained at its first use.
    pub struct Abbreviation in "[abbreviation]" {
        /// A name of your choice for the abbreviation.
        id: Option<Placed<String>> = required,
        /// The short form, as the texts write it: `short.en = "WIPO"`, `short.fr = "OMPI"`.
        short: Option<Wording> = required,
        /// The full name, with the article that the sentence needs: `the World Intellectual Property Organization`.
        long: Option<Wording> = required,
        /// A web address, linked at the first use; `{lang}` becomes the language of the version.
        url: Option<Placed<String>> = address,
    }
}
