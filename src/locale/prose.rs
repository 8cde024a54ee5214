//! Words that tell the rules how prose in a language reads.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::Form;

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
    /// The articles that are words of their own, in one line, in small letters.
    #[serde(default)]
    pub articles: String,
    /// How words never end in the dative.
    #[serde(default)]
    pub not_dative: String,
    /// Whether a country that has an article has it in every sentence.
    #[serde(default)]
    pub keeps_country_articles: bool,
    /// How words end that are declined without exception.
    #[serde(default)]
    pub declined: String,
    /// Words that never follow one another, with the space behind them; those that are written as part of the next have
    /// none.
    #[serde(default)]
    pub prepositions: Vec<String>,
    /// What begins as a word of the sentence may end, and is another: "at least".
    #[serde(default)]
    pub no_prepositions: Vec<String>,
    /// Where no spaces part words: what stands behind a verb that is done, and between a clause and its noun.
    #[serde(default)]
    pub aspect: Option<[String; 2]>,
    /// Persons in the nominative plural, which is no other form of the word, in one line.
    #[serde(default)]
    pub persons: String,
    /// How a text of the author's own cannot begin.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// The event, that it ended, and what may follow where that is meant ("with …"), besides a mark.
    pub event: Vec<String>,
    pub ended: Vec<String>,
    pub ended_by: Vec<String>,
    pub titles: Titles,
    /// What tells a sentence where only some words of one can stand.
    pub sentence: Sentence,
}

/// Words in one line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sentence {
    /// Its first word; any, where a language has no capitals.
    #[serde(default)]
    begins: String,
    /// What has a stop of its own.
    shortened: String,
}

impl Sentence {
    /// Whether some words are a sentence, with its capital and its stop.
    pub fn is_meant(&self, text: &str) -> bool {
        if !text.ends_with(['.', '。']) {
            return false;
        }
        let mut words = text.split([' ', '\u{a0}', '\'', '’']).filter(|word| !word.is_empty());
        let known = |list: &str, word: &str| list.split([' ', '’']).any(|one| !one.is_empty() && one == word);
        let first = words.next().unwrap_or_default();
        let last = words.next_back().unwrap_or(first);
        // "Acme S.A.": a stop within the word, too, is no end of a sentence.
        let is_short = known(&self.shortened, last) || last.matches('.').count() > 1;
        (self.begins.is_empty() || known(&self.begins, first)) && !is_short
    }
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
