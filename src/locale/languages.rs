//! Names of languages with the noun of their sentence: "на французский и испанский языки".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Languages {
    /// The nouns of names that need no other noun: "لغات السكان الأصليين".
    nouns: Vec<String>,
    /// The forms that this noun may have in a name.
    forms: Vec<String>,
    /// The endings of words before the noun that give it another case than the sentence needs: "международном языке",
    /// not "вариант языка".
    oblique: Vec<String>,
    /// The endings of names that stand beside the noun of the sentence; if there are none, all names do.
    endings: Vec<String>,
    /// The patterns for names with the noun beside them, by the plural category of their number, or `other`.
    beside: BTreeMap<String, String>,
    /// The pattern for a name that stands alone.
    pub whole: String,
    /// Words at the start of a name that a sentence drops: "le swahili", "en swahili".
    dropped: Vec<String>,
}

impl Languages {
    pub fn beside(&self, category: &str) -> &str {
        self.beside.get(category).or_else(|| self.beside.get("other")).map_or("{named}", String::as_str)
    }

    /// Whether a name takes no noun beside it, because it contains the noun or is no adjective.
    pub fn is_whole(&self, name: &str) -> bool {
        let ends = |ending: &String| name.trim_end().ends_with(ending.as_str());
        self.names(name) || !self.endings.is_empty() && !self.endings.iter().any(ends)
    }

    /// How many bytes at the start of a name the sentence drops.
    pub fn dropped(&self, name: &str) -> usize {
        let begins = |word: &&String| name.starts_with(word.as_str()) && name.len() > word.len();
        self.dropped.iter().find(begins).map_or(0, String::len)
    }

    fn names(&self, name: &str) -> bool {
        !self.nouns.is_empty() && {
            let name = name.to_lowercase();
            self.nouns.iter().any(|noun| name.contains(noun.as_str()))
        }
    }

    /// Whether a word may stand before the noun of a name in another case than the name's.
    fn is_oblique(&self, word: &str) -> bool {
        self.oblique.iter().any(|ending| word.ends_with(ending.as_str()))
    }

    fn preposition(&self) -> &str {
        self.whole.split('{').next().unwrap_or_default()
    }
}

impl Locale {
    /// The word in a name that does not fit into a sentence: the noun in another form, or the preposition.
    pub fn unfit<'n>(&self, name: &'n str) -> Option<&'n str> {
        let languages = self.lists.languages.as_ref()?;
        let words = || name.split(|c: char| !c.is_alphabetic());
        // If the preposition is written together with the next word, the article after it shows that it is one.
        let preposition = languages.preposition();
        let article = if preposition.ends_with(' ') { "" } else { self.prose.article.as_str() };
        if !preposition.is_empty()
            && name.strip_prefix(preposition).is_some_and(|rest| rest.starts_with(article))
        {
            return words().next();
        }
        let fits = |word: &str| languages.forms.contains(&word.to_lowercase());
        let mut from_first = words().skip_while(|word| languages.is_oblique(word));
        let first = from_first.next().filter(|word| languages.names(word))?;
        let is_adjective = languages.endings.iter().any(|ending| first.ends_with(ending.as_str()));
        (!fits(first) && !is_adjective).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn a_noun_in_another_form_does_not_fit() {
        use Language::{Ar, En, Ru};
        for (language, name, unfit) in [
            (Ru, "международный язык жестов", None),
            (Ru, "Португальский язык", None),
            (Ru, "португальский", None),
            (Ru, "международном языке жестов", Some("языке")),
            (Ru, "языковой код", None),
            (Ru, "языке жестов", Some("языке")),
            (Ru, "бразильский вариант португальского языка", None),
            (Ru, "вариант португальского языка", None),
            (Ru, "португальского языка", Some("языка")),
            (Ar, "لغات السكان الأصليين", None),
            (Ar, "بلغات السكان الأصليين", Some("بلغات")),
            (Ar, "النسخة المبسطة للغة العربية", None),
            (Ar, "الإشارة الدولية", None),
            (Ar, "لغة الإشارة الدولية", None),
            (Ar, "اللغة البرتغالية", None),
            (Ar, "البرتغالية", None),
            (Ar, "بلغة الإشارة الدولية", Some("بلغة")),
            (Ar, "بالبرتغالية", Some("بالبرتغالية")),
            (Ar, "بنغالية", None),
            (Ru, "на португальский", Some("на")),
            (En, "the Portuguese language", None),
        ] {
            assert_eq!(of(language).unfit(name), unfit, "{language}: {name}");
        }
    }

    #[test]
    fn a_name_that_is_no_adjective_stands_by_itself() {
        let languages = of(Language::Ar).lists.languages.as_ref().expect("Arabic has a noun");
        for (name, is_whole) in [
            ("البرتغالية", false),
            ("لغة الإشارة الدولية", true),
            ("لغات السكان الأصليين", true),
            ("الإشارة الدولية", true),
            ("برايل", true),
        ] {
            assert_eq!(languages.is_whole(name), is_whole, "{name}");
        }
    }
}
