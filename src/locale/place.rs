//! Countries in a sentence: with their article, after "of", "in" or "from".

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Locale;
use crate::terms::{Country, Language};

/// By form, then by class of article, a pattern for the name.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct Countries(BTreeMap<String, BTreeMap<String, String>>);

impl Locale {
    /// The country in one of the forms of the phrase file ("from", "with", "after"), else its bare name.
    pub fn country(&self, country: &Country, form: &str) -> String {
        if let Some(whole) = whole(country, self.language, form) {
            return whole.to_owned();
        }
        let class = match self.language {
            Language::En => country.en_article.as_deref(),
            Language::Fr => country.fr_article.as_deref(),
            _ => None,
        };
        let pattern = self.countries.0.get(form).and_then(|classes| classes.get(class.unwrap_or("none")));
        pattern.map_or("{name}", String::as_str).replace("{name}", country.name(self.language))
    }
}

/// What the table spells out because no class gives it.
fn whole<'c>(country: &'c Country, language: Language, form: &str) -> Option<&'c str> {
    let whole = match (language, form) {
        (Language::Fr, "of") => &country.fr_of,
        (Language::Fr, "in") => &country.fr_in,
        (Language::Fr, "from") if country.fr_from.is_some() => &country.fr_from,
        (Language::Fr, "from") if country.fr_article.as_deref() == Some("none") => &country.fr_of,
        _ => return None,
    };
    whole.as_deref()
}
