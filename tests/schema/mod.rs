//! The schema and the reader know the same fields, words and kinds of value, and need the same ones.

mod reader;

use std::collections::BTreeSet;

use cdipdoc::inside::rules;
use cdipdoc::press;
use cdipdoc::source::Source;
use serde_json::{Value, json};

use crate::support::schema::{Field, Table, tables};
use crate::support::{Folder, reviewed};

fn schema() -> Value {
    press::schema().to_value()
}

/// Where the schema says one thing and the reader another.
fn differences(schema: &Value) -> Vec<String> {
    let tables = tables(schema);
    let of_table = |table: &Table| {
        let fields = table.fields.iter().flat_map(|field| of_field(table, field));
        keys(table).into_iter().chain(fields).collect::<Vec<_>>()
    };
    tables.iter().flat_map(of_table).collect()
}

fn keys(table: &Table) -> Vec<String> {
    let named = |required: bool| {
        let fields = table.fields.iter().filter(move |field| field.required || !required);
        fields.map(|field| field.key.clone()).collect()
    };
    // Its keys are names of rules, which the reader leaves to the rules.
    let known = if table.path() == "rules" { named(false) } else { reader::fields(table) };
    let known = compared(format!("fields of `{}`", table.path()), named(false), known);
    let required = compared(format!("required in `{}`", table.path()), named(true), reader::required(table));
    known.into_iter().chain(required).collect()
}

fn of_field(table: &Table, field: &Field) -> Vec<String> {
    let Field { key, listed, .. } = field;
    let place = format!("`{}` of `{}`", key, table.path());
    let mut wrong = Vec::new();
    let taken = reader::takes(table, key, *listed);
    wrong.extend(compared(
        format!("taken by {place}"),
        vec![field.takes.to_owned()],
        taken.into_iter().collect(),
    ));
    wrong.extend(compared(
        format!("words of {place}"),
        field.words.clone(),
        reader::words(table, key, *listed),
    ));
    if *listed && reader::takes(table, key, false).as_deref() != Some("a list") {
        wrong.push(format!("{place} takes a list for the schema only"));
    }
    let examples = field.examples.iter().flat_map(|example| reader::objections(table, key, *listed, example));
    wrong.extend(examples.map(|objection| format!("example of {place}: {objection}")));
    wrong
}

fn compared(what: String, schema: Vec<String>, reader: Vec<String>) -> Option<String> {
    let sets: [BTreeSet<&String>; 2] = [schema.iter().collect(), reader.iter().collect()];
    (sets[0] != sets[1]).then(|| format!("{what}: schema {schema:?}, reader {reader:?}"))
}

#[test]
fn the_schema_and_the_reader_agree() {
    assert_eq!(differences(&schema()), Vec::<String>::new());
}

#[test]
fn planted_differences_are_seen() {
    let (date, page) = ("/properties/document/properties/date", "/properties/series/properties/page");
    let plants = [
        ("/properties/document/properties/isbn", json!({ "type": "string" }), "fields of `document`"),
        ("/properties/mandate/properties", json!({}), "fields of `mandate`"),
        ("/properties/person/items/required", json!(["id"]), "required in `person`"),
        ("/properties/webinar/items/required", json!(["title", "date", "id"]), "required in `webinar`"),
        (date, json!({ "type": "integer" }), "taken by `date` of `document`"),
        (
            "/properties/rules/properties/date-order/anyOf/0/properties/level/enum",
            json!(["error", "off"]),
            "words of `level` of `rules.date-order`",
        ),
        (page, json!({ "type": "array", "items": { "type": "string" } }), "`page` of `series` takes a list"),
        (&format!("{date}/examples"), json!(["today"]), "example of `date` of `document`"),
    ];
    let mut schema = schema();
    for (pointer, planted, _) in &plants {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        schema.pointer_mut(parent).expect("the schema has it")[key] = planted.clone();
    }
    let found = differences(&schema);
    for (_, _, seen) in plants {
        assert!(found.iter().any(|difference| difference.contains(seen)), "{seen}: {found:?}");
    }
}

#[test]
fn every_field_is_described() {
    for table in tables(&schema()) {
        for field in &table.fields {
            assert!(field.description.len() > 5, "`{}` of `{}`", field.key, table.path());
        }
    }
}

#[test]
fn a_rule_stands_in_the_schema_if_its_level_can_be_set() {
    let schema = schema();
    for rule in rules::all() {
        let setting = format!("[rules]\n{} = {{ level = \"error\", reason = \"a test\" }}\n", rule.name);
        let reading = press::read(Source::new("rule.toml", setting)).expect("templates without fault");
        let refused = reading
            .findings
            .0
            .iter()
            .any(|finding| ["rule-fixed", "rule-unknown"].contains(&finding.rule.as_str()));
        assert_eq!(
            schema["properties"]["rules"]["properties"][rule.name.as_str()].is_null(),
            refused,
            "{}",
            rule.name
        );
    }
}

#[test]
fn the_schema_beside_the_examples_is_the_programs() {
    let told = Folder::new().cdipdoc("schema").exits(0).complains("").stdout;
    reviewed("examples/webinars.schema.json", &told);
    for example in ["annexes", "cover-note", "minimal", "webinars"] {
        let path = format!("{}/examples/{example}.toml", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).expect(example);
        assert!(text.starts_with("#:schema ./webinars.schema.json\n"), "{example}");
    }
}

/// One with every key that the form has.
#[test]
fn the_schema_of_findings_names_what_findings_hold() {
    let told = Folder::new().cdipdoc("schema findings").exits(0).complains("").stdout;
    let schema: Value = serde_json::from_str(&told).expect("JSON");
    let faulty = crate::support::manuscript::ENGLISH.replace("2025-06-18", "2024-06-18");
    let told = Folder::of(&faulty).cdipdoc("validate -q --format json").exits(1).stdout;
    let paper: Value = serde_json::from_str(&told).expect("JSON");
    let finding = &paper["files"][0]["findings"][0];
    for (held, described) in [
        (&paper, &schema),
        (&paper["tool"], &schema["properties"]["tool"]),
        (&paper["files"][0], &schema["definitions"]["File"]),
        (finding, &schema["definitions"]["Finding"]),
        (&finding["place"], &schema["definitions"]["Place"]),
        (&finding["asides"][0], &schema["definitions"]["Aside"]),
    ] {
        let held: Vec<&String> = held.as_object().expect("an object").keys().collect();
        let described = described["properties"].as_object().expect("its keys").keys();
        assert_eq!(held, described.collect::<Vec<_>>());
    }
}
