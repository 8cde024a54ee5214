//! Organizations and persons.

use toml::de::DeValue;

use super::fields::{Desk, Readable};
use super::wording::{Name, Wording};
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Gender, Honorific, Sector};

/// `[[organization]]`
#[derive(Clone, Debug)]
pub struct Organization {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub sector: Option<Placed<Sector>>,
    /// None for an international organization.
    pub country: Option<Placed<CountryCode>>,
    pub name: Option<Wording>,
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

/// `[[person]]`
#[derive(Clone, Debug)]
pub struct Person {
    pub place: Place,
    pub id: Option<Placed<String>>,
    pub honorific: Option<Placed<Honorific>>,
    pub given: Option<Name>,
    pub family: Option<Name>,
    pub gender: Option<Placed<Gender>>,
    pub organization: Option<Placed<String>>,
    /// For whom the person speaks, where it is not the organization's country.
    pub country: Option<Placed<CountryCode>>,
    pub function: Option<Wording>,
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
