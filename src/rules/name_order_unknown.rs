//! A name stands in Chinese in Han characters, and nothing tells whether the family name comes first, as in 林梅, or
//! last, as in 玛丽·杜邦: the family name is longer than one character and the person speaks for no country, or the given
//! name may as well be one by its sounds. Then a name by its sounds is printed 玛丽·杜邦, and any other with the family
//! name first.
//!
//! Fails:
//!
//! ```toml
//! document = { languages = ["zh"], title.zh = "报告" }
//! organization = [{ name.zh = "世界知识产权组织" }]
//!
//! [[person]]
//! given = { en = "Marie", zh = "玛丽" }
//! family = { en = "Dupont", zh = "杜邦" }
//! function.zh = "主任"
//!
//! [[webinar]]
//! title.zh = "技术援助"
//! talk = [{ summary.zh = "她介绍了技术援助的情况。" }]
//! ```
//!
//! Passes:
//!
//! ```toml
//! document = { languages = ["zh"], title.zh = "报告" }
//! organization = [{ name.zh = "世界知识产权组织" }]
//!
//! [[person]]
//! given = { en = "Marie", zh = "玛丽" }
//! family = { en = "Dupont", zh = "杜邦" }
//! function.zh = "主任"
//! name-order = "given-first"
//!
//! [[webinar]]
//! title.zh = "技术援助"
//! talk = [{ summary.zh = "她介绍了技术援助的情况。" }]
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::locale::{Guess, HanNames, fill};
use crate::manuscript::{Choice, Name, Person};
use crate::source::Placed;
use crate::terms::{Language, NameOrder, is_han};

pub const RULE: Rule = Rule::open(RuleName::NameOrderUnknown, Level::Info, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    if !facts.languages().contains(&Language::Zh) {
        return Vec::new();
    }
    facts.manuscript.persons.iter().filter_map(|person| unknown(facts, person)).collect()
}

fn unknown(facts: &Facts, person: &Person) -> Option<Finding> {
    let (given, family) = (spelt(person.given.as_ref())?, spelt(person.family.as_ref())?);
    let country = facts.manuscript.country_of(person).and_then(Choice::word).map(|code| code.value);
    let (first, last) = (given.as_str(), family.as_str());
    let han = facts.locale(Language::Zh).names.han.as_ref()?;
    if person.name_order.is_some() || matches!(han.guess(first, last, country), Guess::Sure(_)) {
        return None;
    }
    let finding =
        RULE.at(family.place, format!("nothing tells whether `{last}` stands before `{first}` in Chinese"));
    Some(finding.label("the family name").aside(given.place, "the given name").help(format!(
        "state `name-order`: `given-first` prints {}, `family-first` {}",
        printed(han, NameOrder::GivenFirst, first, last),
        printed(han, NameOrder::FamilyFirst, first, last),
    )))
}

fn printed(han: &HanNames, order: NameOrder, given: &str, family: &str) -> String {
    fill(
        han.pattern(Some(order), given, family, None),
        &[("given", given), ("family", family), ("honorific", "")],
    )
}

fn spelt(name: Option<&Name>) -> Option<&Placed<String>> {
    name?.0.get(Language::Zh).filter(|name| name.as_str().starts_with(is_han))
}
