//! Finds the facts that a skeleton uses, by their paths, with their places. What a loop or a `set` names after a fact
//! stands for that fact; what it names otherwise may hold anything.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::scan::{self, Kind};
use crate::diagnostic::{Finding, RuleName, in_ticks, nearest, visible};

const WORDS: [&str; 13] =
    ["if", "else", "in", "and", "or", "not", "is", "true", "false", "none", "True", "False", "None"];

/// Statements that hold no facts, or that a skeleton does without.
const READ: [&str; 4] = ["if", "elif", "for", "set"];

/// A fact as it is written, and the path that it stands for.
#[derive(Debug, PartialEq)]
pub struct Used {
    pub place: Range<usize>,
    pub path: String,
}

/// The facts that a skeleton uses.
pub fn used(skeleton: &str) -> Vec<Used> {
    let mut names: BTreeMap<&str, Option<String>> = BTreeMap::from([("loop", None)]);
    let mut found = Vec::new();
    for (kind, part) in scan::parts(skeleton) {
        let part = match kind {
            Kind::Text => continue,
            Kind::Printed => part,
            Kind::Statement => match facts_of(skeleton, part, &mut names) {
                Some(part) => part,
                None => continue,
            },
        };
        found.extend(words(skeleton, part).into_iter().filter_map(|place| resolved(skeleton, place, &names)));
    }
    found
}

/// The part of a statement in which facts stand. What it names is noted.
fn facts_of<'s>(
    skeleton: &'s str,
    part: Range<usize>,
    names: &mut BTreeMap<&'s str, Option<String>>,
) -> Option<Range<usize>> {
    let (keyword, _) = scan::first_name(skeleton, &part)?;
    let rest = keyword.end..part.end;
    let mark = match &skeleton[keyword] {
        "for" => " in ",
        "set" => "=",
        word => return READ.contains(&word).then_some(rest),
    };
    // A block is set without a mark.
    let Some(at) = skeleton[rest.clone()].find(mark) else {
        names.insert(skeleton[rest].trim_matches(['-', '+', ' ', '\n']), None);
        return None;
    };
    let (targets, facts) = (&skeleton[rest.start..rest.start + at], rest.start + at + mark.len()..rest.end);
    let paths = words(skeleton, facts.clone());
    let whole = skeleton[facts.clone()].trim_matches(['-', '+', ' ', '\n']);
    let alone = paths.first().filter(|place| whole == &skeleton[(*place).clone()]);
    let path = alone.and_then(|place| resolved(skeleton, place.clone(), names)).map(|used| used.path);
    let targets: Vec<&str> =
        targets.split([',', '(', ')', ' ', '\n']).filter(|name| !name.is_empty()).collect();
    let path = path.filter(|_| targets.len() == 1);
    targets.into_iter().for_each(|name| drop(names.insert(name, path.clone())));
    Some(facts)
}

fn resolved(skeleton: &str, place: Range<usize>, names: &BTreeMap<&str, Option<String>>) -> Option<Used> {
    // An entry of a list has the path of the list.
    let mut written = String::new();
    skeleton[place.clone()]
        .split('[')
        .for_each(|part| written += part.split_once(']').map_or(part, |(_, rest)| rest));
    let (first, rest) = written.split_at(written.find('.').unwrap_or(written.len()));
    match names.get(first) {
        None => Some(Used { place, path: written }),
        Some(named) => named.as_ref().map(|path| Used { place, path: [path, rest].concat() }),
    }
}

/// The names with their fields that are neither words of the engine nor called, assigned, a filter or a test.
fn words(template: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    let (mut done, mut found) = (part.start, Vec::new());
    for (at, c) in scan::bare(&template[part.clone()]) {
        let start = part.start + at;
        if start >= done && joins(c) {
            done = start + length(&template[start..part.end]);
            found.extend(Some(start..done).filter(|word| is_fact(template, word.clone(), &part)));
        }
    }
    found
}

/// The length of a name with its fields and with the figures of entries: "webinars[0].title".
fn length(text: &str) -> usize {
    let end =
        |text: &str| text.find(|c: char| !c.is_alphanumeric() && !"_.".contains(c)).unwrap_or(text.len());
    let mut length = end(text);
    while let Some(entry) = text[length..].strip_prefix('[')
        && let Some((figures, rest)) = entry.split_once(']')
        && !figures.is_empty()
        && figures.chars().all(|c| c.is_ascii_digit())
    {
        length += figures.len() + 2 + end(rest);
    }
    length
}

fn is_fact(template: &str, word: Range<usize>, part: &Range<usize>) -> bool {
    let (before, after) =
        (template[part.start..word.start].trim_end(), template[word.end..part.end].trim_start());
    let word = &template[word];
    let is_assigned = after.starts_with('=') && !after.starts_with("==");
    let is_test = before.ends_with(" is") || before.ends_with(" is not");
    !WORDS.contains(&word)
        && !word.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && !after.starts_with('(')
        && !is_assigned
        && !is_test
        && !before.ends_with(['|', '.', ']', ')'])
}

/// Reports the facts of a skeleton that are not known.
pub fn strange_facts(skeleton: &str, known: &BTreeSet<String>) -> Vec<Finding> {
    used(skeleton).into_iter().filter_map(|used| strange(skeleton, &used, known)).collect()
}

fn strange(skeleton: &str, used: &Used, known: &BTreeSet<String>) -> Option<Finding> {
    if known.contains(&used.path) {
        return None;
    }
    let written = &skeleton[used.place.clone()];
    let message = format!("there is no fact `{}`", visible(written));
    let finding =
        Finding::error(RuleName::TemplateBroken, used.place.clone().into(), message).label("unknown");
    let (table, field) = used.path.rsplit_once('.').unwrap_or(("", &used.path));
    let fields = known.iter().filter_map(|path| {
        let (of, field) = path.rsplit_once('.').unwrap_or(("", path));
        (of == table).then_some(field)
    });
    let fields: Vec<&str> = fields.collect();
    Some(finding.help(match nearest(field, fields.iter().copied()) {
        Some(near) => format!("write `{}{near}`", written.strip_suffix(field).unwrap_or_default()),
        None if fields.is_empty() => "leave it out: that fact has no others in it".to_owned(),
        None => format!("the facts here are {}", in_ticks(&fields)),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(skeleton: &str) -> Vec<String> {
        used(skeleton).into_iter().map(|used| used.path).collect()
    }

    #[test]
    fn a_name_of_a_loop_stands_for_the_fact_it_goes_through() {
        let skeleton =
            "{% for w in webinars %}{% for t in w.talks -%}{{ paragraph(t.summary and \"a.b\", x=w) }}";
        assert_eq!(paths(skeleton), ["webinars", "webinars.talks", "webinars.talks.summary", "webinars"]);
        assert_eq!(
            paths("{% set first = webinars[0] %}{% if first.title %}"),
            ["webinars", "webinars.title"]
        );
        assert_eq!(paths("{% for m in webinars | map(attribute=\"mode\") %}{% if m.word %}"), ["webinars"]);
    }

    #[test]
    fn calls_filters_tests_and_words_of_the_engine_are_no_facts() {
        let skeleton = "{{ item(a == 1 and not b is even or loop.index, name=c | length) }}";
        assert_eq!(paths(skeleton), ["a", "b", "c"]);
    }
}
