//! Words that tell the rules how prose in a language reads.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Prose {
    /// Words that may rightly stand twice in a row, in small letters.
    pub doubled: BTreeSet<String>,
    /// Words that never do, where no spaces part them from others.
    #[serde(default)]
    pub never_doubled: BTreeSet<String>,
    /// Words in capitals that every reader knows.
    pub known: BTreeSet<String>,
    /// Words that stand in capitals for emphasis, most too short to be told from abbreviations by their length.
    #[serde(default)]
    pub emphasized: BTreeSet<String>,
    /// What stands before a name, as written before one; behind it in Chinese.
    pub honorifics: Vec<String>,
    /// What authors type before a given name though it is an honorific, behind it in Chinese: by the word of the manuscript
    /// for it, or `own`.
    pub typed_honorifics: BTreeMap<String, Vec<String>>,
    /// Those that may be a name too.
    #[serde(default)]
    pub ambiguous_honorifics: Vec<String>,
    /// What may stand after an honorific and is no name ("Chair").
    pub offices: BTreeSet<String>,
    /// Letters before a name that are not of it, where no spaces part the two.
    #[serde(default)]
    pub before_names: String,
    /// The words that bodies are called by, as they stand in their names, each in all its forms.
    pub committee: Vec<Vec<String>>,
    /// What stands before the name of a body and makes it another's, where no space parts the two.
    #[serde(default)]
    pub strangers: Vec<String>,
    /// Letters that are written as part of the next word.
    #[serde(default)]
    pub proclitics: String,
    /// The article, which is part of its word, and what it and a proclitic become.
    #[serde(default)]
    pub article: String,
    #[serde(default)]
    pub contracted: String,
    /// Words without a meaning of their own, in small letters.
    pub particles: BTreeSet<String>,
    /// Words that never follow one another, with the space behind them; those that are written as part of the next have
    /// none.
    #[serde(default)]
    pub prepositions: Vec<String>,
    /// What begins as a word of the sentence may end, and is another: "at least".
    #[serde(default)]
    pub no_prepositions: Vec<String>,
    /// The event, that it ended, and what may follow where that is meant ("with …"), besides a mark.
    pub event: Vec<String>,
    pub ended: Vec<String>,
    pub ended_by: Vec<String>,
    pub titles: Titles,
}

/// What titles say of the facts, in small letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    /// "organized in {year}"
    pub held: Vec<String>,
    /// "on the {count} webinars"
    pub webinars: Vec<String>,
    /// What counts them, beside figures.
    pub counts: BTreeMap<String, usize>,
}
