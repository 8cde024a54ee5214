//! Which findings are left out because another rule has reported the same mistake. Each rule declares whom it leaves
//! the word to; what it declares is carried out here, when all have been asked.

use foldhash::HashMap;

use super::{RULES, of};
use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::Manuscript;
use crate::source::Place;

/// What rules have found: others may leave the word to them.
pub struct Spoken(HashMap<RuleName, Places>);

impl Spoken {
    pub fn of<'f>(found: impl Iterator<Item = &'f Finding>) -> Spoken {
        let mut places: HashMap<RuleName, Vec<Place>> = HashMap::default();
        for finding in found {
            let asides = finding.asides.iter().map(|aside| aside.place);
            places.entry(finding.rule).or_default().extend(asides.chain([finding.place]));
        }
        Spoken(places.into_iter().map(|(rule, places)| (rule, Places::new(places))).collect())
    }

    /// The findings that no other rule has reported.
    pub fn news(&self, found: Vec<Finding>) -> Vec<Finding> {
        if self.0.is_empty() { found } else { found.into_iter().filter(|it| !self.silence(it)).collect() }
    }

    fn silence(&self, finding: &Finding) -> bool {
        let rule = of(finding.rule);
        let at_place = |other| self.0.get(other).is_some_and(|places| places.touch(finding.place));
        rule.silent_where.iter().any(at_place)
            || rule.silent_if.iter().any(|other| self.0.contains_key(other))
    }
}

/// Places in the order of their beginnings, each with the end of the farthest so far.
struct Places(Vec<(u32, u32)>);

impl Places {
    fn new(mut places: Vec<Place>) -> Places {
        places.sort_unstable_by_key(|place| place.start);
        let farthest = places.iter().scan(0, |farthest: &mut u32, place| {
            *farthest = place.end.max(*farthest);
            Some((place.start, *farthest))
        });
        Places(farthest.collect())
    }

    fn touch(&self, place: Place) -> bool {
        let begun = self.0.partition_point(|(start, _)| *start <= place.end);
        begun.checked_sub(1).is_some_and(|last| self.0[last].1 >= place.start)
    }
}

/// The findings without those on a text, or beside one, on which a rule has reported all there is to report.
pub fn without_settled(mut found: Vec<Finding>, manuscript: &Manuscript) -> Vec<Finding> {
    for rule in RULES {
        let Some(settled) = rule.settles else { continue };
        let settled = settled(manuscript);
        let is_settled = |place: Place| settled.iter().any(|text| text.contains(place));
        found.retain(|finding| {
            let mut places = finding.asides.iter().map(|aside| aside.place).chain([finding.place]);
            finding.rule == rule.name || !places.any(is_settled)
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_touched_within_a_longer_one_that_began_before_another() {
        let places = Places::new(vec![Place::new(0, 20), Place::new(5, 6), Place::new(40, 41)]);
        let touched = [8, 20, 21, 39, 41, 42].map(|at| places.touch(Place::new(at, at)));
        assert_eq!(touched, [true, true, false, false, true, false]);
        assert!(places.touch(Place::new(30, 40)) && !places.touch(Place::new(30, 39)));
    }
}
