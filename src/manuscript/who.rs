//! Finds persons, their organizations and countries, and the speakers of webinars, for the programme and the rules.

use foldhash::{HashSet, HashSetExt};

use super::people::{Organization, Person};
use super::reference::Reference;
use super::webinar::Webinar;
use super::whole::Manuscript;
use super::wording::Choice;
use crate::source::Placed;
use crate::terms::{CountryCode, Sector};

/// `None` means that there is none, or that something is missing or unreadable.
impl Manuscript {
    pub fn person(&self, id: &str) -> Option<&Person> {
        self.roll.persons.get(id).map(|at| &self.persons[*at])
    }

    pub fn organization(&self, id: &str) -> Option<&Organization> {
        self.roll.organizations.get(id).map(|at| &self.organizations[*at])
    }

    pub fn reference(&self, id: &str) -> Option<&Reference> {
        self.roll.references.get(id).map(|at| &self.references[*at])
    }

    /// The organization that a person speaks for.
    pub fn organization_of(&self, person: &Person) -> Option<&Organization> {
        self.organization(person.organization.as_ref()?)
    }

    /// The country that a person speaks for: the person's own, or that of the organization; international ones have
    /// none.
    pub fn country_of<'m>(&'m self, person: &'m Person) -> Option<&'m Choice<CountryCode>> {
        person.country.as_ref().or_else(|| self.organization_of(person)?.country.as_ref())
    }

    pub fn sector_of(&self, person: &Person) -> Option<&Choice<Sector>> {
        self.organization_of(person)?.sector.as_ref()
    }

    /// The speakers of a webinar, each once; `None` if one of them is not known.
    pub fn speakers_of(&self, webinar: &Webinar) -> Option<Vec<&Person>> {
        let mut seen = HashSet::new();
        let ids: Option<Vec<&Placed<String>>> =
            webinar.talks.iter().map(|talk| talk.speaker.as_ref()).collect();
        let distinct = ids?.into_iter().filter(|id| seen.insert(id.as_str()));
        distinct.map(|id| self.person(id)).collect()
    }

    /// The speakers of the year, each once; `None` if one of them is not known.
    pub fn all_speakers(&self) -> Option<Vec<&Person>> {
        let mut seen = HashSet::new();
        let webinars: Option<Vec<_>> =
            self.webinars.iter().map(|webinar| self.speakers_of(webinar)).collect();
        let distinct =
            webinars?.into_iter().flatten().filter(|person| seen.insert(std::ptr::from_ref(*person)));
        Some(distinct.collect())
    }
}
