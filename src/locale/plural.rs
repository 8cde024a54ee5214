//! The form of a noun beside a number, by the rules of CLDR, which each phrase file states.

use serde::Deserialize;

use super::Locale;

impl Locale {
    /// CLDR's category of a whole number ("one", "few" …); "other" if no condition holds.
    pub fn plural(&self, number: u64) -> &str {
        let held = self.numbers.plurals.iter().find(|(_, condition)| condition.holds(number));
        held.map_or("other", |(category, _)| category)
    }

    pub fn plurals(&self) -> impl Iterator<Item = &str> {
        self.numbers.plurals.keys().map(String::as_str).chain(["other"])
    }
}

/// A condition in CLDR's notation, for whole numbers: "n % 10 = 2..4 and n % 100 != 12..14". It holds if all
/// relations of one of its alternatives hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct Condition(Vec<Vec<Relation>>);

/// Whether the number, or its remainder, is in one of the ranges, or in none of them.
#[derive(Clone, Debug)]
struct Relation {
    divisor: Option<u64>,
    ranges: Vec<(u64, u64)>,
    within: bool,
}

impl Condition {
    pub(super) fn holds(&self, number: u64) -> bool {
        self.0.iter().any(|all| all.iter().all(|relation| relation.holds(number)))
    }
}

impl Relation {
    fn holds(&self, number: u64) -> bool {
        let value = self.divisor.map_or(number, |divisor| number % divisor);
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&value)) == self.within
    }

    fn read(relation: &str) -> Option<Relation> {
        let (sides, within) = match relation.split_once(" != ") {
            Some(sides) => (sides, false),
            None => (relation.split_once(" = ")?, true),
        };
        let divisor = match sides.0.trim().strip_prefix('n')? {
            "" => None,
            rest => Some(rest.strip_prefix(" % ")?.parse().ok().filter(|divisor| *divisor > 0)?),
        };
        let range = |range: &str| {
            let (first, last) = range.split_once("..").unwrap_or((range, range));
            Some((first.trim().parse().ok()?, last.trim().parse().ok()?))
        };
        let ranges = sides.1.split(',').map(range).collect::<Option<_>>()?;
        Some(Relation { divisor, ranges, within })
    }
}

impl TryFrom<String> for Condition {
    type Error = String;

    fn try_from(typed: String) -> Result<Self, String> {
        let all = |all: &str| all.split(" and ").map(Relation::read).collect::<Option<_>>();
        let condition = typed.split(" or ").map(all).collect::<Option<_>>();
        condition.map(Condition).ok_or_else(|| format!("`{typed}` is no condition of CLDR on whole numbers"))
    }
}

#[cfg(test)]
mod tests {
    use super::Condition;

    #[test]
    fn a_condition_holds_of_the_numbers_of_its_ranges() {
        let few = Condition::try_from("n % 10 = 2..4 and n % 100 != 12..14".to_owned()).expect("a condition");
        let held: Vec<u64> = (0..30).filter(|number| few.holds(*number)).collect();
        assert_eq!(held, [2, 3, 4, 22, 23, 24]);
        let either = Condition::try_from("n = 0,1 or n = 7".to_owned()).expect("a condition");
        assert_eq!((0..10).filter(|number| either.holds(*number)).collect::<Vec<_>>(), [0, 1, 7]);
    }

    #[test]
    fn what_is_no_condition_is_refused() {
        for typed in ["", "n", "n = x", "m = 1", "n % 0 = 1", "n % = 1", "n = 1 and"] {
            assert!(Condition::try_from(typed.to_owned()).is_err(), "{typed}");
        }
    }
}
