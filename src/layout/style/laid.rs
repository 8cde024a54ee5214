//! Reads a style: the values of a file replace those of the style below it, one by one.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::Align;
use crate::diagnostic::{Finding, RuleName};
use crate::reading::Vocabulary;
use crate::reading::{Fields, Readable, Reader};
use crate::source::{Place, Placed};
use crate::terms::Language;

/// Whether a file states a whole style, or changes to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Whole,
    Change,
}

/// A value of a style. If it cannot be read, this is reported and the old value stays.
pub trait Laid {
    /// Whether a whole style may leave it out.
    const OPTIONAL: bool = false;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, extent: Extent);
}

/// A table of values, each under its own name.
pub trait Part {
    fn lay_fields(&mut self, fields: &Fields, extent: Extent);
}

/// Replaces the value at `key`, if the file has one.
pub fn lay<T: Laid>(fields: &Fields, key: &'static str, over: &mut T, extent: Extent) {
    if extent == Extent::Whole && !T::OPTIONAL {
        fields.require(key);
    }
    fields.with(key, |reader, value, place| {
        over.lay(reader, value, place, extent);
        Some(())
    });
}

/// Makes a struct whose fields are those of a table, with underscores instead of hyphens.
macro_rules! part {
    ($(#[$about:meta])* pub struct $part:ident {
        $($(#[$on_field:meta])* $field:ident $(as $key:literal)?: $kind:ty),+ $(,)?
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default)]
        pub struct $part {
            $($(#[$on_field])* pub $field: $kind),+
        }

        impl $crate::layout::style::laid::Part for $part {
            fn lay_fields(
                &mut self,
                fields: &$crate::reading::Fields,
                extent: $crate::layout::style::laid::Extent,
            ) {
                $($crate::layout::style::laid::lay(fields, part!(@$field $($key)?), &mut self.$field, extent);)+
            }
        }
    };
    (@$field:ident $key:literal) => { $key };
    (@$field:ident) => { stringify!($field) };
}
pub(super) use part;

impl<T: Part> Laid for T {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, extent: Extent) {
        table(reader, value, place, |fields| self.lay_fields(fields, extent));
    }
}

fn table(reader: &Reader, value: &DeValue, place: Place, read: impl FnOnce(&Fields)) {
    match value {
        DeValue::Table(table) => reader.fields(table, place, "this part of the style", read),
        _ => reader.wrong(value, place, "a table", "write its measures in braces: `{ size = \"12 pt\" }`"),
    }
}

impl<T: Laid + Default> Laid for Option<T> {
    const OPTIONAL: bool = true;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, extent: Extent) {
        self.get_or_insert_default().lay(reader, value, place, extent);
    }
}

/// Reads a value as the reader of the manuscript does.
fn read<T: Copy>(over: &mut T, reader: &Reader, value: &DeValue, place: Place)
where
    Placed<T>: Readable,
{
    *over = Placed::read(reader, value, place).map_or(*over, |read| read.value);
}

impl Laid for bool {
    const OPTIONAL: bool = true;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        read(self, reader, value, place);
    }
}

impl Laid for Align {
    const OPTIONAL: bool = true;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        read(self, reader, value, place);
    }
}

/// A text is taken as it is, with spaces at its ends.
impl Laid for String {
    const OPTIONAL: bool = true;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        if let (DeValue::String(text), Some(_)) = (value, Placed::<String>::read(reader, value, place)) {
            *self = text.to_string();
        }
    }
}

/// A list replaces the whole list.
impl Laid for Vec<String> {
    const OPTIONAL: bool = true;

    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        if let Some(texts) = Vec::<Placed<String>>::read(reader, value, place) {
            *self = texts.into_iter().map(|text| text.value).collect();
        }
    }
}

impl<T: Laid + Default> Laid for BTreeMap<Language, T> {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, extent: Extent) {
        table(reader, value, place, |fields| {
            for (tag, language) in Language::WORDS {
                lay(fields, tag, self.entry(*language).or_default(), extent);
            }
        });
    }
}

/// A whole number within bounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count<const LEAST: u32, const MOST: u32>(pub u32);

impl<const LEAST: u32, const MOST: u32> Laid for Count<LEAST, MOST> {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        match Placed::<u32>::read(reader, value, place) {
            Some(count) if (LEAST..=MOST).contains(&count) => self.0 = count.value,
            Some(count) => {
                let message = format!("`{}` is out of bounds here", count.value);
                let help = format!("write a whole number from {LEAST} to {MOST}");
                reader.say(Finding::error(RuleName::StyleMeasure, place, message).help(help));
            }
            None => {}
        }
    }
}

/// A part of the size of type, its bounds in hundredths.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Share<const LEAST: u32, const MOST: u32>(pub f64);

impl<const LEAST: u32, const MOST: u32> Laid for Share<LEAST, MOST> {
    fn lay(&mut self, reader: &Reader, value: &DeValue, place: Place, _: Extent) {
        let number = match value {
            DeValue::Float(float) => float.as_str().replace('_', "").parse().unwrap_or(f64::NAN),
            DeValue::Integer(integer) => integer.as_str().parse().unwrap_or(f64::NAN),
            _ => {
                return reader.wrong(value, place, "a number", "write a part of the size of type, as `0.65`");
            }
        };
        let [least, most] = [LEAST, MOST].map(|hundredths| f64::from(hundredths) / 100.0);
        if (least..=most).contains(&number) {
            self.0 = number;
            return;
        }
        let message = format!("`{}` is out of bounds here", reader.source.excerpt(place));
        let help = format!("write a number from {least} to {most}: a part of the size of type");
        reader.say(Finding::error(RuleName::StyleMeasure, place, message).help(help));
    }
}
