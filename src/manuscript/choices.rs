//! The JSON Schema of texts by language, and of words for which a text may stand instead.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, json_schema};
use serde_json::{Map, Value, json};

use crate::terms::{Language, Word};

/// A text in the language of drafting, or a table of texts by language.
pub fn text(line: &Value) -> Schema {
    let mut either = by_language(line);
    either.insert("type".into(), json!(["string", "object"]));
    either
}

/// The schema of a table that is one of several choices.
pub fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    ["$schema", "title"].into_iter().for_each(|key| drop(schema.remove(key)));
    schema.into()
}

pub fn by_language(line: &Value) -> Schema {
    let languages = Language::ALL.map(|language| {
        let mut line = line.clone();
        line["description"] = format!("In {}.", language.name()).into();
        (language.tag().to_owned(), line)
    });
    let languages: Map<String, Value> = languages.into_iter().collect();
    json_schema!({ "type": "object", "properties": languages, "additionalProperties": false })
}

/// A word of `list`, or a text by language instead.
pub fn chosen(list: &[Word]) -> Value {
    let words: Vec<&str> = list.iter().map(|word| &**word).collect();
    json!([{ "type": "string", "enum": words }, own_text()])
}

pub fn own_text() -> Schema {
    let mut own = by_language(&line());
    own.insert("description".into(), "A text of your own, by language.".into());
    own
}

/// A name from the manuscript, or a text by language instead.
pub fn named_or_own() -> Value {
    let mut own = by_language(&line());
    own.insert("description".into(), "A text of your own, by language.".into());
    json!([line(), own])
}

pub fn line() -> Value {
    json!({ "type": "string" })
}

/// The schema is written out at each place, not referred to.
macro_rules! written_out {
    ([$($parameter:tt)*] $name:ty, $schema:expr) => {
        impl<$($parameter)*> schemars::JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}
pub(super) use written_out;
