//! Checks that a correction changed nothing but the strings it was meant to change.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::source::Place;

/// Whether both texts are TOML and differ only in strings that contain one of `places`. The places are sorted, and
/// each must lie between the quotation marks of a string of `before`.
pub fn alike_but_for(places: &[Place], before: &str, after: &str) -> bool {
    let (Ok(first), Ok(second)) = (DeTable::parse(before), DeTable::parse(after)) else { return false };
    let mut comparison = Comparison { places, before, after, met: 0 };
    comparison.tables(first.get_ref(), second.get_ref()) && comparison.met == places.len()
}

/// Whether the parser accepts the whole text.
pub fn is_toml(text: &str) -> bool {
    DeTable::parse(text).is_ok()
}

struct Comparison<'t> {
    places: &'t [Place],
    before: &'t str,
    after: &'t str,
    met: usize,
}

impl Comparison<'_> {
    fn tables(&mut self, first: &DeTable, second: &DeTable) -> bool {
        let mut pairs = first.iter().zip(second.iter());
        first.len() == second.len()
            && pairs.all(|((key, one), (other_key, other))| {
                key.get_ref() == other_key.get_ref() && self.values(one, other)
            })
    }

    fn values(&mut self, one: &Spanned<DeValue>, other: &Spanned<DeValue>) -> bool {
        match (one.get_ref(), other.get_ref()) {
            (DeValue::Table(first), DeValue::Table(second)) => self.tables(first, second),
            (DeValue::Array(first), DeValue::Array(second)) => {
                let mut pairs = first.iter().zip(second.iter());
                first.len() == second.len() && pairs.all(|(one, other)| self.values(one, other))
            }
            (DeValue::String(_), DeValue::String(_)) if self.touched(one.span()) => true,
            _ => self.before.get(one.span()) == self.after.get(other.span()),
        }
    }

    /// Whether any of the places lies between the quotation marks of the string at `span`.
    fn touched(&mut self, span: Range<usize>) -> bool {
        let first = self.places.partition_point(|place| place.range().start <= span.start);
        let inside = self.places[first..].iter().take_while(|place| place.range().end < span.end).count();
        self.met += inside;
        inside > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_strings_named_may_differ() {
        let before = "a = \"one\" # c\nb.c = [1, { d = 2024-04-11 }]\ne = 'two'\n";
        let one = Place::new(5, 8);
        assert!(alike_but_for(&[one], before, &before.replace("one", "ONE")));
        for (places, after) in [
            (&[one][..], before.replace("two", "TWO")),
            (&[one], before.replace("1,", "2,")),
            (&[one], before.replace("04-11", "04-12")),
            (&[one], before.replace("b.c", "b.x")),
            (&[one], before.replace("\"one\"", "\"one")),
            (&[Place::new(4, 8)], before.replace("one", "ONE")),
            (&[Place::new(11, 12)], before.to_owned()),
        ] {
            assert!(!alike_but_for(places, before, &after), "{after}");
        }
    }
}
