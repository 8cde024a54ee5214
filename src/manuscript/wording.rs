//! Texts by language: lines, names, prose, and words of a list for which a text may stand instead.

use std::collections::BTreeMap;
use std::ops::Deref;

use schemars::{Schema, json_schema};
use serde_json::{Value, json};
use toml::Spanned;
use toml::de::DeValue;

use super::choices::{line, own_text, text, written_out};
use super::context::{Context, Fields, Reader};
use crate::document::prose::{self, Prose};
use crate::reading::{Described, Leaf, Raw, Readable, UNLISTED, Vocabulary, word};
use crate::source::{Place, Placed};
use crate::terms::{Language, Word, is_wide};

/// One text in several languages.
#[derive(Clone, Debug, PartialEq)]
pub struct ByLanguage<T> {
    pub place: Place,
    pub texts: BTreeMap<Language, T>,
}

/// A text in one language.
pub trait Version {
    fn place(&self) -> Place;

    fn is_blank(&self) -> bool;
}

impl Version for Placed<String> {
    fn place(&self) -> Place {
        self.place
    }

    fn is_blank(&self) -> bool {
        self.trim().is_empty()
    }
}

impl Version for Prose {
    fn place(&self) -> Place {
        self.place
    }

    fn is_blank(&self) -> bool {
        self.blocks.is_empty()
    }
}

/// A text in several languages, of any kind.
pub trait Versions {
    fn place(&self) -> Place;

    fn version(&self, language: Language) -> Option<&dyn Version>;
}

impl<T: Version> Versions for ByLanguage<T> {
    fn place(&self) -> Place {
        self.place
    }

    fn version(&self, language: Language) -> Option<&dyn Version> {
        self.get(language).map(|text| text as &dyn Version)
    }
}

/// A line of text: a title, a function.
pub type Wording = ByLanguage<Placed<String>>;
/// Paragraphs of prose.
pub type ProseField = ByLanguage<Prose>;

/// The name of a person or place: a single string serves every language.
#[derive(Clone, Debug, PartialEq)]
pub struct Name(pub Wording);

/// A word of a list, or the author's own text instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice<T> {
    Word(Placed<T>),
    Own(Wording),
}

/// A word of a list that only the templates know.
pub type Term = Choice<Word>;

impl<T> Choice<T> {
    /// The word; `None` if it is a text of the author's.
    pub fn word(&self) -> Option<&Placed<T>> {
        match self {
            Choice::Word(word) => Some(word),
            Choice::Own(_) => None,
        }
    }

    pub fn own(&self) -> Option<&Wording> {
        match self {
            Choice::Word(_) => None,
            Choice::Own(wording) => Some(wording),
        }
    }

    pub fn place(&self) -> Place {
        match self {
            Choice::Word(word) => word.place,
            Choice::Own(wording) => wording.place,
        }
    }

    /// What distinguishes it from others of its list: its word, or the author's text in some language.
    pub fn called(&self, word: impl Fn(&T) -> &str) -> &str {
        match self {
            Choice::Word(chosen) => word(&chosen.value),
            Choice::Own(wording) => wording.texts.values().next().map_or("", |text| text.as_str()),
        }
    }
}

impl<T: PartialEq> Choice<T> {
    pub fn is(&self, value: &T) -> bool {
        self.word().is_some_and(|word| word.value == *value)
    }
}

impl<T: Leaf<Context>> Readable<Context> for Choice<T> {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::Table(_)) {
            return Wording::read(reader, value, place).map(Choice::Own);
        }
        T::leaf_or(reader, value, place, OTHERWISE).map(|word| Choice::Word(Placed::new(word, place)))
    }
}

/// The end of the help for a word that is not on its list.
const OTHERWISE: &str = ", or a text by language: `{ en = \"…\" }`";

impl<T> ByLanguage<T> {
    pub fn get(&self, language: Language) -> Option<&T> {
        self.texts.get(&language)
    }
}

impl<T: ByLanguageText> Readable<Context> for ByLanguage<T> {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        if matches!(value, DeValue::String(_)) {
            let language = reader.context.original.get();
            let text = T::read_text(reader, value, place, language);
            if text.is_none() {
                Language::WORDS.iter().for_each(|(tag, _)| reader.losses().lose_value(place, tag));
            }
            return Some(ByLanguage {
                place,
                texts: text.map(|text| (language, text)).into_iter().collect(),
            });
        }
        if !matches!(value, DeValue::Table(_)) {
            reader.wrong(
                value,
                place,
                "a text, or a text by language",
                "write it in quotation marks, one line for each language: `title.en = \"…\"`",
            );
            return None;
        }
        reader.table(value, place, "a text by language", |fields| by_language(fields))
    }
}

fn by_language<T: ByLanguageText>(fields: &Fields) -> ByLanguage<T> {
    let mut texts = BTreeMap::new();
    // A key that is no tag was probably meant as one of the missing languages.
    let mistyped = fields.has_others(|key| Language::from_tag(key).is_some()) || fields.may_hold_another();
    for (tag, language) in Language::WORDS {
        let read =
            |reader: &Reader, value: &DeValue, place| Some(T::read_text(reader, value, place, *language));
        match fields.with(tag, read) {
            Some(Some(text)) => {
                texts.insert(*language, text);
            }
            Some(None) => fields.reader.losses().lose_value(fields.place, tag),
            None if mistyped || fields.may_hold(tag) => {
                fields.reader.losses().lose_value(fields.place, tag);
            }
            None => {}
        }
    }
    ByLanguage { place: fields.place, texts }
}

