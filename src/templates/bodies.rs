//! Reads the committees of a folder and lays them over the built-in ones.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::tree::{Leaf, empty, fault, joined, laid, values};
use crate::diagnostic::{Finding, Findings, RuleName, visible};
use crate::source::Source;
use crate::terms::{COMMITTEES, Committee, Language};

/// The committees that can be read, by their keys, and the findings.
pub fn read(source: &Source) -> (BTreeMap<String, Committee>, Findings) {
    let built_in: toml::Table = COMMITTEES.parse().unwrap_or_default();
    let built_in = serde_json::to_value(&built_in).unwrap_or_default();
    // All bodies have the same fields.
    let fields =
        built_in.as_object().into_iter().flatten().map(|(_, body)| body.clone()).fold(empty(), joined);
    let keys = source.text.parse::<toml::Table>().map(|table| table.keys().cloned().collect::<Vec<_>>());
    let mut shape = built_in.clone();
    for key in keys.unwrap_or_default().into_iter().chain(names(&built_in)) {
        shape[key.as_str()] = fields.clone();
    }
    let (leaves, mut findings) = values(source, &shape, &|_| false);
    let mut bodies: BTreeMap<String, Vec<Leaf>> = BTreeMap::new();
    for leaf in leaves {
        let (key, path) = (leaf.path[0].clone(), leaf.path[1..].to_vec());
        bodies.entry(key).or_default().push(Leaf { path, ..leaf });
    }
    let mut read = BTreeMap::new();
    for (key, fields) in bodies {
        match body(&key, built_in.get(&key), &fields) {
            Ok(body) => drop(read.insert(key, body)),
            Err(finding) => findings.push(*finding),
        }
    }
    (read, findings)
}

fn names(bodies: &Value) -> Vec<String> {
    bodies.as_object().map(|bodies| bodies.keys().cloned().collect()).unwrap_or_default()
}

/// A body with the fields of the folder laid over its built-in ones. It must have a name in every language, because
/// every cover names it.
fn body(key: &str, over: Option<&Value>, fields: &[Leaf]) -> Result<Committee, Box<Finding>> {
    let over = over.cloned().unwrap_or_else(|| serde_json::json!({ "name": {} }));
    if let Some(finding) =
        fault(&over, fields, |body| Committee::deserialize(body).err().map(|error| error.to_string()))
    {
        return Err(Box::new(finding));
    }
    let body = Committee::deserialize(laid(&over, fields)).unwrap_or_default();
    let Some(lacking) = Language::ALL.iter().find(|language| !body.name.contains_key(language)) else {
        return Ok(body);
    };
    let place = fields.first().map(|field| field.key).unwrap_or_default();
    let message = format!("`{}` has no name in {}", visible(key), lacking.name());
    let finding = Finding::error(RuleName::KeyMissing, place, message).label("this body");
    Err(Box::new(finding.help(format!("add its official name, `name.{lacking} = \"…\"`"))))
}
