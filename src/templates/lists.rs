//! Reads the lists of words of a folder, and reports words for which a language has no text.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::built_in;
use super::tree::{Leaf, fault, laid, parsed, values};
use crate::diagnostic::{Finding, Findings, RuleName, visible};
use crate::locale::Locale;
use crate::source::Source;
use crate::terms::Lists;

/// The lists of a folder, and their places in its file.
#[derive(Debug, Default)]
pub struct OwnLists {
    pub lists: Option<Lists>,
    stated: Vec<Leaf>,
}

/// For each list whose words are not printed by themselves but have a phrase each: how the names of these phrases
/// begin.
pub const PHRASES: [(&str, &str); 5] = [
    ("author", "cover.author-"),
    ("basis", "phrases.note-"),
    ("closing", "phrases.closing-"),
    ("decision", "phrases.decision-"),
    ("webcast", "phrases.webcast-"),
];

/// The word that prints nothing.
const NONE: &str = "none";

impl OwnLists {
    pub fn read(source: &Source) -> (OwnLists, Findings) {
        let over = parsed(built_in::LISTS);
        let (stated, mut findings) = values(source, &over, &|_| false);
        let unreadable = |table: &Value| of(table).err().map(|error| error.to_string());
        findings.extend(fault(&over, &stated, unreadable).filter(|_| !findings.has_errors()));
        findings.extend(stated.iter().filter(|leaf| leaf.value.as_array().is_some_and(Vec::is_empty)).map(
            |leaf| {
                let finding =
                    Finding::error(RuleName::ValueType, leaf.place, format!("`{}` is empty", leaf.name()));
                finding.help("write its words, or delete the line")
            },
        ));
        let lists = of(&laid(&over, &stated)).ok().filter(|_| !findings.has_errors());
        (OwnLists { lists: lists.map(Lists::new), stated }, findings)
    }

    /// One finding for each word for which a language has no text.
    pub fn unworded(&self, locale: &Locale) -> Vec<Finding> {
        let Some(lists) = &self.lists else { return Vec::new() };
        let of_list = |leaf: &Leaf| {
            let list = leaf.name();
            let words = lists.words(&list).iter().filter(|word| !is_worded(locale, &list, word));
            words.map(|word| unworded(locale, leaf, word)).collect::<Vec<_>>()
        };
        self.stated.iter().flat_map(of_list).collect()
    }
}

fn of(table: &Value) -> serde_json::Result<BTreeMap<String, Vec<String>>> {
    BTreeMap::deserialize(table)
}

fn is_worded(locale: &Locale, list: &str, word: &str) -> bool {
    let phrase = PHRASES.iter().find(|(known, _)| *known == list);
    match phrase {
        _ if word == NONE => true,
        Some((_, begins)) => locale.phrases.named(&[begins, word].concat()).is_some(),
        // A list without a table of words (as that of durations) is worded by whole phrases.
        None => !locale.words.contains_key(list) || locale.has_word(list, word),
    }
}

fn unworded(locale: &Locale, stated: &Leaf, word: &str) -> Finding {
    let (list, language) = (stated.name(), locale.language);
    let message = format!("`{}` of `{list}` has no text in {}", visible(word), language.name());
    let finding = Finding::error(RuleName::TemplateUnlike, stated.place, message).label("in this list");
    let phrase = PHRASES.iter().find(|(known, _)| *known == list).map(|(_, begins)| begins.split_once('.'));
    let (table, key) = match phrase.flatten() {
        Some((part, begins)) => (part.to_owned(), [begins, word].concat()),
        None => (format!("words.{list}"), word.to_owned()),
    };
    finding.help(format!("add `{key} = \"…\"` below `[{table}]` in `phrases/{language}.toml`"))
}
