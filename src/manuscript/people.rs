//! Organizations and persons.

use schemars::JsonSchema;
use toml::de::DeValue;

use super::fields::{Desk, Readable};
use super::wording::{Name, Wording};
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Gender, Honorific, Sector};

/// One organization that people speak for.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Organization {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which a `[[person]]` calls the organization.
    #[schemars(required)]
    pub id: Option<Placed<String>>,
    /// What kind of body it is, for the count of sectors.
    #[schemars(required)]
    pub sector: Option<Placed<Sector>>,
    /// The country of the organization, by its two letters in `cdipdoc terms countries`; none for an international
    /// one. Leave the country out of the name.
    pub country: Option<Placed<CountryCode>>,
    /// The official name.
    #[schemars(required)]
    pub name: Option<Wording>,
    /// The abbreviation that is printed after the name.
    pub abbreviation: Option<Wording>,
}

impl Readable for Organization {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[organization]", |fields| Organization {
            place,
            id: fields.required("id"),
            sector: fields.required("sector"),
            country: fields.optional("country"),
            name: fields.required("name"),
            abbreviation: fields.optional("abbreviation"),
        })
    }
}

/// One person who speaks or moderates.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Person {
    #[schemars(skip)]
    pub place: Place,
    /// A name of your choice, by which a webinar calls the person.
    #[schemars(required)]
    pub id: Option<Placed<String>>,
    /// How the person is addressed: `he-ms` is "Her Excellency Ms."; `none` prints the name alone.
    pub honorific: Option<Placed<Honorific>>,
    /// Given names; one string serves every language.
    pub given: Option<Name>,
    /// The family name, or the only one; one string serves every language.
    #[schemars(required)]
    pub family: Option<Name>,
    /// As stated by the person, never guessed from a name; leave it out if it is not known.
    pub gender: Option<Placed<Gender>>,
    /// The `id` of the `[[organization]]` that the person spoke for.
    pub organization: Option<Placed<String>>,
    /// The country that the person spoke for, where it is not that of the organization.
    pub country: Option<Placed<CountryCode>>,
    /// The function, without organization or country: `Director`.
    pub function: Option<Wording>,
    /// The unit within the organization: `Administrative Department`.
    pub unit: Option<Wording>,
}

impl Readable for Person {
    fn read(desk: &Desk, value: &DeValue, place: Place) -> Option<Self> {
        desk.table(value, place, "[person]", |fields| Person {
            place,
            id: fields.required("id"),
            honorific: fields.optional("honorific"),
            given: fields.optional("given"),
            family: fields.required("family"),
            gender: fields.optional("gender"),
            organization: fields.optional("organization"),
            country: fields.optional("country"),
            function: fields.optional("function"),
            unit: fields.optional("unit"),
        })
    }
}
