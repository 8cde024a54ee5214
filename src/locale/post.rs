//! Joins a function, a unit and an organization: "directrice de la Division … de l’OMPI".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;
use crate::diagnostic::composed;

/// The words that join them into one phrase. A language without these sets them one after the other.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posts {
    /// The word between a unit and its organization.
    within: String,
    /// The word after most functions.
    held: String,
    /// Other words, or none, after functions that begin with these words.
    #[serde(default)]
    otherwise: BTreeMap<String, Vec<String>>,
    /// The same after functions that are only this word.
    #[serde(default)]
    alone: BTreeMap<String, Vec<String>>,
    /// Functions, and words in functions, after which nothing is joined.
    #[serde(default)]
    apart: Vec<String>,
    /// The articles, with the first nouns of the names that take each. If there are none, names need no article.
    #[serde(default)]
    articles: BTreeMap<String, Vec<String>>,
    /// Words before a name that are in small letters and still need no article.
    #[serde(default)]
    bare: Vec<String>,
    /// Words before a name that need an article even with a capital letter.
    #[serde(default)]
    titles: Vec<String>,
}

impl Locale {
    /// The words between a function and the unit or organization `name`, without the space before them; `short` is
    /// printed for the name. `None` if the two are not joined.
    pub fn held_at(&self, function: &str, name: &str, short: &str) -> Option<String> {
        let posts = self.names.posts.as_ref()?;
        let first = first_word(function);
        let mut words = function.split_whitespace();
        // In "conseillère du ministre" or "directrice, chargée de la formation", the next words would belong to the
        // last ones.
        if function.contains([',', '،']) || words.any(|word| posts.apart.contains(&word.to_lowercase())) {
            return None;
        }
        let mut alone = posts.alone.iter().filter(|_| first.len() == function.len());
        let mut others = posts.otherwise.iter();
        let other = alone.find(|(_, words)| words.contains(&first));
        let other = other.or_else(|| others.find(|(_, words)| words.contains(&first)));
        self.before(other.map_or(&posts.held, |(word, _)| word), name, short)
    }

    /// The same between a unit and its organization.
    pub fn within(&self, name: &str, short: &str) -> Option<String> {
        self.before(&self.names.posts.as_ref()?.within, name, short)
    }

    /// The words before the short form of an organization's name, changed to fit the whole name: "du", "de l’".
    pub fn before_whole(&self, before: &str, name: &str, short: &str) -> Option<String> {
        let posts = self.names.posts.as_ref()?;
        let alone = String::new();
        let mut words =
            [&posts.within, &posts.held].into_iter().chain(posts.otherwise.keys()).chain([&alone]);
        words.find_map(|word| {
            let rest = before.strip_suffix(self.before(word, name, short)?.as_str())?;
            let whole = self.before(word, name, name)?;
            (!rest.ends_with(char::is_alphanumeric)).then(|| rest.to_owned() + &whole)
        })
    }

    /// Whether an honorific is a common noun that lacks its article.
    pub fn lacks_article(&self, honorific: &str) -> bool {
        let posts = self.names.posts.as_ref().filter(|_| self.names.without_gender.is_some());
        let begins = |article: &String| {
            honorific.starts_with(article.as_str())
                || self.joins.elided(article).any(|it| honorific.starts_with(it))
        };
        let first = first_word(honorific);
        posts.is_some_and(|posts| {
            (honorific.starts_with(char::is_lowercase) || posts.titles.contains(&first))
                && !posts.bare.contains(&first)
                && !posts.articles.keys().any(begins)
        })
    }

    /// The preposition and article before a name, of which `short` is printed.
    fn before(&self, preposition: &str, name: &str, short: &str) -> Option<String> {
        let articles = &self.names.posts.as_ref()?.articles;
        let noun = first_word(name);
        let known = articles.iter().find(|(_, nouns)| nouns.contains(&noun)).map(|(article, _)| article);
        let article = match known {
            Some(article) => self.joins.joined(article, short).0,
            None if articles.is_empty() => String::new(),
            None => return None,
        };
        let (preposition, taken) = self.joins.joined(preposition, &article);
        Some(preposition + &article[taken..])
    }
}

/// The first word in small letters, with accents composed, however they are typed.
fn first_word(text: &str) -> String {
    let word = text.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    composed(word).to_lowercase()
}
