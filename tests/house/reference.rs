//! The parts of the README that repeat the program: each field as the schema describes it, each rule with its
//! summary.

use cdipdoc::inside::rules;
use cdipdoc::press;
use cdipdoc::render::{FORMATS, Format};

use crate::support::schema::{Field, TABLE, TEXT, Table, tables};

/// One Markdown table for each table of the manuscript; the keys of tables in braces are dotted.
pub fn fields() -> String {
    let tables = tables(&press::schema().to_value());
    tables[0].fields.iter().map(|field| section(&tables, "", field)).collect()
}

/// The table of formats.
pub fn formats() -> String {
    let row = |format: &Format| {
        format!("| `{}` | {} | `.{}` | {} |\n", format.name, format.title, format.ending, format.summary)
    };
    let rows: String = FORMATS.iter().map(row).collect();
    format!("\n| format | | ends in | what it is |\n|---|---|---|---|\n{rows}\n")
}

pub fn rules() -> String {
    let row = |rule: &rules::Rule| {
        let level = if rule.fixed { "error, fixed" } else { rule.level.name() };
        format!("| `{}` | {level} | {} |\n", rule.name, rule.summary())
    };
    let rows: String = rules::all().iter().map(row).collect();
    format!("\n| rule | level | what it finds |\n|---|---|---|\n{rows}\n")
}

/// A table with its own heading, then the lists of tables inside it.
fn section(tables: &[Table], parent: &str, field: &Field) -> String {
    let path = format!("{parent}{}", field.key);
    let (open, close) = if field.listed { ("[[", "]]") } else { ("[", "]") };
    let required = if field.required { ", required" } else { "" };
    let fields = &at(tables, &path).fields;
    // The keys of this table are rules, which all take the same.
    let (fields, prefix) = match path.as_str() {
        "rules" => (&at(tables, &format!("rules.{}", fields[0].key)).fields, "RULE."),
        _ => (fields, ""),
    };
    let rows: String = fields.iter().map(|field| rows(tables, &path, prefix, field)).collect();
    let lists = fields.iter().filter(|field| is_section(field));
    format!(
        "\n### `{open}{path}{close}`{required}\n\n{}\n\n| key | takes | what it holds |\n|---|---|---|\n{rows}{}",
        field.description,
        lists.map(|list| section(tables, &format!("{path}."), list)).collect::<String>()
    )
}

fn rows(tables: &[Table], path: &str, prefix: &str, field: &Field) -> String {
    let Field { key, description, required, .. } = field;
    if is_section(field) {
        return String::new();
    }
    let required = if *required { ", required" } else { "" };
    let row = format!("| `{prefix}{key}` | {}{required} | {description}{} |\n", kind(field), words(field));
    let path = format!("{path}.{key}");
    let inner = if field.takes == TABLE { &at(tables, &path).fields[..] } else { &[] };
    let inner = inner.iter().map(|field| rows(tables, &path, &format!("{prefix}{key}."), field));
    row + &inner.collect::<String>()
}

fn is_section(field: &Field) -> bool {
    field.listed && field.takes == TABLE
}

fn kind(field: &Field) -> &'static str {
    match (field.takes, field.listed, field.words.is_empty()) {
        (TEXT, ..) if field.markdown => "Markdown by language",
        (TEXT, ..) => "text by language",
        (TABLE, ..) => "table",
        ("a text", false, true) => "text",
        ("a text", true, true) => "texts",
        ("a text", false, false) => "word",
        ("a text", true, false) => "words",
        ("a whole number", ..) => "number",
        ("true or false", ..) => "true or false",
        ("a date", ..) => "date",
        ("a time", ..) => "time",
        (other, ..) => panic!("the README has no word for {other}"),
    }
}

/// The words of the closed list.
fn words(field: &Field) -> String {
    let words: Vec<String> = field.words.iter().map(|word| format!("`{word}`")).collect();
    match (words.as_slice(), field.own_text) {
        ([], true) if field.takes != TEXT => " A text by language may stand in its stead.".to_owned(),
        ([], _) => String::new(),
        (words, true) => format!(" Words: {}, or a text by language.", words.join(", ")),
        (words, false) => format!(" Words: {}.", words.join(", ")),
    }
}

fn at<'t>(tables: &'t [Table], path: &str) -> &'t Table {
    tables.iter().find(|table| table.path() == path).expect(path)
}
