//! The tables and fields of the manuscript's schema, in their order.

use serde_json::Value;

/// A key on the path to a table; `listed` is whether the table is an entry of a list.
#[derive(Clone)]
pub struct Step {
    pub key: String,
    pub listed: bool,
}

/// A table of the manuscript, or a text by language.
pub struct Table {
    /// Empty for the manuscript itself.
    pub steps: Vec<Step>,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub key: String,
    pub description: String,
    pub required: bool,
    pub takes: &'static str,
    /// Whether it takes a list of these.
    pub listed: bool,
    /// The words of its closed list; empty if it has none.
    pub words: Vec<String>,
    /// Whether a text by language may stand instead of a word.
    pub own_text: bool,
    pub markdown: bool,
    pub examples: Vec<String>,
    /// A table in the field, whose own fields follow.
    inner: Option<Value>,
}

pub const TABLE: &str = "a table";
pub const TEXT: &str = "a text, or a text by language";

impl Table {
    /// The path as a manuscript writes it: "webinar.talk".
    pub fn path(&self) -> String {
        self.steps.iter().map(|step| step.key.as_str()).collect::<Vec<_>>().join(".")
    }
}

/// All tables, each before those inside it.
pub fn tables(schema: &Value) -> Vec<Table> {
    let mut found = Vec::new();
    collect(schema, Vec::new(), &mut found);
    found
}

fn collect(table: &Value, steps: Vec<Step>, found: &mut Vec<Table>) {
    let fields = fields(table);
    let below: Vec<(Vec<Step>, Value)> = fields
        .iter()
        .filter_map(|field| {
            let step = Step { key: field.key.clone(), listed: field.listed };
            Some(([steps.clone(), vec![step]].concat(), field.inner.clone()?))
        })
        .collect();
    found.push(Table { steps, fields });
    below.into_iter().for_each(|(steps, inner)| collect(&inner, steps, found));
}

fn fields(table: &Value) -> Vec<Field> {
    // If there are several cases, the first one counts: that of a field alone in its table.
    let required = [&table["required"], &table["anyOf"][0]["required"]];
    let required = |key| required.iter().any(|keys| strings(keys).contains(key));
    let properties = table["properties"].as_object().expect("a table has fields");
    properties.iter().map(|(key, node)| field(key, node, required(key))).collect()
}

fn field(key: &str, node: &Value, required: bool) -> Field {
    let list = node["type"] == "array";
    let kinds = kinds(if list { &node["items"] } else { node });
    let words = kinds.iter().flat_map(|kind| strings(&kind["enum"])).collect();
    Field {
        key: key.to_owned(),
        description: node["description"].as_str().unwrap_or_default().to_owned(),
        required,
        takes: taken(kinds[0]),
        own_text: kinds.len() > 1 && kinds[1]["type"] != "array",
        markdown: kinds[0]["properties"]["en"]["contentMediaType"] == "text/markdown",
        listed: list,
        words,
        examples: kinds.iter().flat_map(|kind| strings(&kind["examples"])).collect(),
        inner: kinds.iter().find(|kind| kind["properties"].is_object()).map(|kind| (*kind).clone()),
    }
}

/// The kinds of value that a node accepts.
fn kinds(node: &Value) -> Vec<&Value> {
    match node["anyOf"].as_array().filter(|_| node["type"].is_null()) {
        Some(kinds) => kinds.iter().collect(),
        None => vec![node],
    }
}

/// The name of a kind in the reader's messages.
fn taken(kind: &Value) -> &'static str {
    match (kind["type"].as_str(), kind["format"].as_str()) {
        (None, None) if strings(&kind["type"]) == ["string", "object"] => TEXT,
        (Some("string"), None) => "a text",
        (Some("string"), Some("date")) => "a date",
        (Some("string"), Some("partial-time")) => "a time",
        (Some("integer"), _) => "a whole number",
        (Some("boolean"), None) => "true or false",
        (Some("object"), None) => TABLE,
        unknown => panic!("no reader takes {unknown:?}"),
    }
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
