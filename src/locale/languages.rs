//! Names of languages beside the noun of their sentence: "на французский и испанский языки".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Languages {
    noun: String,
    /// In which a name may have the noun itself.
    forms: Vec<String>,
    /// Those that have it not, by the category of their number, or `other`.
    beside: BTreeMap<String, String>,
    /// One that has it.
    pub whole: String,
}

impl Languages {
    pub fn beside(&self, category: &str) -> &str {
        self.beside.get(category).or_else(|| self.beside.get("other")).map_or("{named}", String::as_str)
    }

    pub fn is_whole(&self, name: &str) -> bool {
        name.to_lowercase().contains(&self.noun)
    }
}

impl Locale {
    /// The noun in the name of a language, where it stands in a form that no sentence has a place for.
    pub fn unfit<'n>(&self, name: &'n str) -> Option<&'n str> {
        let languages = self.lists.languages.as_ref()?;
        let mut words = name.split(|c: char| !c.is_alphabetic()).filter(|word| languages.is_whole(word));
        let fits = |word: &str| languages.forms.contains(&word.to_lowercase());
        let first = words.next()?;
        (!fits(first) && !words.any(fits)).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use crate::locale::of;
    use crate::terms::Language;

    #[test]
    fn a_noun_in_another_form_does_not_fit() {
        use Language::{Ar, En, Ru};
        for (language, name, unfit) in [
            (Ru, "международный язык жестов", None),
            (Ru, "Португальский язык", None),
            (Ru, "португальский", None),
            (Ru, "международном языке жестов", Some("языке")),
            (Ar, "لغة الإشارة الدولية", None),
            (Ar, "اللغة البرتغالية", None),
            (Ar, "البرتغالية", None),
            (Ar, "بلغة الإشارة الدولية", Some("بلغة")),
            (En, "the Portuguese language", None),
        ] {
            assert_eq!(of(language).unfit(name), unfit, "{language}: {name}");
        }
    }
}
