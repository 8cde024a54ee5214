//! The JSON Schema of the manuscript: its tables and fields with their comments, for editors and for the reference in
//! the README.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use super::choices::chosen;
use super::whole::Manuscript;
use crate::terms::Lists;

/// The schema in draft 7, which all editors read. It has no references, because Taplo drops what stands beside one.
/// `rules` are those that `[rules]` may name, each with its summary.
pub fn schema(rules: impl Iterator<Item = (&'static str, String)>, lists: &Lists) -> Schema {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let generator = settings.with_transform(RecursiveTransform(Tidy(lists.clone()))).into_generator();
    let mut schema = generator.into_root_schema_for::<Manuscript>();
    schema.insert("title".into(), "Manuscript of a report on webinars".into());
    if let Some(table) = schema.pointer_mut("/properties/rules") {
        name(rules, table);
    }
    schema
}

/// Allows only these names of rules, with one value or a list of them.
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

#[derive(Clone)]
struct Tidy(Lists);

impl Transform for Tidy {
    fn transform(&mut self, schema: &mut Schema) {
        tidy(schema, &self.0);
    }
}

/// Removes the line ends of comments from descriptions, and null, which TOML does not have.
fn tidy(schema: &mut Schema, lists: &Lists) {
    if let Some(Value::String(list)) = schema.remove("x-words") {
        schema.insert("anyOf".into(), chosen(lists.words(&list)));
    }
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

/// Copies a description to where Taplo finds it: when it completes a key, it does not show what stands above a list
/// of choices.
fn describe_the_word(schema: &mut Schema) {
    let Some(description) = schema.get("description").cloned() else { return };
    if let Some(word) = schema.pointer_mut("/anyOf/0").filter(|choice| choice["type"] == "string") {
        word["description"] = description;
    }
}
