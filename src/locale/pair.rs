//! Two bodies that a sentence names together: "the CDIP and the SCP".

use serde::Deserialize;

use super::Locale;
use super::body::Words;

/// How a sentence for one body names two. The words before the first stay as they are.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// How the decision names those it invites.
    pub invited: Second,
    /// How a document names those for whose information it is.
    pub informed: Second,
    /// The words that agree with both; the first entry whose condition holds is used.
    #[serde(default)]
    agrees: Vec<Agreed>,
}

/// The words between "and" and the name of the second body.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Second {
    #[serde(default)]
    before: String,
    /// The name of its article among the words that agree with it.
    article: Option<String>,
    /// The case of both names.
    pub case: Option<String>,
    /// Whether a name in Latin letters may stand here.
    pub latin: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Agreed {
    /// The gender or number that one of the two must have; without it the entry always holds.
    any: Option<String>,
    both: String,
}

impl Locale {
    /// Both names in one sentence; `of_second` has the words that agree with the second body.
    pub fn paired(&self, second: &Second, names: [&str; 2], of_second: &Words) -> String {
        let [first, name] = names;
        let article = second.article.as_ref().and_then(|article| of_second.get(article));
        let before = article.into_iter().chain([&second.before]).filter(|word| !word.is_empty());
        let name = before.fold(name.to_owned(), |name, word| self.joined(word, &name));
        format!("{first}{}{name}", self.mark(1, 2, false, &name))
    }

    /// A word and the next one, whose article it may replace.
    pub fn joined(&self, word: &str, next: &str) -> String {
        let (word, taken) = self.joins.joined(word, next);
        word + &next[taken..]
    }

    /// The words that agree with both bodies; none if those of the first serve. Articles are left out, because each
    /// body has its own.
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
