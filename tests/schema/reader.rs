//! What the reader says of a key or a value planted in a table: from its own findings, the fields that it
//! knows, those that it misses, and what each takes.

use cdipdoc::diagnostic::Finding;
use cdipdoc::inside::manuscript;
use cdipdoc::source::Source;
use toml::{Table, Value};

use crate::support::schema;
use crate::support::schema::Step;

/// Near no key and no word of a list.
const NONSENSE: &str = "zzzzzzzzzzzz";

/// The fields that the reader lists when it meets a key that it does not know; none where any key will do.
pub fn fields(table: &schema::Table) -> Vec<String> {
    let found = findings(&table.steps, NONSENSE, true.into());
    let unknown = found.iter().find(|finding| finding.message.contains(NONSENSE));
    let listed = unknown.and_then(|finding| finding.help.split("its fields are").nth(1));
    listed.map(ticked).unwrap_or_default()
}

/// The fields without which the table is not complete.
pub fn required(table: &schema::Table) -> Vec<String> {
    let begins = [" has no `", " has none of its fields: `"].map(|has| name(table) + has);
    // Of a file with nothing in it, something else is said.
    let nothing = Table::from_iter([("conclusion".to_owned(), Table::new().into())]);
    let found = read(&table.steps, if table.steps.is_empty() { nothing } else { Table::new() });
    let missing = found
        .iter()
        .filter_map(|finding| begins.iter().find_map(|begins| finding.message.strip_prefix(begins)));
    missing.flat_map(|rest| rest.trim_end_matches('`').split("`, `")).map(str::to_owned).collect()
}

/// What it wants of a field that holds a decimal number: "a date".
pub fn takes(table: &schema::Table, key: &str, listed: bool) -> Option<String> {
    let found = findings(&table.steps, key, within(listed, 0.5.into()));
    let told =
        found.iter().find_map(|finding| finding.message.strip_prefix("this takes ").map(str::to_owned));
    told.and_then(|told| Some(told.strip_suffix(", not a decimal number")?.to_owned()))
}

/// The closed list to which it holds a field.
pub fn words(table: &schema::Table, key: &str, listed: bool) -> Vec<String> {
    let found = findings(&table.steps, key, within(listed, NONSENSE.into()));
    let off = found.iter().find(|finding| finding.label == "not on the list");
    let told = off.map(|finding| finding.help.split(", or a text").next().unwrap_or_default());
    told.map(ticked).unwrap_or_default()
}

/// What it says against a value, written as in TOML if that can be a date or a time.
pub fn objections(table: &schema::Table, key: &str, listed: bool, written: &str) -> Vec<String> {
    let bare: Option<Table> = format!("x = {written}").parse().ok();
    let dated = bare.and_then(|table| table.get("x").filter(|value| value.is_datetime()).cloned());
    let value = dated.unwrap_or_else(|| written.into());
    let found = findings(&table.steps, key, within(listed, value));
    found
        .iter()
        .filter(|finding| !finding.message.contains(" has no `"))
        .map(|finding| finding.message.clone())
        .collect()
}

/// All that is said of a manuscript that holds nothing but this value, where `steps` lead.
fn findings(steps: &[Step], key: &str, value: Value) -> Vec<Finding> {
    read(steps, Table::from_iter([(key.to_owned(), value)]))
}

fn read(steps: &[Step], innermost: Table) -> Vec<Finding> {
    let manuscript = steps.iter().rev().fold(innermost, |inner, step| {
        Table::from_iter([(step.key.clone(), within(step.listed, inner.into()))])
    });
    let text = toml::to_string(&manuscript).expect("a table can be written");
    manuscript::read(&Source::new("planted.toml", text)).1.0
}

fn within(listed: bool, value: Value) -> Value {
    if listed { Value::Array(vec![value]) } else { value }
}

/// What the reader's messages call the table.
fn name(table: &schema::Table) -> String {
    match table.steps.last() {
        None => "the manuscript".to_owned(),
        Some(step) if step.listed => format!("this `[[{}]]`", table.path()),
        Some(step) => format!("`{}`", step.key),
    }
}

fn ticked(text: &str) -> Vec<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
