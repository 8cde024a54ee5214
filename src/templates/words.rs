//! Reads the phrase files and ordinals of a folder, which are laid over the built-in ones.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::tree::{Leaf, empty, fault, joined, laid, parsed, values};
use super::unfounded::unfounded;
use super::{built_in, scan, split};
use crate::diagnostic::{Finding, Findings, RuleName, in_ticks, nearest, visible};
use crate::locale::{Locale, Ordinals, Phrases};
use crate::source::{Place, Placed, Source};
use crate::terms::Language;

/// Tables in which a folder may add keys, also in the tables inside them.
const OPEN: [&str; 5] = ["words", "zones", "sessions", "agreement", "countries"];

/// The ordinals of a language with those of a file laid over them; `None` if the file has errors.
pub fn ordinals(source: &Source, language: Language) -> (Option<Ordinals>, Findings) {
    let over = parsed(built_in::ordinals(language));
    let (leaves, mut findings) = values(source, &over, &|path| path.len() == 1);
    let unreadable = |table: &Value| Ordinals::new(table.to_string()).fault();
    findings.extend(fault(&over, &leaves, unreadable).filter(|_| !findings.has_errors()));
    let sound = !findings.has_errors();
    (sound.then(|| Ordinals::new(laid(&over, &leaves).to_string())), findings)
}

/// The content of a phrase file of a folder.
pub struct Words {
    table: Vec<Leaf>,
    /// By name.
    pub phrases: BTreeMap<String, Placed<String>>,
}

impl Words {
    /// Reads the file. `skeleton` is that of the folder, which may call phrases that the built-in one does not call.
    pub fn read(source: &Source, skeleton: Option<&str>) -> (Words, Findings) {
        let open = |path: &[String]| {
            path.len() <= 2 && path.first().is_some_and(|part| OPEN.contains(&part.as_str()))
        };
        let (leaves, findings) = values(source, &shape(skeleton.unwrap_or_default()), &open);
        let (phrases, table): (Vec<Leaf>, Vec<Leaf>) =
            leaves.into_iter().partition(|leaf| split::PARTS.contains(&leaf.path[0].as_str()));
        let phrases = phrases.into_iter().filter_map(|leaf| {
            let text = leaf.value.as_str()?.to_owned();
            Some((split::named(leaf.path.first()?, leaf.path.get(1)?), Placed::new(text, leaf.place)))
        });
        (Words { table, phrases: phrases.collect() }, findings)
    }

    /// The built-in language with these words laid over it.
    ///
    /// # Errors
    /// The findings on the values that cannot be read.
    pub fn laid_over(&self, language: Language, ordinals: Option<Ordinals>) -> Result<Locale, Vec<Finding>> {
        let unprintable = self.unprintable(language);
        if !unprintable.is_empty() {
            return Err(unprintable);
        }
        let own = self.phrases.iter().map(|(name, text)| (name.clone(), text.value.clone()));
        let phrases = Phrases::new(built_in::phrases(language), own.collect());
        let ordinals = ordinals.unwrap_or_else(|| Ordinals::new(built_in::ordinals(language)));
        let over = parsed(built_in::table(language));
        let read =
            |table: &Value| Locale::read(language, &table.to_string(), phrases.clone(), ordinals.clone());
        read(&laid(&over, &self.table)).map_err(|error| {
            let message = |table: &Value| read(table).err().map(|error| error.to_string());
            let at_the_file = || Finding::error(RuleName::ValueType, Place::default(), error.to_string());
            vec![fault(&over, &self.table, message).unwrap_or_else(at_the_file)]
        })
    }
}

impl Words {
    /// What is marked as not confirmed and is not there.
    pub fn unfounded(&self, locale: &Locale, source: &Source) -> Vec<Finding> {
        let finding = |(list, entry): (&str, &str)| {
            let stated = self.table.iter().find(|leaf| leaf.name() == format!("unconfirmed.{list}"))?;
            let typed = source.excerpt(stated.place);
            let start = source.span(stated.place).start + typed.find(&format!("\"{entry}\""))? + 1;
            let message = format!("`{}` is not there to be confirmed", visible(entry));
            let place = source.place(start..start + entry.len());
            let finding = Finding::error(RuleName::TemplateUnlike, place, message);
            Some(finding.help(format!("write it as it stands in the file, or take it out of `{list}`")))
        };
        unfounded(locale).into_iter().filter_map(finding).collect()
    }

    /// Places for facts in patterns that nothing fills, and words that are empty.
    fn unprintable(&self, language: Language) -> Vec<Finding> {
        let tables = Language::ALL.map(|language| parsed(built_in::table(language)));
        let over = &tables[language as usize];
        let empty =
            self.table.iter().filter(|leaf| WORDS.contains(&leaf.path[0].as_str()) && leaf.value == "");
        let empty = empty.filter(|leaf| standing(over, &leaf.path) != Some(&leaf.value)).map(|leaf| {
            let message = format!("`{}` is empty", visible(&leaf.name()));
            let finding = Finding::error(RuleName::ValueType, leaf.place, message);
            finding.help("write its words, or delete the line")
        });
        let unfilled = self.table.iter().filter_map(|leaf| {
            let known: BTreeSet<String> =
                tables.iter().filter_map(|table| table.get(&leaf.path[0])).flat_map(in_braces).collect();
            let strange = in_braces(&leaf.value).into_iter().find(|name| !known.contains(name))?;
            let message =
                format!("nothing stands for `{{{}}}` in `{}`", visible(&strange), visible(&leaf.name()));
            let help = match nearest(&strange, known.iter().map(String::as_str)) {
                Some(near) => format!("write `{{{near}}}`"),
                None if known.is_empty() => "write words without braces".to_owned(),
                None => format!("it may hold {}", in_ticks(known.iter().map(|name| format!("{{{name}}}")))),
            };
            Some(Finding::error(RuleName::ValueType, leaf.place, message).help(help))
        });
        empty.chain(unfilled).collect()
    }
}

/// Tables whose texts are words of sentences.
const WORDS: [&str; 2] = ["words", "bodies"];

/// What stands at a path.
fn standing<'v>(table: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(table, |at, step| at.get(step))
}

/// The names in braces in the texts of a value: "month" of "{month} {day}".
fn in_braces(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => {
            let opened = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            let named = opened.map(|(name, _)| name);
            let is_name = |name: &&str| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            };
            named.filter(is_name).map(str::to_owned).collect()
        }
        Value::Array(items) => items.iter().flat_map(in_braces).collect(),
        Value::Object(table) => table.values().flat_map(in_braces).collect(),
        _ => Vec::new(),
    }
}

/// All keys that a phrase file may contain: those of all built-in languages, and the phrases that the skeleton calls
/// besides.
fn shape(skeleton: &str) -> Value {
    let tables = Language::ALL.iter().map(|language| parsed(built_in::table(*language)));
    let mut shape = tables.fold(empty(), joined);
    for (name, _) in built_in::phrases(Language::En) {
        let (part, id) = name.split_once('.').unwrap_or_default();
        shape[part][id] = Value::from("");
    }
    let usual: Vec<&str> =
        scan::literals(built_in::SKELETON).into_iter().map(|at| &built_in::SKELETON[at]).collect();
    for literal in scan::literals(skeleton).into_iter().map(|at| &skeleton[at]) {
        for part in
            ["headings", "phrases"].into_iter().filter(|_| !literal.is_empty() && !usual.contains(&literal))
        {
            shape[part][literal] = Value::from("");
        }
    }
    shape
}
