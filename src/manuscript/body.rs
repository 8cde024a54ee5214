//! The kind of a body in the author's own words: "Conference of the Parties", "Governing Body".

use schemars::json_schema;
use serde_json::{Value, json};
use toml::de::DeValue;

use super::choices::{by_language, of, written_out};
use super::context::{Context, Reader};
use super::record::{Record, record};
use super::walk::{Visitor, Walked};
use super::wording::{ByLanguage, ByLanguageText, Version};
use crate::reading::{Described, Leaf, Readable};
use crate::source::{Place, Placed};
use crate::terms::{BodyKind, CalledBody, Language, NounGender};

/// A kind that the program knows, or one of the author's with the forms that sentences need.
#[derive(Clone, Debug)]
pub enum Kind {
    Word(Placed<BodyKind>),
    Own(ByLanguage<Forms>),
}

record! {
    /// How sentences of one language speak of a body of that kind.
    pub struct Forms in "kind" {
        /// What the text calls the body, without an article: `Conférence des Parties`; in Arabic with its own, as it stands
        /// alone.
        called: Option<Placed<String>> = required,
        /// The gender of that noun, where the language has one; articles, verbs and participles agree with it.
        gender: Option<Placed<NounGender>>,
        /// `true` where it is several bodies that meet together.
        plural: Option<Placed<bool>>,
        /// What its sessions are called, "session" where nothing is stated: in English `session`, `meeting`, `conference`,
        /// `assembly`, `congress` or `series of meetings`; in French `session`, `réunion`, `conférence`, `assemblée`, `séance`
        /// or `série de réunions`; in Spanish `sesión`, `reunión`, `conferencia`, `asamblea`, `congreso`, `período de sesiones`
        /// or `serie de reuniones`; in Russian `сессия`, `совещание`, `заседание`, `конференция`, `встреча` or `серия
        /// заседаний`; in Arabic `الدورة`, `الاجتماع`, `الجلسة`, `المؤتمر` or `سلسلة الاجتماعات`; in Chinese `届会议`, `次会议`,
        /// `届大会`, `次大会` or `届系列会议`.
        session: Option<Placed<String>>,
        /// The genitive, in Russian: `Конференции Сторон`.
        genitive: Option<Placed<String>>,
        /// The dative, in Russian: `Конференции Сторон`.
        dative: Option<Placed<String>>,
    }
}

impl Kind {
    pub fn word(&self) -> Option<BodyKind> {
        match self {
            Kind::Word(word) => Some(word.value),
            Kind::Own(_) => None,
        }
    }

    pub fn own(&self) -> Option<&ByLanguage<Forms>> {
        match self {
            Kind::Word(_) => None,
            Kind::Own(forms) => Some(forms),
        }
    }
}

written_out!([] Kind, json_schema!({ "anyOf": [BodyKind::schema(), by_language(&Forms::schema())] }));

impl Readable<Context> for Kind {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::Table(_)) {
            return ByLanguage::read(reader, value, place).map(Kind::Own);
        }
        BodyKind::leaf_or(reader, value, place, OTHERWISE).map(|word| Kind::Word(Placed::new(word, place)))
    }
}

/// The end of the help for a word that is no kind.
const OTHERWISE: &str =
    ", or a text by language, with its forms: `{ fr = { called = \"…\", gender = \"feminine\" } }`";

impl Version for Forms {
    fn place(&self) -> Place {
        self.place
    }

    fn is_blank(&self) -> bool {
        self.called.is_none()
    }
}

impl Walked for Kind {
    fn walk<'m, V: Visitor<'m>>(&'m self, key: &'static str, visitor: &mut V) {
        match self {
            Kind::Word(word) => word.walk(key, visitor),
            Kind::Own(forms) => visitor.forms(key, forms),
        }
    }
}

impl ByLanguageText for Forms {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, language: Language) -> Option<Self> {
        if matches!(value, DeValue::String(_)) {
            let called = Placed::read(reader, value, place);
            return Some(Forms { place, called, ..Forms::default() });
        }
        reader.table(value, place, language.tag(), Forms::of)
    }

    fn schema() -> Value {
        json!({ "anyOf": [of::<Forms>(), { "type": "string" }] })
    }
}

impl Kind {
    pub fn to_called(&self) -> impl Iterator<Item = (Language, CalledBody)> {
        let texts = self.own().into_iter().flat_map(|own| &own.texts);
        texts.map(|(language, forms)| (*language, forms.to_called()))
    }
}

impl Forms {
    pub fn to_called(&self) -> CalledBody {
        let text = |field: &Option<Placed<String>>| field.as_ref().map(|text| text.value.clone());
        CalledBody {
            called: text(&self.called).unwrap_or_default(),
            gender: self.gender.map(|gender| gender.value),
            plural: self.plural.is_some_and(|plural| plural.value),
            session: text(&self.session),
            genitive: text(&self.genitive),
            dative: text(&self.dative),
        }
    }
}
