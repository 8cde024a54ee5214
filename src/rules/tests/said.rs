//! What a rule says, to the letter, just inside of its borders and just outside: a file to a rule, `said/RULE.toml`.

use serde::Deserialize;

use super::{RuleName, SOUND, find, findings, fs, merged};
use crate::diagnostic::Finding;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What the case shows.
    shows: String,
    /// What is merged into the sound manuscript.
    merged: Option<String>,
    /// What is added to its text as it stands.
    added: Option<String>,
    /// All of a manuscript.
    whole: Option<String>,
    /// Each finding of the rule: "warning: its message".
    says: Vec<String>,
    /// Where each stands.
    at: Option<Vec<String>>,
    /// Each other place: "its note: what stands there".
    beside: Option<Vec<String>>,
    /// What else stands in its labels, notes and help.
    with: Option<Vec<String>>,
}

impl Case {
    fn text(&self, rule: RuleName) -> String {
        match (&self.merged, &self.added, &self.whole) {
            (Some(fragment), None, None) => merged(rule.as_str(), fragment),
            (None, Some(lines), None) => format!("{SOUND}\n{lines}"),
            (None, None, Some(text)) => text.clone(),
            _ => panic!("{rule}, {}: one manuscript", self.shows),
        }
    }

    /// What the rule says otherwise than the case has it.
    fn differences(&self, rule: RuleName) -> Vec<String> {
        let text = self.text(rule);
        let found: Vec<Finding> = findings(&text).0.into_iter().filter(|it| it.rule == rule).collect();
        let said: Vec<String> =
            found.iter().map(|it| format!("{}: {}", it.level.name(), it.message)).collect();
        let places: Vec<&str> = found.iter().map(|it| &text[it.place.range()]).collect();
        let asides = || found.iter().flat_map(|it| &it.asides);
        let beside = asides().map(|it| format!("{}: {}", it.note, &text[it.place.range()]));
        let beside: Vec<String> = beside.collect();
        let words = found.iter().flat_map(|it| [&it.label, &it.help]).chain(asides().map(|it| &it.note));
        let words: Vec<&String> = words.collect();
        let mut differences = Vec::new();
        if said != self.says {
            differences.push(format!("says {said:#?}"));
        }
        if self.at.as_ref().is_some_and(|own| *own != places) {
            differences.push(format!("stands at {places:?}"));
        }
        if self.beside.as_ref().is_some_and(|own| *own != beside) {
            differences.push(format!("has beside it {beside:#?}"));
        }
        let lacking =
            self.with.iter().flatten().filter(|part| !words.iter().any(|text| text.contains(*part)));
        differences.extend(lacking.map(|part| format!("lacks {part:?} in {words:#?}")));
        differences.into_iter().map(|difference| format!("{rule}, {}: {difference}", self.shows)).collect()
    }
}

#[test]
fn a_rule_says_what_its_cases_have() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/tests/said");
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let rule = find(name).unwrap_or_else(|| panic!("{name} is no rule")).name;
        let text = fs::read_to_string(&path).expect(name);
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        wrong.extend(cases.case.iter().flat_map(|case| case.differences(rule)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
