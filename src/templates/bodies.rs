//! Reads the committees of a folder and lays them over the built-in ones.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use toml::de::DeTable;

use super::tree::{Leaf, empty, fault, joined, laid, values};
use crate::diagnostic::{Finding, Findings, RuleName, in_ticks, visible};
use crate::reading::Vocabulary;
use crate::source::Source;
use crate::terms::{BodyKind, COMMITTEES, Committee, Committees};

/// A body of a folder.
#[derive(Debug)]
pub struct OwnBody {
    pub committee: Committee,
    /// Whether the program has no body with its key.
    is_new: bool,
    stated: Vec<Leaf>,
}

/// The committees that can be read, by their keys, and the findings.
pub fn read(source: &Source) -> (BTreeMap<String, OwnBody>, Findings) {
    let built_in: toml::Table = COMMITTEES.parse().unwrap_or_default();
    let built_in = serde_json::to_value(&built_in).unwrap_or_default();
    // All bodies have the same fields.
    let fields =
        built_in.as_object().into_iter().flatten().map(|(_, body)| body.clone()).fold(empty(), joined);
    let (table, _) = DeTable::parse_recoverable(&source.text);
    let keys: Vec<String> = table.get_ref().keys().map(|key| key.get_ref().to_string()).collect();
    let mut shape = built_in.clone();
    for key in keys.into_iter().chain(names(&built_in)) {
        shape[key.as_str()] = fields.clone();
    }
    let (leaves, mut findings) = values(source, &shape, &|_| false);
    let mut stated: BTreeMap<String, Vec<Leaf>> = BTreeMap::new();
    for leaf in leaves {
        let (key, path) = (leaf.path[0].clone(), leaf.path[1..].to_vec());
        stated.entry(key).or_default().push(Leaf { path, ..leaf });
    }
    let mut read = BTreeMap::new();
    for (key, stated) in stated {
        match body(&key, built_in.get(&key), stated) {
            Ok(body) => drop(read.insert(key, body)),
            Err(finding) => findings.push(*finding),
        }
    }
    findings.extend(alike(&read));
    (read, findings)
}

fn names(bodies: &Value) -> Vec<String> {
    bodies.as_object().map(|bodies| bodies.keys().cloned().collect()).unwrap_or_default()
}

/// A body with the fields of the folder laid over its built-in ones. It needs a name in the languages of its documents,
/// for their covers.
fn body(key: &str, built_in: Option<&Value>, stated: Vec<Leaf>) -> Result<OwnBody, Box<Finding>> {
    let over = built_in.cloned().unwrap_or_else(|| serde_json::json!({ "name": {} }));
    if let Some(finding) =
        fault(&over, &stated, |body| Committee::deserialize(body).err().map(|error| error.to_string()))
    {
        return Err(Box::new(finding));
    }
    let committee = Committee::deserialize(laid(&over, &stated)).unwrap_or_default();
    let own = OwnBody { committee, is_new: built_in.is_none(), stated };
    if own.committee.name.is_empty() {
        let finding = own.finding(RuleName::KeyMissing, format!("`{}` has no name", visible(key)));
        let help = "add its official name in each language of its documents: `name.en = \"…\"`";
        return Err(Box::new(finding.help(help)));
    }
    Ok(own)
}

/// Reports bodies whose symbols cannot be distinguished: all would be read as symbols of the first.
fn alike(bodies: &BTreeMap<String, OwnBody>) -> Vec<Finding> {
    let program = Committees::default();
    let known = program.keys().filter(|key| !bodies.contains_key(*key));
    let mut begun: BTreeMap<String, String> = known
        .filter_map(|key| Some((program.named(key)?.symbol?.body.to_lowercase(), key.to_owned())))
        .collect();
    let mut found = Vec::new();
    for (key, own) in bodies {
        let Some(grammar) = &own.committee.symbol else { continue };
        if let Some(other) = begun.insert(grammar.body.to_lowercase(), key.clone()) {
            let message =
                format!("the symbols of `{}` begin as those of `{}` do", visible(key), visible(&other));
            let finding = own.at("symbol", RuleName::ValueType, message);
            found.push(finding.help("write how its own symbols are formed, or delete this line"));
        }
    }
    found
}

impl OwnBody {
    /// The committee. A new body that states no kind gets the one that its names show.
    pub fn with_kind(self, kind: Option<BodyKind>) -> Committee {
        let told = kind.filter(|_| self.is_new);
        Committee { kind: self.committee.kind.or(told), ..self.committee }
    }

    /// The finding on a new body that states no kind, and whose names show none.
    pub fn untold(&self, key: &str, kind: Option<BodyKind>) -> Option<Finding> {
        let is_told = !self.is_new || self.committee.kind.or(kind).is_some();
        let message = || format!("the names of `{}` do not say what kind of body it is", visible(key));
        let kinds = in_ticks(BodyKind::WORDS.iter().map(|(word, _)| word));
        (!is_told).then(|| {
            self.finding(RuleName::KeyMissing, message()).help(format!("say it with `kind`, one of {kinds}"))
        })
    }

    fn finding(&self, rule: RuleName, message: String) -> Finding {
        let place = self.stated.first().map(|field| field.key).unwrap_or_default();
        Finding::error(rule, place, message).label("this body")
    }

    /// The place of a field, or of the body if the field is built in.
    fn at(&self, field: &str, rule: RuleName, message: String) -> Finding {
        let place = self.stated.iter().find(|leaf| leaf.name() == field).map(|leaf| leaf.place);
        match place {
            Some(place) => Finding::error(rule, place, message),
            None => self.finding(rule, message),
        }
    }
}
