//! Organizations and persons.

use toml::de::DeValue;

use super::context::Reader;
use super::record::record;
use super::wording::{Choice, Name, Wording};
use crate::reading::Readable;
use crate::source::{Place, Placed};
use crate::terms::{CountryCode, Gender, Honorific, Language, NameOrder, Sector};

record! {
    /// One organization that people speak for.
    pub struct Organization in "[organization]" {
        /// A name of your choice, by which a `[[person]]` calls the organization.
        id: Option<Placed<String>> = required,
        /// What kind of body it is, for the count of sectors. A text of your own is a sector of its own; it stands in a list,
        /// with its article: `{ fr = "la société civile" }`.
        sector: Option<Choice<Sector>> = required,
        /// The country of the organization, by its two letters in `cdipdoc terms countries`; none for an international
        /// one. A country or territory of your own is named as in a list, without an article. It is not printed where the
        /// name tells it.
        country: Option<Choice<CountryCode>>,
        /// The official name.
        name: Option<Wording> = required,
        /// The abbreviation that is printed after the name; one string serves every language.
        abbreviation: Option<Wording> = by short,
    }
}

/// Reads an abbreviation. If some languages have their own, none is assumed for the others.
fn short(reader: &Reader, value: &DeValue, place: Place) -> Option<Wording> {
    match value {
        DeValue::String(_) => Name::read(reader, value, place).map(|name| name.0),
        _ => Wording::read(reader, value, place),
    }
}

impl Organization {
    /// What it is called: its name and its abbreviation.
    pub fn called(&self, language: Language) -> impl Iterator<Item = &str> {
        let names = [self.name.as_ref(), self.abbreviation.as_ref()];
        names.into_iter().flatten().filter_map(move |name| Some(name.get(language)?.as_str()))
    }
}

record! {
    /// One person who speaks or moderates.
    pub struct Person in "[person]" {
        /// A name of your choice, by which a webinar calls the person.
        id: Option<Placed<String>> = required,
        /// How the person is addressed: `he-ms` is "Her Excellency Ms."; `none` prints the name alone. In French and Spanish
        /// `dr` and `prof` have an article by the person's `gender`, "le professeur", "la Dra."; without one they stand behind
        /// the name, in brackets. An honorific of your own stands where theirs do, in Chinese behind the name, and brings its
        /// article in French and Spanish: `{ en = "Sir", fr = "le juge", zh = "爵士" }`.
        honorific: Option<Choice<Honorific>>,
        /// Given names; one string serves every language.
        given: Option<Name>,
        /// The family name, or the only one; one string serves every language.
        family: Option<Name> = required,
        /// Which of the names the person puts first; `given-first` if it is not stated. In Chinese a name of which both parts
        /// are in Han characters is printed 林梅 if it is `family-first` (纳吉·亚诺什 if it is put into them by its sounds), and
        /// 玛丽·杜邦 if it is `given-first`; not stated, it is `given-first` if the name is put into Chinese by its sounds, and
        /// `family-first` otherwise.
        name_order: Option<Placed<NameOrder>>,
        /// As stated by the person, never guessed from a name; leave it out if it is not known.
        gender: Option<Placed<Gender>>,
        /// The `id` of the `[[organization]]` that the person spoke for.
        organization: Option<Placed<String>>,
        /// The country that the person spoke for, where it is not that of the organization. A country or territory of your
        /// own is named as in a list, without an article: `{ en = "Kosovo", fr = "Kosovo" }`.
        country: Option<Choice<CountryCode>>,
        /// The function, without organization or country: `Director`. The program joins it to what follows where the language
        /// does: "directrice de la Division …", "مديرة شعبة …".
        function: Option<Wording>,
        /// The unit within the organization: `Administrative Department`.
        unit: Option<Wording>,
        /// All that is printed where the person is named, in the stead of honorific, names, function, unit and organization:
        /// `{ fr = "la juge Marie Dupont, de la Cour d’appel de Lyon" }`. A language without it is composed as usual. State the
        /// organization all the same, which counts for the balance of sectors.
        presentation: Option<Wording>,
    }
}
