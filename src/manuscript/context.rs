//! What the tables of a manuscript must know of the tables that are read before them.

use std::cell::{Cell, RefCell};

use crate::reading;
use crate::terms::{Committees, Language, Lists, OwnBodies};

pub type Reader<'s> = reading::Reader<'s, Context>;
pub type Fields<'r, 't> = reading::Fields<'r, 't, Context>;

#[derive(Debug)]
pub struct Context {
    /// The language of drafting, in which a text without a language is written.
    pub original: Cell<Language>,
    /// The committees that the templates know.
    pub committees: Committees,
    pub lists: Lists,
    /// How symbols are formed by the bodies that the manuscript describes.
    pub own_bodies: RefCell<Option<OwnBodies>>,
    /// Whether the manuscript has webinars, and therefore a year that it reports on.
    pub reports: Cell<bool>,
    /// Whether the body that is being read counts its sessions.
    pub counts: Cell<bool>,
}

impl Default for Context {
    fn default() -> Self {
        Context {
            original: Cell::new(Language::En),
            committees: Committees::default(),
            lists: Lists::default(),
            own_bodies: RefCell::default(),
            reports: Cell::default(),
            counts: Cell::default(),
        }
    }
}
