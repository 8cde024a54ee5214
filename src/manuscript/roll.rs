//! The places of all persons or organizations, by the ids that others use for them.

use foldhash::HashMap;

use super::people::{Organization, Person};
use super::reference::Reference;
use crate::source::Placed;

/// The index of each in the manuscript, by its id; of two with one id, the first.
#[derive(Clone, Debug, Default)]
pub struct Roll {
    pub persons: HashMap<String, usize>,
    pub organizations: HashMap<String, usize>,
    pub references: HashMap<String, usize>,
}

impl Roll {
    pub fn of(persons: &[Person], organizations: &[Organization], references: &[Reference]) -> Roll {
        Roll {
            persons: index(persons, |person| person.id.as_ref()),
            organizations: index(organizations, |organization| organization.id.as_ref()),
            references: index(references, |reference| reference.id.as_ref()),
        }
    }
}

fn index<T>(entries: &[T], id: impl Fn(&T) -> Option<&Placed<String>>) -> HashMap<String, usize> {
    let last_to_first = entries.iter().enumerate().rev();
    last_to_first.filter_map(|(at, entry)| Some((id(entry)?.value.clone(), at))).collect()
}
