//! What the tables of a manuscript need to know of those read before them.

use std::cell::{Cell, RefCell};

use crate::reading;
use crate::terms::{Committees, Language, Lists, OwnBodies};

pub type Reader<'s> = reading::Reader<'s, Context>;
pub type Fields<'r, 't> = reading::Fields<'r, 't, Context>;

#[derive(Debug)]
pub struct Context {
    /// The language of drafting, in which a text without a language is written.
    pub original: Cell<Language>,
    /// Those that the templates know.
    pub committees: Committees,
    pub lists: Lists,
    /// How the bodies form their symbols that the manuscript describes.
    pub own_bodies: RefCell<Option<OwnBodies>>,
    /// Whether the manuscript has webinars, and so a year that it reports on.
    pub reports: Cell<bool>,
    /// Whether the body that is read of counts its sessions.
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
