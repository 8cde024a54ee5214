//! Countries in a sentence: with their article, and after "of", "in" or "from".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;
use crate::terms::{Country, CountryCode, Language};

/// For each form and each class of article, a pattern for the name.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Countries(BTreeMap<String, BTreeMap<String, String>>);

impl Locale {
    pub fn has_form(&self, form: &str) -> bool {
        self.countries.0.contains_key(form)
    }

    /// The pattern for a name without an article.
    pub fn country_pattern(&self, form: &str) -> &str {
        let pattern = self.countries.0.get(form).and_then(|classes| classes.get("none"));
        pattern.map_or("{name}", String::as_str)
    }

    /// The country in a form of the phrase file ("from", "with", "after"); its name alone if there is no such form.
    pub fn country(&self, country: Country, form: &str) -> String {
        if let Some(whole) = whole(country, self.language, form) {
            return whole.to_owned();
        }
        let class = country.article(self.language).unwrap_or("none");
        let pattern = self.countries.0.get(form).and_then(|classes| classes.get(class));
        pattern.map_or("{name}", String::as_str).replace("{name}", country.name_in_text(self.language))
    }
}

impl Locale {
    /// The country of this name with its article, if the language never drops this article and the name lacks it.
    pub fn articled(&self, name: &str) -> Option<String> {
        if !self.prose.keeps_country_articles {
            return None;
        }
        let mut countries = CountryCode::all().map(CountryCode::country);
        let names = |country: &Country| [country.name(self.language), country.name_in_text(self.language)];
        let country = countries.find(|country| names(country).contains(&name))?;
        Some(self.country(country, "with")).filter(|articled| articled != country.name_in_text(self.language))
    }
}

/// The words that the table has for a form, because no class of article gives it.
fn whole(country: Country, language: Language, form: &str) -> Option<&'static str> {
    let without_class = language == Language::Fr && country.article(language) == Some("none");
    let of = || country.whole(language, "of").filter(|_| form == "from" && without_class);
    country.whole(language, form).or_else(of)
}

#[cfg(test)]
impl Countries {
    pub fn classes(&self, form: &str) -> impl Iterator<Item = &str> {
        self.0.get(form).into_iter().flat_map(|classes| classes.keys().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use crate::templates::of;
    use crate::terms::Language::{self, En, Es, Fr};

    #[test]
    fn a_country_that_is_known_by_its_bare_name_lacks_its_article() {
        for (language, name, articled) in [
            (Fr, "Polynésie française", Some("la Polynésie française")),
            (Fr, "la Polynésie française", None),
            (Fr, "Maurice", None),
            (Fr, "Kosovo", None),
            (En, "Cook Islands", Some("the Cook Islands")),
            (En, "Kenya", None),
            (Es, "Islas Cook", None),
        ] {
            let language: Language = language;
            assert_eq!(of(language).articled(name).as_deref(), articled, "{name}");
        }
    }
}
