//! A table of the manuscript, declared once: of one line a field are made the struct, its reader, the JSON Schema and with it
//! the reference in the README, and the walk over all that is stated.
//!
//! ```text
//! record! {
//!     /// One document that is cited.
//!     pub struct Reference in "[reference]" {
//!         /// The symbol of the document.
//!         symbol: Option<Placed<Symbol>> = required,
//!         /// Its title.
//!         title: Option<Wording>,
//!     }
//! }
//! ```
//!
//! A key is the field's name with hyphens, or what stands behind `as`. Behind `=` stands how it is read:
//!
//! | | |
//! |---|---|
//! | `required`, `required if needed` | the table must hold it, always or where `needed(fields)` |
//! | `entries` | a list of tables whose ids other tables name |
//! | `word "list"`, `words "list"` | a word of that list of the templates or a text in its stead, one or several |
//! | `address` | a web address |
//! | `by read`, `list by read` | by a function of its own |

use super::context::{Context, Fields, Reader};
use super::walk::{Visitor, Walked};
use crate::reading::Readable;
use crate::source::Place;
use toml::de::DeValue;

/// A table whose fields are declared with `record!`.
pub trait Record: Default {
    /// The name in messages: `[reference]` for one of several, `session` for a table in braces.
    const NAME: &'static str;

    fn of(fields: &Fields) -> Self;

    fn place(&self) -> Place;

