//! What a body is, in the author's own words: "Conference of the Parties", "Governing Body".

use schemars::JsonSchema;
use serde_json::{Value, json};
use toml::de::DeValue;

use super::context::{Context, Reader};
use super::schema::of;
use super::wording::{ByLanguage, ByLanguageText};
use crate::reading::{Leaf, Readable};
use crate::source::{Place, Placed};
use crate::terms::{BodyKind, CalledBody, Language, NounGender};

/// A kind that the program knows, or one of the author's own, with the forms that sentences need.
#[derive(Clone, Debug)]
pub enum Kind {
    Word(Placed<BodyKind>),
    Own(ByLanguage<Forms>),
}

/// How sentences of one language speak of a body of that kind.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Forms {
    #[schemars(skip)]
    pub place: Place,
    /// What the text calls the body, without an article: `Conférence des Parties`; in Arabic with its own, as it stands
    /// alone.
    #[schemars(required)]
    pub called: Option<Placed<String>>,
    /// The gender of that noun, where the language has one; articles, verbs and participles agree with it.
    pub gender: Option<Placed<NounGender>>,
    /// `true` where it is several bodies that meet together.
    pub plural: Option<Placed<bool>>,
    /// What its sessions are called, "session" where nothing is stated: in English `session`, `meeting`, `conference`,
    /// `assembly`, `congress` or `series of meetings`; in French `session`, `réunion`, `conférence`, `assemblée`, `séance`
    /// or `série de réunions`; in Spanish `sesión`, `reunión`, `conferencia`, `asamblea`, `congreso`, `período de sesiones`
    /// or `serie de reuniones`; in Russian `сессия`, `совещание`, `заседание`, `конференция`, `встреча` or `серия
    /// заседаний`; in Arabic `الدورة`, `الاجتماع`, `الجلسة`, `المؤتمر` or `سلسلة الاجتماعات`; in Chinese `届会议`, `次会议`,
    /// `届大会`, `次大会` or `届系列会议`.
    pub session: Option<Placed<String>>,
    /// The genitive, in Russian: `Конференции Сторон`.
    pub genitive: Option<Placed<String>>,
    /// The dative, in Russian: `Конференции Сторон`.
    pub dative: Option<Placed<String>>,
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

impl Readable<Context> for Kind {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::Table(_)) {
            return ByLanguage::read(reader, value, place).map(Kind::Own);
        }
        BodyKind::leaf_or(reader, value, place, OTHERWISE).map(|word| Kind::Word(Placed::new(word, place)))
    }
}

/// What else may stand where a kind that the program knows does not.
const OTHERWISE: &str =
    ", or a text by language, with its forms: `{ fr = { called = \"…\", gender = \"feminine\" } }`";

impl ByLanguageText for Forms {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, language: Language) -> Option<Self> {
        if matches!(value, DeValue::String(_)) {
            let called = Placed::read(reader, value, place);
            let (gender, plural, session, genitive, dative) = Default::default();
            return Some(Forms { place, called, gender, plural, session, genitive, dative });
        }
        reader.table(value, place, language.tag(), |fields| Forms {
            place,
            called: fields.required("called"),
            gender: fields.optional("gender"),
            plural: fields.optional("plural"),
            session: fields.optional("session"),
            genitive: fields.optional("genitive"),
            dative: fields.optional("dative"),
        })
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
