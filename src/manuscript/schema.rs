//! The manuscript's JSON Schema: its tables and fields with the comments above them, for editors and for the
//! reference in the README.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::body::{Forms, Kind};
use super::wording::{Blocks, ByLanguage, ByLanguageText, Choice, Name, Term};
use super::{Manuscript, QuotedFrom};
use crate::document::prose::Prose;
use crate::reading::Described;
use crate::terms::{BodyKind, Language};

/// Of draft 7, which every editor reads, and without references: Taplo drops what stands beside one. `rules` are
/// those that `[rules]` may name, each with its summary.
pub fn schema(rules: impl Iterator<Item = (&'static str, String)>) -> Schema {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let generator = settings.with_transform(RecursiveTransform(tidy)).into_generator();
    let mut schema = generator.into_root_schema_for::<Manuscript>();
    schema.insert("title".into(), "Manuscript of a report on webinars".into());
    if let Some(table) = schema.pointer_mut("/properties/rules") {
        name(rules, table);
    }
    schema
}

/// What the table takes for any name it takes for these names, alone or in a list, and for no other.
fn name(rules: impl Iterator<Item = (&'static str, String)>, table: &mut Value) {
    let setting = std::mem::replace(&mut table["additionalProperties"], false.into());
    let described = |summary: String| {
        let mut alone = setting.clone();
        alone["description"] = summary.clone().into();
        let listed = json!({ "type": "array", "items": setting });
        json!({ "description": summary, "anyOf": [alone, listed] })
    };
    table["properties"] = rules.map(|(rule, summary)| (rule.to_owned(), described(summary))).collect();
}

/// A comment's line ends are none of the description's, and TOML has no null.
fn tidy(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    for (key, null) in [("type", json!("null")), ("enum", Value::Null), ("anyOf", json!({ "type": "null" }))]
    {
        if let Some(Value::Array(choices)) = schema.get_mut(key) {
            choices.retain(|choice| *choice != null);
        }
    }
    unwrap_the_only_choice(schema);
    describe_the_word(schema);
}

fn unwrap_the_only_choice(schema: &mut Schema) {
    if let Some([only]) = schema.get("type").and_then(Value::as_array).map(Vec::as_slice) {
        let only = only.clone();
        schema.insert("type".into(), only);
    }
    if let Some([Value::Object(only)]) = schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice) {
        let only = only.clone();
        schema.remove("anyOf");
        let entries = schema.ensure_object();
        for (key, value) in only {
            entries.entry(key).or_insert(value);
        }
    }
}

/// When Taplo completes a key, it tells what stands beside the choices, and not what stands above them.
fn describe_the_word(schema: &mut Schema) {
    let Some(description) = schema.get("description").cloned() else { return };
    if let Some(word) = schema.pointer_mut("/anyOf/0").filter(|choice| choice["type"] == "string") {
        word["description"] = description;
    }
}

/// A text in the language of drafting, or by language.
fn text(line: &Value) -> Schema {
    let mut either = by_language(line);
    either.insert("type".into(), json!(["string", "object"]));
    either
}

/// Of a table that stands among other choices.
pub fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    ["$schema", "title"].into_iter().for_each(|key| drop(schema.remove(key)));
    schema.into()
}

fn by_language(line: &Value) -> Schema {
    let languages = Language::ALL.map(|language| {
        let mut line = line.clone();
        line["description"] = format!("In {}.", language.name()).into();
        (language.tag().to_owned(), line)
    });
    let languages: Map<String, Value> = languages.into_iter().collect();
    json_schema!({ "type": "object", "properties": languages, "additionalProperties": false })
}

/// A word of `list`, or a text by language in its stead.
pub fn chosen(list: &[&str]) -> Value {
    json!([{ "type": "string", "enum": list }, own_text()])
}

fn own_text() -> Schema {
    let mut own = by_language(&line());
    own.insert("description".into(), "A text of your own, by language.".into());
    own
}

/// A name of the manuscript's own, or a text by language in its stead.
pub fn named_or_own() -> Value {
    let mut own = by_language(&line());
    own.insert("description".into(), "A text of your own, by language.".into());
    json!([line(), own])
}

/// The same, of each entry of a list.
pub fn choice(list: &[&str]) -> Value {
    json!({ "anyOf": chosen(list) })
}

pub fn line() -> Value {
    json!({ "type": "string" })
}

/// Written out wherever it stands.
macro_rules! inline {
    ([$($parameter:tt)*] $name:ty, $schema:expr) => {
        impl<$($parameter)*> JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    };
}

inline!([T: ByLanguageText] ByLanguage<T>, text(&T::schema()));
inline!([] Name, text(&line()));
inline!([] Blocks, text(&<Prose as ByLanguageText>::schema()));
inline!([T: Described] Choice<T>, json_schema!({ "anyOf": [T::schema(), own_text()] }));

// The field says from which list.
inline!([] Term, Schema::default());
inline!([] QuotedFrom, Schema::default());
inline!([] Kind, json_schema!({ "anyOf": [BodyKind::schema(), by_language(&Forms::schema())] }));
