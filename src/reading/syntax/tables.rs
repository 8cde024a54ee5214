//! The fields that each table has, taken from the schema.

use serde_json::Value;

/// All tables that a heading can begin, and the file itself, which has no heading.
pub struct Tables(pub Vec<Table>);

pub struct Table {
    /// `webinar.talk`
    pub path: String,
    pub heading: String,
    fields: Vec<String>,
}

impl Tables {
    pub fn of(schema: &Value) -> Tables {
        let mut tables = Vec::new();
        add("", false, schema, &mut tables);
        Tables(tables)
    }

    pub fn at(&self, path: &str) -> Option<&Table> {
        self.0.iter().find(|table| table.path == path)
    }
}

fn add(path: &str, listed: bool, schema: &Value, tables: &mut Vec<Table>) {
    let Some(fields) = schema["properties"].as_object() else { return };
    let heading = if listed { format!("[[{path}]]") } else { format!("[{path}]") };
    tables.push(Table { path: path.to_owned(), heading, fields: fields.keys().cloned().collect() });
    for (name, field) in fields {
        match &field["items"] {
            Value::Null if path.is_empty() => add(name, false, field, tables),
            items if path.is_empty() => add(name, true, items, tables),
            items => add(&format!("{path}.{name}"), true, items, tables),
        }
    }
}

impl Table {
    pub fn has(&self, field: &str) -> bool {
        self.fields.iter().any(|name| name == field)
    }
}
