//! A language version under judgement, and what a rule may hold it against.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::abbreviations::{Abbreviation, abbreviations};
use super::names;
use super::passage::{Passage, passages};
use crate::document::Document;
use crate::locale::Locale;
use crate::manuscript::Manuscript;
use crate::programme::Programme;
use crate::source::Place;

pub struct Version<'v> {
    pub document: &'v Document,
    pub locale: &'v Locale,
    pub programme: &'v Programme,
    /// Whether any font can draw a character.
    pub covers: &'v dyn Fn(char) -> bool,
    passages: OnceCell<Vec<Passage>>,
    abbreviations: OnceCell<BTreeMap<String, Abbreviation>>,
    names: OnceCell<FxHashSet<String>>,
}

impl<'v> Version<'v> {
    pub fn new(
        document: &'v Document,
        locale: &'v Locale,
        programme: &'v Programme,
        covers: &'v dyn Fn(char) -> bool,
    ) -> Self {
        Version {
            document,
            locale,
            programme,
            covers,
            passages: OnceCell::new(),
            abbreviations: OnceCell::new(),
            names: OnceCell::new(),
        }
    }

    pub fn manuscript(&self) -> &'v Manuscript {
        &self.programme.manuscript
    }

    /// All that is to be read, in reading order.
    pub fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| passages(self.document))
    }

    pub fn abbreviations(&self) -> &BTreeMap<String, Abbreviation> {
        self.abbreviations.get_or_init(|| abbreviations(self))
    }

    /// Every part of the name of every person declared, folded.
    pub fn names(&self) -> &FxHashSet<String> {
        self.names.get_or_init(|| names::declared(self.manuscript()))
    }

    /// Where the author asked for this language.
    pub fn asked(&self) -> Option<Place> {
        self.manuscript().asked(self.document.language)
    }
}
