//! Names of organizations that take an article in a sentence: "of the World Intellectual Property Organization".

use serde::Deserialize;

use super::Locale;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definite {
    article: String,
    /// Words after which the article stands. After other words, a name stands beside them without an article.
    behind: Vec<String>,
    /// The nouns of names that have an article; `nouns_of` has those that have it only if "of" follows.
    nouns: Vec<String>,
    nouns_of: Vec<String>,
}

impl Locale {
    /// The article that is missing before a name, if one is. `before` and `after` are the text around the name.
    pub fn article_before(&self, name: &str, before: &str, after: &str) -> Option<&str> {
        let definite = self.names.definite.as_ref()?;
        let word = before.strip_suffix(' ')?.rsplit(|c: char| !c.is_alphabetic()).next()?;
        let next = after.strip_prefix(' ').map(|after| after.split(|c: char| !c.is_alphabetic()).next());
        let belongs = |next: &str| !next.is_empty() && !self.prose.particles.iter().any(|word| word == next);
        let lacks = definite.behind.iter().any(|behind| behind == word)
            && !next.flatten().is_some_and(belongs)
            && definite.has_article(name);
        lacks.then_some(definite.article.as_str())
    }
}

impl Definite {
    /// Judges by the noun before the first preposition, or by the last word.
    fn has_article(&self, name: &str) -> bool {
        let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
        let parts = |word: &String| ["against", "for", "in", "of", "on"].contains(&word.as_str());
        let end = words.iter().position(parts).unwrap_or(words.len());
        let Some(noun) = words[..end].last() else { return false };
        self.nouns.contains(noun)
            || self.nouns_of.contains(noun) && words.get(end).is_some_and(|word| word == "of")
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn a_name_has_an_article_behind_a_preposition_by_its_noun() {
        for (name, before, after, lacks) in [
            ("World Intellectual Property Organization", "Director General of ", "", true),
            ("Ministry of Trade", "adviser at ", ", Geneva", true),
            ("University of Accra", "dean at ", " and others", true),
            ("Cornell University", "dean at ", "", false),
            ("Google", "engineer at ", "", false),
            ("World Intellectual Property Organization", "Director General, ", "", false),
            ("World Intellectual Property Organization", "Director of the ", " Academy", false),
            ("World Intellectual Property Organization", "a list of ", " treaties", false),
            ("World Intellectual Property Organization", "staff of ", " in Geneva", true),
        ] {
            let article = of(Language::En).article_before(name, before, after);
            assert_eq!(article, lacks.then_some("the "), "{before}{name}{after}");
        }
        let french = of(Language::Fr);
        assert_eq!(french.article_before("Organisation", "directeur de ", ""), None);
    }
}
