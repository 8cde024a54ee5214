//! How a function, a unit and an organization stand together: "directrice de la Division … de l’OMPI".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;
use crate::diagnostic::composed;

/// What a language needs to make one phrase of them; without it, they stand one behind the other.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posts {
    /// Between a unit and its organization.
    within: String,
    /// Behind most functions.
    held: String,
    /// Another word, or none, behind functions that begin with these.
    #[serde(default)]
    otherwise: BTreeMap<String, Vec<String>>,
    /// The same, behind functions of this one word.
    #[serde(default)]
    alone: BTreeMap<String, Vec<String>>,
    /// Functions that stand apart from what follows, and words in one that do.
    #[serde(default)]
    apart: Vec<String>,
    /// Articles, and the nouns with which names begin that take them. Where there are none, a name needs none.
    #[serde(default)]
    articles: BTreeMap<String, Vec<String>>,
    /// Words before a name that need no article though they are written in small letters.
    #[serde(default)]
    bare: Vec<String>,
    /// Those that need one, be they written with a capital.
    #[serde(default)]
    titles: Vec<String>,
}

impl Locale {
    /// What stands between a function and the unit or organization of this name, without the space before it;
    /// `short` is what is printed for the name. `None`: the two stand apart.
    pub fn held_at(&self, function: &str, name: &str, short: &str) -> Option<String> {
        let posts = self.names.posts.as_ref()?;
        let first = first_word(function);
        let mut words = function.split_whitespace();
        // "conseillère du ministre", "directrice, chargée de la formation": what follows would belong to the last words.
        if function.contains([',', '،']) || words.any(|word| posts.apart.contains(&word.to_lowercase())) {
            return None;
        }
        let mut alone = posts.alone.iter().filter(|_| first.len() == function.len());
        let mut others = posts.otherwise.iter();
        let other = alone.find(|(_, words)| words.contains(&first));
        let other = other.or_else(|| others.find(|(_, words)| words.contains(&first)));
        self.before(other.map_or(&posts.held, |(word, _)| word), name, short)
    }

    /// The same, between a unit and its organization.
    pub fn within(&self, name: &str, short: &str) -> Option<String> {
        self.before(&self.names.posts.as_ref()?.within, name, short)
    }

    /// What stands before the short form of an organization's name, as it stands before the whole: "du", "de l’".
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

    /// Whether an honorific is a common noun without the article that it needs before a name.
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

    /// The preposition and article before a name, or what is printed for it.
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

/// Accents are parts of their letters there, however they are typed.
fn first_word(text: &str) -> String {
    let word = text.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
    composed(word).to_lowercase()
}
