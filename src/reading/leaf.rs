//! Values that stand alone: texts, numbers, words of a closed list.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use toml::Spanned;
use toml::de::DeValue;

use super::characters;
use super::fields::{Readable, Reader};
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Finding, RuleName, all_nearest, in_ticks, visible};
use crate::source::{Place, Placed};

/// The highest count that is accepted.
const COUNT: u32 = 1_000_000_000;

/// The JSON Schema of a value, which an editor shows.
pub trait Described {
    fn schema() -> Schema;
}

/// A value without a place of its own; [`Placed`] gives it one.
pub trait Leaf<C = ()>: Described + Sized {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self>;

    /// The same where another form is possible, which the help names: ", or …".
    fn leaf_or(reader: &Reader<C>, value: &DeValue, place: Place, _otherwise: &str) -> Option<Self> {
        Self::leaf(reader, value, place)
    }
}

impl<C, T: Leaf<C>> Readable<C> for Placed<T> {
    fn read(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        T::leaf(reader, value, place).map(|value| Placed::new(value, place))
    }
}

/// The schema is written out at each place, not referred to.
impl<T: Described> JsonSchema for Placed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Placed".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        T::schema()
    }
}

impl<C, T: Readable<C>> Readable<C> for Vec<T> {
    fn read(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Array(items) = value else {
            let excerpt = reader.source.excerpt(place);
            let help = match value {
                DeValue::Table(_) if excerpt.starts_with('[') => {
                    format!("write `[{excerpt}]`, once for each of them")
                }
                _ => "write it in brackets: `[…]`".to_owned(),
            };
            reader.wrong(value, place, "a list", &help);
            return None;
        };
        let read =
            |item: &Spanned<DeValue>| T::read(reader, item.get_ref(), reader.source.place(item.span()));
        Some(items.iter().filter_map(read).collect())
    }
}

impl<C> Leaf<C> for String {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::String(text) = value else {
            reader.wrong(value, place, "a text", "put it in quotation marks");
            return None;
        };
        if reader.is_spoilt(place) {
            return None;
        }
        let too_large = reader.limits.exceeded_by(text, place);
        let refused = too_large.or_else(|| characters::refused(reader.source, text, place));
        let sound = refused.is_none();
        refused.into_iter().for_each(|finding| reader.say(finding));
        sound.then(|| text.trim().to_owned())
    }
}

impl Described for String {
    fn schema() -> Schema {
        json_schema!({ "type": "string" })
    }
}

impl<C> Leaf<C> for u32 {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Integer(integer) = value else {
            reader.wrong(value, place, "a whole number", "write digits only, as in `645`");
            return None;
        };
        let number = i64::from_str_radix(integer.as_str(), integer.radix()).ok();
        let count = number.and_then(|number| u32::try_from(number).ok()).filter(|count| *count <= COUNT);
        if count.is_none() {
            let outside =
                if integer.as_str().starts_with('-') { "below zero" } else { "above 1,000,000,000" };
            let finding = Finding::error(RuleName::ValueType, place, format!("`{integer}` is {outside}"));
            reader.say(finding.label("this figure").help("write a whole number from 0 to 1,000,000,000"));
        }
        count
    }
}

impl Described for u32 {
    fn schema() -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": COUNT })
    }
}

impl<C> Leaf<C> for bool {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        let DeValue::Boolean(boolean) = value else {
            reader.wrong(value, place, "true or false", "write `true` or `false` without quotation marks");
            return None;
        };
        Some(*boolean)
    }
}

impl Described for bool {
    fn schema() -> Schema {
        json_schema!({ "type": "boolean" })
    }
}

impl<C, T: Vocabulary> Leaf<C> for T {
    fn leaf(reader: &Reader<C>, value: &DeValue, place: Place) -> Option<Self> {
        T::leaf_or(reader, value, place, "")
    }

    fn leaf_or(reader: &Reader<C>, value: &DeValue, place: Place, otherwise: &str) -> Option<Self> {
        let at = word(reader, value, place, &words::<T>(), T::UNLISTED, otherwise)?;
        Some(T::WORDS[at].1)
    }
}

impl<T: Vocabulary> Described for T {
    fn schema() -> Schema {
        json_schema!({ "type": "string", "enum": words::<T>() })
    }
}

fn words<T: Vocabulary>() -> Vec<&'static str> {
    T::WORDS.iter().map(|(word, _)| *word).collect()
}

/// The index of a word in `list`. A word that is not on the list is reported with the rule and words of `unlisted`,
/// the nearest word of the list, and `otherwise`.
pub fn word<C, W: AsRef<str>>(
    reader: &Reader<C>,
    value: &DeValue,
    place: Place,
    list: &[W],
    unlisted: (RuleName, &str),
    otherwise: &str,
) -> Option<usize> {
    let text = String::leaf(reader, value, place)?;
    let at = list.iter().position(|word| word.as_ref() == text);
    if at.is_none() {
        let help = match all_nearest(&text, list.iter().map(AsRef::as_ref)).as_slice() {
            [] => format!("write one of {}{otherwise}", in_ticks(list.iter().map(AsRef::as_ref))),
            meant => format!("write `{}`", meant.join("` or `")),
        };
        let (rule, said) = unlisted;
        let message = format!("`{}` {said}", visible(&text));
        reader.say(Finding::error(rule, place, message).label("not on the list").help(help));
    }
    at
}
