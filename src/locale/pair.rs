//! Two bodies that a sentence speaks of as one: "the CDIP and the SCP".

use serde::Deserialize;

use super::Locale;
use super::body::Words;

/// How both stand in a sentence that was made for one: what it says before the first stays as it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Those whom the decision invites.
    pub invited: Second,
    /// Those for whose information a document is.
    pub informed: Second,
    /// What agrees with both: the first of them that holds.
    #[serde(default)]
    agrees: Vec<Agreed>,
}

/// What stands between "and" and the name of the second.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Second {
    #[serde(default)]
    before: String,
    /// Which of the words that agree with it.
    article: Option<String>,
    /// In which both names stand.
    pub case: Option<String>,
    /// Whether a name in Latin letters may stand there.
    pub latin: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    /// What one of the two agrees with.
    any: Option<String>,
    both: String,
}

impl Locale {
    /// `of_second`: the words that agree with the second body.
    pub fn paired(&self, second: &Second, names: [&str; 2], of_second: &Words) -> String {
        let [first, name] = names;
        let article = second.article.as_ref().and_then(|article| of_second.get(article));
        let before = article.into_iter().chain([&second.before]).filter(|word| !word.is_empty());
        let name = before.fold(name.to_owned(), |name, word| self.joined(word, &name));
        format!("{first}{}{name}", self.mark(1, 2, false, &name))
    }

    /// A word and what follows it, which may lose its article to the word.
    pub fn joined(&self, word: &str, next: &str) -> String {
        let (word, taken) = self.joins.joined(word, next);
        word + &next[taken..]
    }

    /// The words that agree with both bodies, none where those of the first serve; the articles are of each by itself.
    pub fn agreeing_with_both(&self, bodies: [&Words; 2]) -> Words {
        let one_has = |any: &str| {
            bodies.iter().any(|words| {
                words.get("agrees").is_some_and(|agrees| agrees.split('-').any(|part| part == any))
            })
        };
        let agreed =
            self.pair.agrees.iter().find(|agreed| agreed.any.as_ref().is_none_or(|any| one_has(any)));
        let mut words =
            agreed.and_then(|agreed| self.agreement.get(&agreed.both)).cloned().unwrap_or_default();
        let articles =
            [&self.pair.invited, &self.pair.informed].into_iter().filter_map(|it| it.article.as_ref());
        articles.for_each(|article| drop(words.remove(article)));
        words
    }
}