    fn walk_fields<'m, V: Visitor<'m>>(&'m self, visitor: &mut V);
}

impl<T: Record> Readable<Context> for T {
    fn read(reader: &Reader, value: &DeValue, place: Place) -> Option<Self> {
        reader.table(value, place, T::NAME, T::of)
    }
}

impl<T: Record> Walked for T {
    fn walk<'m, V: Visitor<'m>>(&'m self, _: &'static str, visitor: &mut V) {
        visitor.table(self.place());
        self.walk_fields(visitor);
    }
}

/// The value of a field, or its default if the table does not have it.
pub trait Field {
    fn read(fields: &Fields, key: &'static str) -> Self;
}

impl<T: Readable<Context>> Field for Option<T> {
    fn read(fields: &Fields, key: &'static str) -> Self {
        fields.optional(key)
    }
}

impl<T: Readable<Context>> Field for Vec<T> {
    fn read(fields: &Fields, key: &'static str) -> Self {
        fields.optional(key).unwrap_or_default()
    }
}

impl<T: Record> Field for T {
    fn read(fields: &Fields, key: &'static str) -> Self {
        fields.optional(key).unwrap_or_default()
    }
}

/// The name with a hyphen for each underscore.
pub const fn hyphened<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let mut key = [0; LENGTH];
    let mut at = 0;
    while at < LENGTH {
        let byte = name.as_bytes()[at];
        key[at] = if byte == b'_' { b'-' } else { byte };
        at += 1;
    }
    key
}

macro_rules! record {
    (
        $(#[$($about:tt)*])*
        pub struct $record:ident in $name:literal $(, before $before:path)? $(, after $after:path)? {
            $($fields:tt)*
        }
        $(also { $($also:tt)* })?
    ) => {
        record! {
            @next
            { [$([$($about)*])*] $record $name [$($before)?] [$($after)?] { $($($also)*)? } }
            []
            $($fields)*
        }
    };

    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Vec<$of:ty>, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(default)]] $field [$($key)?] (Vec<$of>) [plain] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Vec<$of:ty> = required, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(required)]] $field [$($key)?] (Vec<$of>) [required] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Vec<$of:ty> = entries, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(default)]] $field [$($key)?] (Vec<$of>) [entries] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Vec<$of:ty> = words $list:literal, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(default, extend("items" = { "x-words": $list }))]] $field [$($key)?] (Vec<$of>) [words $list] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Vec<$of:ty> = list by $read:path, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(default)]] $field [$($key)?] (Vec<$of>) [list by $read] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty>, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* ] $field [$($key)?] (Option<$of>) [plain] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = required, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(required)]] $field [$($key)?] (Option<$of>) [required] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = required if $needed:path, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* ] $field [$($key)?] (Option<$of>) [required if $needed] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = required word $list:literal, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(required, extend("x-words" = $list))]] $field [$($key)?] (Option<$of>) [required word $list] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = word $list:literal, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(extend("x-words" = $list))]] $field [$($key)?] (Option<$of>) [word $list] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = address, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* ] $field [$($key)?] (Option<$of>) [address] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: Option<$of:ty> = by $read:path, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* ] $field [$($key)?] (Option<$of>) [by $read] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: $of:ident, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(default)]] $field [$($key)?] ($of) [plain] $($rest)* }
    };
    (@next $head:tt $done:tt $(#[$($on:tt)*])* $field:ident $(as $key:literal)?: $of:ident = required, $($rest:tt)*) => {
        record! { @push $head $done [$([$($on)*])* [schemars(required)]] $field [$($key)?] ($of) [required] $($rest)* }
    };

    (@push $head:tt [$($done:tt)*]
        [$($on:tt)*] $field:ident [] $kind:tt $how:tt $($rest:tt)*
    ) => {
        record! { @next $head [$($done)* { [$($on)*] $field [record!(@key $field)] $kind $how }] $($rest)* }
    };
    (@push $head:tt [$($done:tt)*]
        [$($on:tt)*] $field:ident [$key:literal] $kind:tt $how:tt $($rest:tt)*
    ) => {
        record! { @next $head [
            $($done)* { [$($on)* [schemars(rename = $key)]] $field [$key] $kind $how }
        ] $($rest)* }
    };

    (@next
        {
            [$([$($about:tt)*])*] $record:ident $name:literal [$($before:path)?] [$($after:path)?]
            { $($(#[$($on_also:tt)*])* $seen:vis $also:ident: $also_kind:ty),* $(,)? }
        }
        [$({ [$([$($on:tt)*])*] $field:ident [$key:expr] ($($kind:tt)*) [$($how:tt)*] })*]
    ) => {
        #[derive(Clone, Debug, Default, schemars::JsonSchema)]
        $(#[$($about)*])*
        #[schemars(deny_unknown_fields, rename_all = "kebab-case")]
        pub struct $record {
            #[schemars(skip)]
            pub place: $crate::source::Place,
            $($(#[$($on)*])* pub $field: $($kind)*,)*
            $($(#[$($on_also)*])* #[schemars(skip)] $seen $also: $also_kind,)*
        }

        impl $crate::manuscript::record::Record for $record {
            const NAME: &'static str = $name;

            fn of(fields: &$crate::manuscript::context::Fields) -> Self {
                $($before(fields);)?
                let record = $record {
                    place: fields.place,
                    $($field: record!(@read fields, $key, $($how)*),)*
                    $($also: Default::default(),)*
                };
                $($after(fields, &record);)?
                record
            }

            fn place(&self) -> $crate::source::Place {
                self.place
            }

            fn walk_fields<'m, V: $crate::manuscript::walk::Visitor<'m>>(&'m self, visitor: &mut V) {
                $(
                    if visitor.enter($crate::manuscript::walk::Step::Key($key)) {
                        record!(@walk self.$field, $key, visitor, $($how)*);
                        visitor.leave();
                    }
                )*
            }
        }
    };

    (@key $field:ident) => {{
        const FIELD: &str = stringify!($field);
        const BYTES: [u8; FIELD.len()] = $crate::manuscript::record::hyphened(FIELD);
        const KEY: &str = match std::str::from_utf8(&BYTES) {
            Ok(key) => key,
            Err(_) => FIELD,
        };
        KEY
    }};

    (@read $fields:ident, $key:expr, plain) => { $crate::manuscript::record::Field::read($fields, $key) };
    (@read $fields:ident, $key:expr, address) => { $fields.optional($key) };
    (@read $fields:ident, $key:expr, required) => {{
        $fields.require($key);
        $crate::manuscript::record::Field::read($fields, $key)
    }};
    (@read $fields:ident, $key:expr, required if $needed:path) => { $fields.required_if($needed($fields), $key) };
    (@read $fields:ident, $key:expr, entries) => { $fields.entries($key) };
    (@read $fields:ident, $key:expr, words $list:literal) => { $fields.terms($key, $list) };
    (@read $fields:ident, $key:expr, word $list:literal) => { $fields.term($key, $list) };
    (@read $fields:ident, $key:expr, required word $list:literal) => {{
        $fields.require($key);
        $fields.term($key, $list)
    }};
    (@read $fields:ident, $key:expr, by $read:path) => { $fields.with($key, $read) };
    (@read $fields:ident, $key:expr, list by $read:path) => { $fields.with($key, $read).unwrap_or_default() };

    (@walk $value:expr, $key:expr, $visitor:ident, address) => {
        match &$value {
            Some(address) => $visitor.address($key, address),
            None => $visitor.absent(),
        }
    };
    (@walk $value:expr, $key:expr, $visitor:ident, $($how:tt)*) => {
        $crate::manuscript::walk::Walked::walk(&$value, $key, $visitor);
    };
}
pub(super) use record;
