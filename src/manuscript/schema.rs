//! The manuscript's JSON Schema: its tables and fields with the comments above them, for editors and for the
//! reference in the README.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::Manuscript;
use super::leaf::Leaf;
use super::wording::{ByLanguage, ByLanguageText, Name, Term};
use crate::source::Placed;
use crate::terms::Language;

/// Of draft 7, which every editor reads. `rules` are those that `[rules]` may name, each with its summary.
pub fn schema(rules: impl Iterator<Item = (&'static str, String)>) -> Schema {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let generator = settings.with_transform(RecursiveTransform(tidy)).into_generator();
    let mut schema = generator.into_root_schema_for::<Manuscript>();
    schema.insert("title".into(), "Manuscript of a report on webinars".into());
    let setting = schema.pointer_mut("/properties/rules").map(|table| name(rules, table));
    let [line, prose] =
        [json!({ "type": "string" }), json!({ "type": "string", "contentMediaType": "text/markdown" })];
    let definitions = json!({
        "line": { "anyOf": [line, { "$ref": "#/definitions/lines" }] },
        "lines": by_language(&line),
        "prose": { "anyOf": [prose, by_language(&prose)] },
        "setting": setting,
    });
    schema.insert("definitions".into(), definitions);
    schema
}

/// The table of settings has these names and no other; what it takes for any name is handed back.
fn name(rules: impl Iterator<Item = (&'static str, String)>, table: &mut Value) -> Value {
    let entry = |summary| json!({ "description": summary, "allOf": [{ "$ref": "#/definitions/setting" }] });
    table["properties"] = rules.map(|(rule, summary)| (rule.to_owned(), entry(summary))).collect();
    std::mem::replace(&mut table["additionalProperties"], false.into())
}

/// TOML has no null, and a comment's line ends are none of the description's.
fn tidy(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        *description = description.replace('\n', " ");
    }
    if let Some(Value::Array(kinds)) = schema.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_mut_slice() {
            let only = only.take();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|choice| choice != &json!({ "type": "null" }));
        if choices.len() == 1 {
            let only = std::mem::take(choices);
            schema.remove("anyOf");
            schema.insert("allOf".into(), only.into());
        }
    }
}

fn by_language(text: &Value) -> Value {
    let languages = Language::ALL.map(|language| {
        let mut text = text.clone();
        text["description"] = format!("In {}.", language.name()).into();
        (language.tag().to_owned(), text)
    });
    let languages: Map<String, Value> = languages.into_iter().collect();
    json!({ "type": "object", "properties": languages, "additionalProperties": false })
}

/// A word of `list`, or a text by language in its stead.
pub fn chosen(list: &[&str]) -> Value {
    json!([{ "type": "string", "enum": list }, { "$ref": "#/definitions/lines" }])
}

/// The same, of each entry of a list.
pub fn choice(list: &[&str]) -> Value {
    json!({ "anyOf": chosen(list) })
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

inline!([T: Leaf] Placed<T>, T::schema());
inline!([T: ByLanguageText] ByLanguage<T>, json_schema!({ "$ref": format!("#/definitions/{}", T::NAME) }));
inline!([] Name, json_schema!({ "$ref": "#/definitions/line" }));
// The field says from which list.
inline!([] Term, Schema::default());
