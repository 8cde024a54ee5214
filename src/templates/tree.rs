//! The values of a file of templates, each with its path and place, and how they are laid over others.

use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Finding, Findings, RuleName, in_ticks, nearest, visible};
use crate::reading::{self, Leaf as _, Limits, Reader, Subject};
use crate::source::{Place, Source};

const SUBJECT: Subject = Subject {
    name: "the file",
    begins: "`cdipdoc templates export` writes the files of a folder of templates",
};

/// A value that is no table.
#[derive(Clone, Debug)]
pub struct Leaf {
    pub path: Vec<String>,
    pub value: Value,
    pub key: Place,
    pub place: Place,
}

impl Leaf {
    /// The name in messages: "words.place.geneva".
    pub fn name(&self) -> String {
        self.path.join(".")
    }
}

/// What a file may contain. A key that is not in `shape` is accepted only in tables that are `open`.
struct Known<'k> {
    shape: &'k Value,
    open: &'k dyn Fn(&[String]) -> bool,
}

pub fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

pub fn empty() -> Value {
    Value::Object(Map::new())
}

/// The values of a file, and the findings. `open` is whether a table may have keys of its own.
pub fn values(source: &Source, shape: &Value, open: &dyn Fn(&[String]) -> bool) -> (Vec<Leaf>, Findings) {
    let known = Known { shape, open };
    let context = ((), Vec::new());
    let read = |reader: &Reader, table: &DeTable| leaves(reader, table, &known);
    let (leaves, findings) = reading::read(source, &SUBJECT, Limits::default(), context, read);
    (leaves.unwrap_or_default(), findings)
}

/// The values of a table. A key that is not known is reported.
fn leaves(reader: &Reader, table: &DeTable, known: &Known) -> Vec<Leaf> {
    let mut found = Vec::new();
    walk(reader, table, Some(known.shape), &mut Vec::new(), known, &mut found);
    found
}

fn walk(
    reader: &Reader,
    table: &DeTable,
    shape: Option<&Value>,
    path: &mut Vec<String>,
    known: &Known,
    found: &mut Vec<Leaf>,
) {
    for (key, value) in table.iter() {
        let (name, key_place) = (key.get_ref().as_ref(), reader.source.place(key.span()));
        let own = shape.and_then(|shape| shape.get(name));
        let is_known = own.is_some() || (known.open)(path);
        if !is_known {
            reader.say(unknown(name, key_place, path, shape));
            continue;
        }
        path.push(name.to_owned());
        let place = reader.source.place(value.span());
        match (value.get_ref(), own) {
            (DeValue::Table(_), Some(own)) if !own.is_object() => {
                reader.wrong(
                    value.get_ref(),
                    place,
                    expected(own),
                    "write it as `cdipdoc templates export` does",
                );
            }
            (DeValue::Table(table), own) => walk(reader, table, own, path, known, found),
            (other, Some(own)) if kind(other) != Some(expected(own)) => {
                reader.wrong(other, place, expected(own), "write it as `cdipdoc templates export` does");
            }
            (other, _) => {
                let sound =
                    !matches!(other, DeValue::String(_)) || String::leaf(reader, other, place).is_some();
                if sound {
                    found.push(Leaf { path: path.clone(), value: json(other), key: key_place, place });
                }
            }
        }
        path.pop();
    }
}

fn unknown(name: &str, place: Place, path: &[String], shape: Option<&Value>) -> Finding {
    let table =
        if path.is_empty() { "the file".to_owned() } else { format!("`{}`", visible(&path.join("."))) };
    let names: Vec<&str> =
        shape.and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let help = match nearest(name, names.iter().copied()) {
        Some(near) => format!("write `{near}`"),
        None if names.len() <= 24 => format!("it may hold {}", in_ticks(names.iter())),
        None => "delete it, or see what `cdipdoc templates export` writes".to_owned(),
    };
    let message = format!("{table} has no `{}`", visible(name));
    Finding::error(RuleName::KeyUnknown, place, message).label("unknown").help(help)
}

fn expected(shape: &Value) -> &'static str {
    match shape {
        Value::Object(_) => "a table",
        Value::Array(_) => "a list",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        _ => "a text",
    }
}

fn kind(value: &DeValue) -> Option<&'static str> {
    Some(match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
        DeValue::Datetime(_) => return None,
    })
}

fn json(value: &DeValue) -> Value {
    match value {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Null, Value::from)
        }
        DeValue::Float(number) => number.as_str().parse::<f64>().map_or(Value::Null, Value::from),
        DeValue::Boolean(boolean) => Value::from(*boolean),
        DeValue::Datetime(date) => Value::from(date.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let fields = table.iter().map(|(key, value)| (key.get_ref().to_string(), json(value.get_ref())));
            Value::Object(fields.collect())
        }
    }
}

/// Lays the values over `over`, key by key.
pub fn laid<'l>(over: &Value, leaves: impl IntoIterator<Item = &'l Leaf>) -> Value {
    let mut laid = over.clone();
    for Leaf { path, value, .. } in leaves {
        let mut at = &mut laid;
        for step in path {
            if !at.is_object() {
                *at = Value::Object(Map::new());
            }
            at = &mut at[step.as_str()];
        }
        at.clone_from(value);
    }
    laid
}

/// The finding if `read` cannot read the values laid over `over`. It is placed at the value that alone causes it, if
/// there is one.
pub fn fault(over: &Value, leaves: &[Leaf], read: impl Fn(&Value) -> Option<String>) -> Option<Finding> {
    let whole = read(&laid(over, leaves))?;
    let alone = leaves.iter().find_map(|leaf| Some((leaf, read(&laid(over, [leaf]))?)));
    let (place, message) = match alone {
        Some((leaf, message)) => {
            (leaf.place, format!("`{}` cannot be read: {message}", visible(&leaf.name())))
        }
        None => (Place::default(), format!("the file cannot be read: {whole}")),
    };
    let finding = Finding::error(RuleName::ValueType, place, message);
    Some(finding.help("write it as `cdipdoc templates export` does"))
}

/// The keys and values of two tables; the first wins.
pub fn joined(mut one: Value, other: Value) -> Value {
    match (&mut one, other) {
        (Value::Object(own), Value::Object(other)) => {
            for (key, value) in other {
                let known = own.remove(&key);
                own.insert(key, known.map_or_else(|| value.clone(), |known| joined(known, value.clone())));
            }
            one
        }
        _ => one,
    }
}
