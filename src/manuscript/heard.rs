//! The languages in which a webinar could be followed.

use super::series::Series;
use super::webinar::Webinar;
use super::whole::Manuscript;
use super::wording::{Choice, Wording};
use crate::terms::Language;

/// The languages in which it was held, and those of interpretation.
#[derive(Clone, Copy)]
pub struct Heard<'m> {
    pub held_in: &'m [Choice<Language>],
    pub interpretation: &'m [Choice<Language>],
}

impl<'m> Heard<'m> {
    /// The author's own names of languages, each with its key.
    pub fn own(self) -> impl Iterator<Item = (&'static str, Option<&'m Wording>)> {
        let named = |key| move |language: &'m Choice<Language>| (key, language.own());
        let held_in = self.held_in.iter().map(named("held-in"));
        held_in.chain(self.interpretation.iter().map(named("interpretation")))
    }
}

impl Series {
    pub fn heard(&self) -> Heard<'_> {
        Heard { held_in: &self.held_in, interpretation: &self.interpretation }
    }
}

impl Webinar {
    /// The languages that are stated for this webinar.
    pub fn heard(&self) -> Heard<'_> {
        Heard { held_in: &self.held_in, interpretation: &self.interpretation }
    }

    pub fn has_languages(&self) -> bool {
        !(self.held_in.is_empty() && self.interpretation.is_empty())
    }
}

impl Manuscript {
    /// The languages that are stated for a webinar, or else for the series.
    pub fn heard<'m>(&'m self, webinar: &'m Webinar) -> Heard<'m> {
        let (own, common) = (webinar.heard(), self.series.heard());
        let or = |own: &'m [_], common| if own.is_empty() { common } else { own };
        Heard {
            held_in: or(own.held_in, common.held_in),
            interpretation: or(own.interpretation, common.interpretation),
        }
    }
}
