//! More women and men are stated among the participants than participants in all. Where the total is only
//! about right, they may exceed it by a tenth; fewer may be stated, for not everybody states a gender.
//!
//! Fails:
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 250, qualifier = "exactly", women = 140, men = 130 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 250, qualifier = "about", women = 300 }
//! ```
//!
//! Passes:
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 250, qualifier = "about", women = 140, men = 115 }
//! ```
//!
//! ```toml
//! [[webinar]]
//! participants = { count = 250, qualifier = "more-than", women = 140, men = 130 }
//! ```

use super::{Facts, Rule, Stage};
use crate::diagnostic::{Finding, Level, RuleName, counted};
use crate::manuscript::Participants;
use crate::source::Placed;
use crate::terms::Qualifier;

pub const RULE: Rule = Rule::open(RuleName::CountGenderSum, Level::Error, Stage::Facts(check));

fn check(facts: &Facts) -> Vec<Finding> {
    let participants = facts.manuscript.webinars.iter().filter_map(|webinar| webinar.participants.as_ref());
    participants.filter_map(exceeded).collect()
}

fn exceeded(participants: &Participants) -> Option<Finding> {
    let count = participants.count.as_ref()?;
    let stated = [(participants.women.as_ref(), "women"), (participants.men.as_ref(), "men")];
    let stated: Vec<_> = stated.into_iter().filter_map(|(number, who)| Some((number?, who))).collect();
    let sum: u64 = stated.iter().map(|(number, _)| u64::from(number.value)).sum();
    let total = u64::from(count.value);
    let qualifier = participants.qualifier.as_ref();
    let most = match qualifier.map(|qualifier| qualifier.word().map(|word| word.value)) {
        Some(Some(Qualifier::MoreThan) | None) => return None,
        Some(Some(Qualifier::About)) => total + total / 10,
        Some(Some(Qualifier::Exactly)) | None => total,
    };
    let number = |(number, who): &(&Placed<u32>, &str)| match number.value {
        1 => format!("1 {}", who.replace("men", "man")),
        many => format!("{many} {who}"),
    };
    let who: Vec<String> = stated.iter().map(number).collect();
    let (are, who) = (if sum == 1 { "is" } else { "are" }, who.join(" and "));
    let all = counted(count.value as usize, "participant");
    let message = format!("{who} {are} stated, and {all} in all");
    let finding = RULE.at(count.place, message).label("the total").help("correct one of the figures");
    let asides = stated.iter().map(|(number, who)| (number.place, *who));
    (sum > most).then(|| asides.fold(finding, |finding, (place, who)| finding.aside(place, who)))
}
