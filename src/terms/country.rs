//! Countries: the names that the United Nations uses, and what a language needs to put them in a sentence.

use serde::Deserialize;

use super::Language;

const TABLE: &str = include_str!("../../templates/terms/countries.toml");

/// ISO 3166-1 alpha-2, known to be in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    pub fn parse(text: &str) -> Option<CountryCode> {
        let code: [u8; 2] = text.as_bytes().try_into().ok()?;
        let known = code.iter().all(u8::is_ascii_uppercase) && line(text).is_some();
        known.then_some(CountryCode(code))
    }

    /// How many countries there are.
    pub fn number() -> usize {
        lines().count()
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    pub fn country(self) -> Country {
        let line = line(self.as_str()).unwrap_or_default();
        let mut table: std::collections::BTreeMap<String, Country> = toml::from_str(line).unwrap_or_default();
        table.remove(self.as_str()).unwrap_or_default()
    }
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(|line| line.split_once(" = {"))
}

/// One line of the table, which stands on one line so that the others need not be read.
fn line(code: &str) -> Option<&'static str> {
    TABLE.lines().find(|line| line.strip_prefix(code).is_some_and(|rest| rest.starts_with(" = {")))
}

/// Bare names by language, article classes, and whole phrases where the class does not give them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Country {
    en: String,
    fr: String,
    es: String,
    ru: String,
    ar: String,
    zh: String,
    pub en_article: Option<String>,
    pub fr_article: Option<String>,
    pub fr_of: Option<String>,
    pub fr_in: Option<String>,
    pub fr_from: Option<String>,
    /// M49's name of it, in English.
    pub region: String,
}

impl Country {
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Ar => &self.ar,
            Language::En => &self.en,
            Language::Es => &self.es,
            Language::Fr => &self.fr,
            Language::Ru => &self.ru,
            Language::Zh => &self.zh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_country_with_six_names() {
        let codes: Vec<&str> = lines().map(|(code, _)| code).collect();
        assert!(codes.len() > 190);
        for code in codes {
            let country = CountryCode::parse(code).unwrap_or_else(|| panic!("{code}")).country();
            assert!(Language::ALL.iter().all(|language| !country.name(*language).is_empty()), "{code}");
            assert!(!country.region.is_empty(), "{code}");
        }
    }
}
