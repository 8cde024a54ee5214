//! Words that tell the rules how prose in a language reads.

use std::collections::BTreeSet;

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prose {
    /// Words that may rightly stand twice in a row, in small letters.
    pub doubled: BTreeSet<String>,
    /// Words in capitals that every reader knows.
    pub known: BTreeSet<String>,
    /// What stands before a name, as written before one.
    pub honorifics: Vec<String>,
    /// What may stand after an honorific and is no name ("Chair").
    pub offices: BTreeSet<String>,
    /// The word that committees are called by, as it stands in their names.
    pub committee: Vec<String>,
    /// Words without a meaning of their own, in small letters.
    pub particles: BTreeSet<String>,
    /// The event, that it ended, and what may follow where that is meant ("with …"), besides a mark.
    pub event: Vec<String>,
    pub ended: Vec<String>,
    pub ended_by: Vec<String>,
}