/// A type that a text in one language is read as.
pub trait ByLanguageText: Sized {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, language: Language) -> Option<Self>;

    /// The JSON Schema of one text.
    fn schema() -> Value;
}

impl ByLanguageText for Placed<String> {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, _: Language) -> Option<Self> {
        let text = String::leaf(reader, value, place)?;
        Some(Placed::new(if text.contains(['\n', '\r']) { one_line(&text) } else { text }, place))
    }

    fn schema() -> Value {
        line()
    }
}

/// The text on one line, however the author has wrapped it. Between Han characters, no space replaces a line end.
fn one_line(text: &str) -> String {
    text.lines().filter(|line| !line.trim().is_empty()).fold(String::new(), |mut whole, line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        if !(whole.is_empty() || whole.ends_with(is_wide) && words[0].starts_with(is_wide)) {
            whole.push(' ');
        }
        whole + &words.join(" ")
    })
}

impl ByLanguageText for Prose {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, language: Language) -> Option<Self> {
        read_prose(reader, value, place, (language, false))
    }

    fn schema() -> Value {
        json!({ "type": "string", "contentMediaType": "text/markdown" })
    }
}

/// Prose that may contain tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Blocks(pub ProseField);

impl Deref for Blocks {
    type Target = ProseField;

    fn deref(&self) -> &ProseField {
        &self.0
    }
}

struct WithTables(Prose);

impl ByLanguageText for WithTables {
    fn read_text(reader: &Reader, value: &DeValue, place: Place, language: Language) -> Option<Self> {
        read_prose(reader, value, place, (language, true)).map(WithTables)
    }

    fn schema() -> Value {
        <Prose as ByLanguageText>::schema()
    }
}

impl Readable<Context> for Blocks {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        let ByLanguage { place, texts } = ByLanguage::<WithTables>::read(reader, value, place)?;
        let texts = texts.into_iter().map(|(language, text)| (language, text.0)).collect();
        Some(Blocks(ByLanguage { place, texts }))
    }
}

fn read_prose(
    reader: &Reader,
    value: &DeValue,
    place: Place,
    (language, with_tables): (Language, bool),
) -> Option<Prose> {
    String::leaf(reader, value, place)?;
    let DeValue::String(text) = value else { return None };
    let raw = Raw::new(reader.source.excerpt(place), text, place);
    let findings = &mut reader.findings();
    let before = findings.0.len();
    let prose = prose::read(text, language, with_tables, place, &|range| raw.place(range), findings);
    (findings.0.len() == before).then_some(prose)
}

impl Readable<Context> for Name {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        let mut wording = Wording::read(reader, value, place)?;
        let spoken =
            wording.texts.get(&reader.context.original.get()).or(wording.texts.values().next()).cloned();
        if let Some(text) = spoken {
            for language in Language::ALL {
                wording.texts.entry(language).or_insert_with(|| text.clone());
            }
        }
        Some(Name(wording))
    }
}

impl Fields<'_, '_> {
    /// Reads a word of this list, or a text by language instead.
    pub fn term(&self, key: &'static str, list: &str) -> Option<Term> {
        self.with(key, |reader, value, place| term(reader, value, place, list))
    }

    pub fn terms(&self, key: &'static str, list: &str) -> Vec<Term> {
        let read = |reader: &Reader, value: &DeValue, place| {
            let DeValue::Array(items) = value else {
                reader.wrong(value, place, "a list", "write it in brackets: `[…]`");
                return None;
            };
            let read = |item: &Spanned<DeValue>| {
                term(reader, item.get_ref(), reader.source.place(item.span()), list)
            };
            Some(items.iter().filter_map(read).collect())
        };
        self.with(key, read).unwrap_or_default()
    }
}

fn term(reader: &Reader, value: &DeValue, place: Place, list: &str) -> Option<Term> {
    if matches!(value, DeValue::Table(_)) {
        return Wording::read(reader, value, place).map(Term::Own);
    }
    let words = reader.context.lists.words(list);
    let at = word(reader, value, place, words, UNLISTED, OTHERWISE)?;
    Some(Term::Word(Placed::new(words[at].clone(), place)))
}

impl Term {
    pub fn is_word(&self, word: &str) -> bool {
        self.word().is_some_and(|own| own.value == word)
    }
}

written_out!([T: ByLanguageText] ByLanguage<T>, text(&T::schema()));
written_out!([] Name, text(&line()));
written_out!([] Blocks, text(&<Prose as ByLanguageText>::schema()));
written_out!([T: Described] Choice<T>, json_schema!({ "anyOf": [T::schema(), own_text()] }));
// The field states which list it is.
written_out!([] Term, Schema::default());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_joined_as_their_script_is_written() {
        for (typed, line) in [
            ("One\n two\r\n\n three", "One two three"),
            ("关于网络\n研讨会", "关于网络研讨会"),
            ("知识\nWIPO", "知识 WIPO"),
        ] {
            assert_eq!(one_line(typed), line);
        }
    }
}
