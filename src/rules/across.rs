//! What several language versions have wrong, reported as often as there are mistakes.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use crate::diagnostic::{Finding, RuleName};
use crate::manuscript::Manuscript;
use crate::source::Place;

/// How often a rule reports what several versions have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// Of each, unless place and message are the same.
    Each,
    /// Once for each message, wherever the versions have it.
    Once,
    /// As often as the version that has it most often in one field: its texts are the same in other words.
    Parallel,
    /// What all of them have, once, as it is in the first.
    All,
}

fn across(finding: &Finding) -> Across {
    super::of(finding.rule).across
}

/// What is reported of what was found in each version.
pub fn told(found: Vec<Vec<Finding>>, manuscript: &Manuscript) -> Vec<Finding> {
    let shared = shared(&found);
    let fields = Fields::of(&found, manuscript);
    let mut messages = HashSet::new();
    let mut all = HashSet::new();
    let mut most: HashMap<(RuleName, usize), usize> = HashMap::new();
    let mut told = Vec::new();
    for version in found {
        let mut here: HashMap<(RuleName, usize), usize> = HashMap::new();
        for finding in version {
            let (rule, place) = (finding.rule, finding.place);
            let across = across(&finding);
            let is_parallel = fields.at(place).filter(|_| across == Across::Parallel).is_some_and(|field| {
                let count = here.entry((rule, field)).or_default();
                *count += 1;
                most.get(&(rule, field)).is_some_and(|most| *count <= *most)
            });
            let its_place = (across == Across::Each).then_some(place);
            let is_news = match across {
                Across::All => shared.contains(&(rule, place)) && all.insert((rule, place)),
                _ => messages.insert((rule, its_place, finding.message.clone())) && !is_parallel,
            };
            if is_news {
                told.push(finding);
            }
        }
        here.into_iter().for_each(|(field, count)| {
            let most = most.entry(field).or_default();
            *most = count.max(*most);
        });
    }
    told
}

/// What all versions have, of the rules that ask it.
fn shared(found: &[Vec<Finding>]) -> HashSet<(RuleName, Place)> {
    let mut having: HashMap<(RuleName, Place), usize> = HashMap::new();
    for finding in found.iter().flatten().filter(|finding| across(finding) == Across::All) {
        *having.entry((finding.rule, finding.place)).or_default() += 1;
    }
    having.into_iter().filter(|(_, having)| *having == found.len()).map(|(matter, _)| matter).collect()
}

/// The prose fields, by the places of their texts.
#[derive(Default)]
struct Fields(Vec<(Place, usize)>);

impl Fields {
    /// None where no rule asks.
    fn of(found: &[Vec<Finding>], manuscript: &Manuscript) -> Fields {
        if !found.iter().flatten().any(|finding| across(finding) == Across::Parallel) {
            return Fields::default();
        }
        let prose = manuscript.prose();
        let texts = prose
            .iter()
            .enumerate()
            .flat_map(|(field, (_, texts))| texts.texts.values().map(move |text| (text.place, field)));
        let mut fields: Vec<(Place, usize)> = texts.collect();
        fields.sort_unstable_by_key(|(place, _)| place.start);
        Fields(fields)
    }

    fn at(&self, place: Place) -> Option<usize> {
        let next = self.0.partition_point(|(text, _)| text.start <= place.start);
        let (text, field) = self.0.get(next.checked_sub(1)?)?;
        (place.end <= text.end).then_some(*field)
    }
}
