//! Which form a noun takes beside a number: the rules of CLDR, as each phrase file states them.

use super::Locale;

impl Locale {
    /// CLDR's category of a whole number ("one", "few" …), "other" where no condition holds.
    pub fn plural(&self, number: u64) -> &str {
        let held = self.numbers.plurals.iter().find(|(_, condition)| holds(condition, number));
        held.map_or("other", |(category, _)| category)
    }

    pub fn plurals(&self) -> impl Iterator<Item = &str> {
        self.numbers.plurals.keys().map(String::as_str).chain(["other"])
    }
}

/// A condition in CLDR's notation, as far as whole numbers go: "n % 10 = 2..4 and n % 100 != 12..14".
pub(super) fn holds(condition: &str, number: u64) -> bool {
    condition.split(" or ").any(|all| all.split(" and ").all(|relation| relates(relation, number)))
}

/// Nothing holds of what is no relation, which a test excludes.
fn relates(relation: &str, number: u64) -> bool {
    let relation = relation.trim();
    let (sides, wanted) = match relation.split_once(" != ") {
        Some(sides) => (Some(sides), false),
        None => (relation.split_once(" = "), true),
    };
    let Some((left, right)) = sides else { return false };
    let divisor = left.split_once(" % ").and_then(|(_, divisor)| divisor.parse::<u64>().ok());
    let value = divisor.map_or(number, |divisor| number % divisor);
    let within = |range: &str| {
        let (first, last) = range.split_once("..").unwrap_or((range, range));
        first.parse().is_ok_and(|first| value >= first) && last.parse().is_ok_and(|last| value <= last)
    };
    right.split(',').any(within) == wanted
}
