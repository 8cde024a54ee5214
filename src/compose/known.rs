//! The facts that templates may use, by their paths.

use std::collections::BTreeSet;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::ValueKind;

use super::derived;
use super::edition::Edition;
use crate::locale::Locale;
use crate::manuscript::{Conclusion, DocumentPart, Mandate, Record, Series, Step, Talk, Visitor, Webinar};
use crate::programme::Programme;

/// The values inside a text, word or time of the manuscript.
const OF_INSERTS: [&str; 3] = ["word", "text", "hour"];

/// The facts that a programme gives templates: "webinars.talks.summary". What is in a list has the path of the list.
pub fn known_facts(programme: &Programme, locale: &Arc<Locale>) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    collect(&Edition { programme, locale }.value(), "", &mut known);
    known
}

/// The declared fields that templates get as they are, whether a manuscript states them or not.
pub fn declared_facts() -> BTreeSet<String> {
    let of_tables = [
        ("document", keys::<DocumentPart>(derived::DOCUMENT)),
        ("mandate", keys::<Mandate>(derived::MANDATE)),
        ("series", keys::<Series>(derived::SERIES)),
        ("conclusion", keys::<Conclusion>(derived::CONCLUSION)),
        ("webinars", keys::<Webinar>(derived::WEBINAR)),
        ("webinars.talks", keys::<Talk>(derived::TALK)),
    ];
    let paths = |(table, keys): (&str, Vec<&'static str>)| -> Vec<String> {
        keys.into_iter().map(|key| format!("{table}.{}", key.replace('-', "_"))).collect()
    };
    of_tables.into_iter().flat_map(paths).collect()
}

fn keys<T: Record>(except: &[&str]) -> Vec<&'static str> {
    let mut keys = Keys::default();
    T::default().walk_fields(&mut keys);
    keys.0.retain(|key| !except.contains(key));
    keys.0
}

#[derive(Default)]
struct Keys(Vec<&'static str>);

impl Visitor<'_> for Keys {
    fn enter(&mut self, step: Step) -> bool {
        if let Step::Key(key) = step {
            self.0.push(key);
        }
        false
    }
}

fn collect(value: &Value, path: &str, known: &mut BTreeSet<String>) {
    let inside = |key: &str| {
        let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
        if let Some(value) = value.get_attr(key).ok().filter(|value| !value.is_undefined()) {
            collect(&value, &path, known);
        }
        known.insert(path);
    };
    match value.kind() {
        ValueKind::Map => {
            let keys: Vec<Value> = value.try_iter().into_iter().flatten().collect();
            keys.iter().filter_map(Value::as_str).for_each(inside);
        }
        ValueKind::Seq | ValueKind::Iterable => {
            value.try_iter().into_iter().flatten().for_each(|entry| collect(&entry, path, known));
        }
        ValueKind::Plain => OF_INSERTS.into_iter().for_each(inside),
        _ => {}
    }
}
