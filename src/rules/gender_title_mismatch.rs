//! A person is addressed as “Mr.” and stated to be a woman, or as “Ms.” and stated to be a man: one of the
//! two was copied from another entry, and the document would be discourteous.
//!
//! Fails:
//!
//! ```toml
//! [[person]]
//! honorific = "ms"
//! gender = "male"
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[person]]
//! honorific = "dr"
//! gender = "female"
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName};
use crate::manuscript::Person;
use crate::terms::{Gender, Honorific};

pub const RULE: Rule = Rule::open(RuleName::GenderTitleMismatch, Level::Warning, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    facts.manuscript.persons.iter().filter_map(mismatch).collect()
}

fn mismatch(person: &Person) -> Option<Finding> {
    let (honorific, gender) = (person.honorific.as_ref()?.word()?, person.gender.as_ref()?);
    let addressed = match honorific.value {
        Honorific::Mr | Honorific::HeMr => Gender::Male,
        Honorific::Ms | Honorific::HeMs => Gender::Female,
        Honorific::Dr | Honorific::Prof | Honorific::None => return None,
    };
    let (title, stated) = (honorific.value.word(), gender.value.word());
    let differs = gender.value != Gender::Other && gender.value != addressed;
    differs.then(|| {
        RULE.at(honorific.place, format!("the honorific is `{title}`, the gender `{stated}`"))
            .label("the honorific")
            .aside(gender.place, "the gender")
            .help("correct one of the two, as the person wishes")
    })
}
