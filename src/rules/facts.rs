//! What several rules ask of a manuscript. `None`: it is not known, because something is missing or
//! unreadable, and that is reported elsewhere.

use crate::diagnostic::{in_ticks, visible};
use crate::locale::Locale;
use crate::manuscript::{Manuscript, Person, Webinar};
use crate::reading::Typed;
use crate::source::{Place, Source};
pub use crate::terms::folded;
use crate::terms::{Country, Gender, Language, Sector};

pub struct Facts<'m> {
    /// What the manuscript was read from.
    pub source: &'m Source,
    pub manuscript: &'m Manuscript,
}

impl<'m> Facts<'m> {
    pub fn new(source: &'m Source, manuscript: &'m Manuscript) -> Self {
        Facts { source, manuscript }
    }

    /// How a language words its sentences.
    pub fn locale(&self, language: Language) -> &'m Locale {
        self.manuscript.templates.locale(language)
    }

    /// Where the list of those who speak begins.
    pub fn first_talk(&self) -> Option<Place> {
        self.manuscript.webinars.iter().flat_map(|webinar| &webinar.talks).next().map(|talk| talk.place)
    }

    /// The webinars whose speakers are all known, with them.
    pub fn panels(&self) -> Vec<(&'m Webinar, Vec<&'m Person>)> {
        let webinars = self.manuscript.webinars.iter();
        webinars.filter_map(|webinar| Some((webinar, self.manuscript.speakers_of(webinar)?))).collect()
    }

    /// By its word, or in the words of the author.
    pub fn sector(&self, person: &Person) -> Option<&'m str> {
        Some(self.manuscript.sector_of(person)?.called(|sector| sector.word()))
    }

    pub fn is_of_secretariat(&self, person: &Person) -> bool {
        self.sector(person) == Some(Sector::Secretariat.word())
    }

    /// Those who count in the balance of women and men, as the manuscript chooses.
    pub fn counted(&self, speakers: &[&'m Person]) -> Vec<&'m Person> {
        let all = self.manuscript.series.count_secretariat.is_none_or(|counts| counts.value);
        let counts = |person: &&Person| all || !self.is_of_secretariat(person);
        speakers.iter().copied().filter(counts).collect()
    }

    /// The country of each of the speakers who speak for one; `None` where one is not in the table.
    pub fn countries(&self, speakers: &[&'m Person]) -> Option<Vec<Country>> {
        let countries = speakers.iter().filter_map(|person| self.manuscript.country_of(person));
        countries.map(|country| country.word().map(|code| code.value.country())).collect()
    }

    /// Each prose text, as typed, that a rule suspects by its excerpt. Few are, and only those are read again.
    pub fn suspect_prose(&self, suspect: impl Fn(&str, Language) -> bool) -> Vec<(Language, Typed)> {
        let texts = self.manuscript.prose().into_iter().flat_map(|(_, field)| &field.texts);
        let suspected = texts.filter(|(language, text)| suspect(self.source.excerpt(text.place), **language));
        suspected
            .filter_map(|(language, text)| Some((*language, Typed::at(self.source, text.place)?)))
            .collect()
    }

    /// The languages that the document is made in, each once.
    pub fn languages(&self) -> Vec<Language> {
        let mut languages: Vec<Language> = self.manuscript.languages().collect();
        languages.sort_unstable();
        languages.dedup();
        languages
    }
}

/// The first dozen of some words, for a note: "`igo`, `ngo`, and 3 more".
pub fn listed<'w>(words: impl Iterator<Item = &'w str>) -> String {
    const MOST: usize = 12;
    let words: Vec<String> = words.map(visible).collect();
    let shown = in_ticks(words.iter().take(MOST));
    match words.len().saturating_sub(MOST) {
        0 if words.is_empty() => "none".to_owned(),
        0 => shown,
        more => format!("{shown}, and {more} more"),
    }
}

/// The one gender of three or more people.
pub fn single_gender(people: &[&Person]) -> Option<Gender> {
    let mut genders = people.iter().map(|person| person.gender.as_ref().map(|gender| gender.value));
    let first = genders.next()??;
    let single = people.len() >= 3 && genders.all(|gender| gender == Some(first));
    (single && first != Gender::Other).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dozen_words_are_listed_and_the_others_counted() {
        let said = |count: usize| {
            let words: Vec<String> = (1..=count).map(|at| format!("w{at}")).collect();
            listed(words.iter().map(String::as_str))
        };
        assert_eq!(said(0), "none");
        assert_eq!(said(2), "`w1`, `w2`");
        assert!(said(12).ends_with(", `w12`"), "{}", said(12));
        assert!(said(13).ends_with(", `w12`, and 1 more"), "{}", said(13));
    }
}
