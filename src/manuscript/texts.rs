//! All texts and values of one kind, for rules that check a kind of value and not a certain field.

use super::record::Record;
use super::walk::Visitor;
use super::whole::Manuscript;
use super::wording::{ProseField, Versions, Wording};
use crate::document::{Inline, Link};
use crate::source::{Place, Placed};
use crate::terms::Language;

/// A text that the document prints in each of its languages.
pub struct Printed<'m> {
    pub name: &'static str,
    pub versions: &'m dyn Versions,
}

impl Printed<'_> {
    pub fn has(&self, language: Language) -> bool {
        self.versions.version(language).is_some_and(|version| !version.is_blank())
    }
}

#[derive(Default)]
struct PrintedTexts<'m>(Vec<Printed<'m>>);

impl<'m> PrintedTexts<'m> {
    fn keep(&mut self, name: &'static str, versions: &'m dyn Versions) {
        self.0.push(Printed { name, versions });
    }
}

impl<'m> Visitor<'m> for PrintedTexts<'m> {
    fn line(&mut self, key: &'static str, line: &'m Wording) {
        // A presentation may be missing in a language: the person is then presented as usual.
        if key != "presentation" {
            self.keep(key, line);
        }
    }

    fn own(&mut self, key: &'static str, own: &'m Wording) {
        self.keep(key, own);
    }

    fn prose(&mut self, key: &'static str, prose: &'m ProseField) {
        self.keep(key, prose);
    }

    fn forms(&mut self, key: &'static str, forms: &'m dyn Versions) {
        self.keep(key, forms);
    }
}

/// Makes a walk that keeps the values of one kind, each with its key.
macro_rules! kept {
    ($($walk:ident keeps $($visit:ident)|+ as $value:ty;)+) => { $(
        #[derive(Default)]
        struct $walk<'m>(Vec<(&'static str, &'m $value)>);

        impl<'m> Visitor<'m> for $walk<'m> {
            $(fn $visit(&mut self, key: &'static str, value: &'m $value) {
                self.0.push((key, value));
            })+
        }
    )+ };
}

kept! {
    Prose keeps prose as ProseField;
    Lines keeps line | own as Wording;
    OwnWords keeps own as Wording;
}

#[derive(Default)]
struct Addresses<'m>(Vec<&'m Placed<String>>);

impl<'m> Visitor<'m> for Addresses<'m> {
    fn address(&mut self, _: &'static str, address: &'m Placed<String>) {
        self.0.push(address);
    }
}

/// The keys of own texts that are names, to which sentences join nothing.
const NAMES: [&str; 6] = ["sector", "country", "honorific", "qualifier", "role", "named"];

impl Manuscript {
    /// Every prose field with its key.
    pub fn prose(&self) -> Vec<(&'static str, &ProseField)> {
        let mut prose = Prose::default();
        self.walk_fields(&mut prose);
        prose.0
    }

    /// Every line of text with its key.
    pub fn lines(&self) -> Vec<(&'static str, &Wording)> {
        let mut lines = Lines::default();
        self.walk_fields(&mut lines);
        lines.0
    }

    /// Every own text in place of a word that a sentence joins to its own words, with its key.
    pub fn own_words(&self) -> Vec<(&'static str, &Wording)> {
        let mut words = OwnWords::default();
        self.walk_fields(&mut words);
        words.0.retain(|(key, _)| !NAMES.contains(key));
        words.0
    }

    /// Every text that must exist in each language of the document.
    pub fn printed(&self) -> Vec<Printed<'_>> {
        let mut printed = PrintedTexts::default();
        self.walk_fields(&mut printed);
        printed.0
    }

    /// Every web address, also in links of prose.
    pub fn addresses(&self) -> Vec<Placed<String>> {
        let mut stated = Addresses::default();
        self.walk_fields(&mut stated);
        let mut addresses: Vec<Placed<String>> = stated.0.into_iter().cloned().collect();
        self.each_link(&mut |link, place| {
            if link.within().is_none() {
                addresses.push(Placed::new(link.address.clone(), place));
            }
        });
        addresses
    }

    /// The ids of headings to which prose refers.
    pub fn referred(&self) -> Vec<Placed<String>> {
        let mut ids = Vec::new();
        self.each_link(&mut |link, place| {
            ids.extend(link.within().map(|id| Placed::new(id.to_owned(), place)));
        });
        ids
    }

    fn each_link(&self, visit: &mut dyn FnMut(&Link, Place)) {
        for (_, field) in self.prose() {
            for prose in field.texts.values() {
                prose.each_inline(&mut |inline| {
                    if let Inline::Link(link) = inline {
                        visit(link, link.place().unwrap_or(prose.place));
                    }
                });
            }
        }
    }
}
