//! Who is who, and who spoke where: asked by the programme, the rules and whoever counts.

use foldhash::{HashSet, HashSetExt};

use super::people::{Organization, Person};
use super::reference::Reference;
use super::webinar::Webinar;
use super::whole::Manuscript;
use super::wording::Choice;
use crate::source::Placed;
use crate::terms::{CountryCode, Sector};

/// `None`: there is none, or none can be named, because something is missing or unreadable.
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

    /// For whom a person speaks.
    pub fn organization_of(&self, person: &Person) -> Option<&Organization> {
        self.organization(person.organization.as_ref()?)
    }

    /// For which country a person speaks: their own, or that of the organization, which international ones have not.
    pub fn country_of<'m>(&'m self, person: &'m Person) -> Option<&'m Choice<CountryCode>> {
        person.country.as_ref().or_else(|| self.organization_of(person)?.country.as_ref())
    }

    pub fn sector_of(&self, person: &Person) -> Option<&Choice<Sector>> {
        self.organization_of(person)?.sector.as_ref()
    }

    /// Who speaks in a webinar, each once; `None` if one is not known.
    pub fn speakers_of(&self, webinar: &Webinar) -> Option<Vec<&Person>> {
        let mut seen = HashSet::new();
        let ids: Option<Vec<&Placed<String>>> =
            webinar.talks.iter().map(|talk| talk.speaker.as_ref()).collect();
        let distinct = ids?.into_iter().filter(|id| seen.insert(id.as_str()));
        distinct.map(|id| self.person(id)).collect()
    }

    /// Who speaks in the year, each once; `None` if one is not known.
    pub fn all_speakers(&self) -> Option<Vec<&Person>> {
        let mut seen = HashSet::new();
        let webinars: Option<Vec<_>> =
            self.webinars.iter().map(|webinar| self.speakers_of(webinar)).collect();
        let distinct =
            webinars?.into_iter().flatten().filter(|person| seen.insert(std::ptr::from_ref(*person)));
        Some(distinct.collect())
    }
}
