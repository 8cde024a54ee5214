//! Facts that a series or its webinars may state, and whether they are common to all.

use super::webinar::Webinar;
use super::whole::Manuscript;
use super::wording::{Choice, Term};

/// The words that all webinars have in common, stated by each or by the series; empty if they differ.
pub fn common<'m, T>(
    series: &'m [Choice<T>],
    webinars: impl Iterator<Item = &'m [Choice<T>]>,
    word: fn(&T) -> &str,
) -> &'m [Choice<T>] {
    let mut each = webinars.map(|own| own_or(own, series));
    let first = each.next().unwrap_or_default();
    if each.all(|other| is_same(first, other, word)) { first } else { &[] }
}

pub fn own_or<'m, T>(own: &'m [Choice<T>], series: &'m [Choice<T>]) -> &'m [Choice<T>] {
    if own.is_empty() { series } else { own }
}

/// Whether both have the same words, in any order.
pub fn is_same<T>(one: &[Choice<T>], other: &[Choice<T>], word: fn(&T) -> &str) -> bool {
    let called = |chosen: &[Choice<T>]| {
        let mut called: Vec<String> = chosen.iter().map(|it| it.called(word).to_owned()).collect();
        called.sort_unstable();
        called
    };
    called(one) == called(other)
}

impl Manuscript {
    /// What was published after each webinar. If there is only one webinar, without what its own paragraph states
    /// already.
    pub fn published(&self) -> impl Iterator<Item = &Term> {
        let told = |(name, _): &(String, _)| !self.leaves_out(&format!("{name}.moderated"));
        let alone = if self.webinars.len() == 1 { self.webinar_names().pop().filter(told) } else { None };
        let alone = alone.map(|(_, only)| only);
        self.series.published.iter().filter(move |term| !alone.is_some_and(|webinar| webinar.tells_of(term)))
    }
}

impl Webinar {
    /// Whether the webinar's own paragraph states where this can be found.
    fn tells_of(&self, published: &Term) -> bool {
        let slides = || self.agenda.is_some() && self.talks.iter().any(|talk| talk.slides.is_some());
        match published {
            Choice::Word(word) if word.value == "recording" => self.recording.is_some(),
            Choice::Word(word) if word.value == "slides" => slides(),
            _ => false,
        }
    }
}
