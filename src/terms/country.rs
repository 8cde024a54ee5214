//! Countries and areas: the names that the United Nations uses, the forms that each language needs in a sentence, and
//! their region, group and lists.

use std::iter;

use chrono::NaiveDate;

use super::Language;
use super::lines::{Line, Lines};

const TABLE: &str = include_str!("../../templates/terms/countries.toml");

static LINES: Lines = Lines::of(TABLE);

/// A code of ISO 3166-1 alpha-2 that is in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// How many of the codes are States and not areas.
    pub const STATES: u32 = 197;

    pub fn parse(text: &str) -> Option<CountryCode> {
        let code: [u8; 2] = text.as_bytes().try_into().ok()?;
        let known = code.iter().all(u8::is_ascii_uppercase) && LINES.has(code);
        known.then_some(CountryCode(code))
    }

    /// Whether a code is assigned, reserved or left to users by ISO 3166-1, although the table has no name for it.
    pub fn is_left_out(text: &str) -> bool {
        const LEFT_OUT: [&str; 10] = ["AQ", "BV", "EU", "GS", "HM", "IO", "TF", "TW", "UM", "XK"];
        LEFT_OUT.contains(&text)
    }

    /// All codes of the table in alphabetical order.
    pub fn all() -> impl Iterator<Item = CountryCode> {
        (b'A'..=b'Z')
            .flat_map(|first| iter::repeat(first).zip(b'A'..=b'Z'))
            .map(|(first, second)| CountryCode([first, second]))
            .filter(|code| LINES.has(code.0))
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    pub fn country(self) -> Country {
        Country { line: LINES.line(self.0) }
    }

    /// Its line in another table of the same form.
    pub fn line_of(self, lines: &Lines) -> Line {
        lines.line(self.0)
    }
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Country {
    line: Line,
}

/// The status of a country or an area at the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Member,
    Observer,
    /// Not a member or an observer, but a member of WIPO.
    OtherState,
    /// Not a State: a territory, a dependency, a special administrative region.
    Area,
}

/// Whether a country is on the list of least developed countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeastDeveloped {
    Still,
    /// Not any more from this day on.
    Until(NaiveDate),
}

impl LeastDeveloped {
    pub fn on(self, day: NaiveDate) -> bool {
        match self {
            LeastDeveloped::Still => true,
            LeastDeveloped::Until(end) => day < end,
        }
    }
}

impl Country {
    /// The name as lists write it, without its article.
    pub fn name(self, language: Language) -> &'static str {
        self.cell(language.tag()).unwrap_or_default()
    }

    /// The name as sentences write it, without its article: "Islamic Republic of Iran", which lists invert.
    pub fn name_in_text(self, language: Language) -> &'static str {
        self.cell(&format!("{language}-text")).unwrap_or_else(|| self.name(language))
    }

    /// The article of the name in a sentence; in French, the class of the article.
    pub fn article(self, language: Language) -> Option<&'static str> {
        self.cell(&format!("{language}-article"))
    }

    /// The words of a form ("of", "in", "from") that do not follow from the class of the article.
    pub fn whole(self, language: Language, form: &str) -> Option<&'static str> {
        self.cell(&format!("{language}-{form}"))
    }

    /// The name of the region in English, as M49 has it.
    pub fn region(self) -> &'static str {
        self.cell("region").unwrap_or_default()
    }

    /// The name of the smallest part of the region in M49, in English.
    pub fn subregion(self) -> &'static str {
        self.cell("intermediate").or_else(|| self.cell("subregion")).unwrap_or_default()
    }

    /// The regional group at WIPO.
    pub fn group(self) -> Option<&'static str> {
        self.cell("group")
    }

    pub fn standing(self) -> Standing {
        match self.cell("un") {
            None => Standing::Member,
            Some("observer") => Standing::Observer,
            Some("non-member") => Standing::OtherState,
            Some(_) => Standing::Area,
        }
    }

    pub fn least_developed(self) -> Option<LeastDeveloped> {
        let listed = self.cell("ldc")?;
        Some(listed.parse().map_or(LeastDeveloped::Still, LeastDeveloped::Until))
    }

    pub fn is_landlocked_developing(self) -> bool {
        self.cell("lldc").is_some()
    }

    pub fn is_small_island_developing(self) -> bool {
        self.cell("sids").is_some()
    }

    /// Whether no source confirms the cell of this key.
    pub fn is_unconfirmed(self, key: &str) -> bool {
        self.cell("unconfirmed").is_some_and(|keys| keys.contains(&format!("\"{key}\"")))
    }

    fn cell(self, key: &str) -> Option<&'static str> {
        self.line.cell(key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use toml::{Table, Value};

    use super::*;

    fn country(code: &str) -> Country {
        CountryCode::parse(code).unwrap_or_else(|| panic!("{code}")).country()
    }

    fn countries() -> impl Iterator<Item = (CountryCode, Country)> {
        CountryCode::all().map(|code| (code, code.country()))
    }

    fn states() -> impl Iterator<Item = (CountryCode, Country)> {
        countries().filter(|(_, country)| country.standing() != Standing::Area)
    }

    #[test]
    fn every_member_and_observer_of_the_united_nations_is_there() {
        let of = |standing| countries().filter(|(_, country)| country.standing() == standing).count();
        let number = [Standing::Member, Standing::Observer, Standing::OtherState, Standing::Area].map(of);
        assert_eq!(number, [193, 2, 2, 44]);
        assert_eq!(states().count() as u32, CountryCode::STATES);
        assert_eq!(["VA", "PS"].map(|code| country(code).standing()), [Standing::Observer; 2]);
        assert_eq!(["CK", "NU"].map(|code| country(code).standing()), [Standing::OtherState; 2]);
    }

    /// The lines are read without the TOML parser, but give the same values.
    #[test]
    fn a_line_says_what_toml_says() {
        let table: Table = TABLE.parse().expect("the table is TOML");
        let codes: Vec<String> = CountryCode::all().map(|code| code.as_str().to_owned()).collect();
        assert_eq!(table.keys().cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>(), codes);
        for (code, row) in &table {
            for (key, value) in row.as_table().expect("a row") {
                let expected = match value {
                    Value::String(text) => text.clone(),
                    Value::Array(items) => items.iter().map(Value::to_string).collect::<Vec<_>>().join(", "),
                    value => value.to_string(),
                };
                assert_eq!(country(code).cell(key), Some(expected.as_str()), "{code} {key}");
            }
            assert_eq!(country(code).cell("no-such-key"), None);
        }
    }

    #[test]
    fn every_country_has_six_names_of_its_own_and_a_place_in_the_world() {
        for language in Language::ALL {
            let names: BTreeSet<&str> = countries().map(|(_, country)| country.name(language)).collect();
            assert!(!names.contains(""), "{language}");
            assert_eq!(names.len(), countries().count(), "{language}");
        }
        for (code, country) in countries() {
            let parts = match country.region() {
                "Africa" => [
                    "Northern Africa",
                    "Eastern Africa",
                    "Middle Africa",
                    "Southern Africa",
                    "Western Africa",
                ],
                "Americas" => ["Northern America", "Caribbean", "Central America", "South America", ""],
                "Asia" => {
                    ["Central Asia", "Eastern Asia", "South-eastern Asia", "Southern Asia", "Western Asia"]
                }
                "Europe" => ["Eastern Europe", "Northern Europe", "Southern Europe", "Western Europe", ""],
                "Oceania" => ["Australia and New Zealand", "Melanesia", "Micronesia", "Polynesia", ""],
                other => panic!("{} lies in {other}", code.as_str()),
            };
            assert!(parts.contains(&country.subregion()) && country.subregion() != "", "{}", code.as_str());
        }
    }

    #[test]
    fn states_have_a_regional_group_that_is_not_confirmed() {
        let mut groups: BTreeMap<&str, usize> = BTreeMap::new();
        for (code, country) in countries() {
            let group = country.group();
            assert_eq!(group.is_some(), country.is_unconfirmed("group"), "{}", code.as_str());
            assert!(group.is_none() || country.standing() != Standing::Area, "{}", code.as_str());
            group.into_iter().for_each(|group| *groups.entry(group).or_default() += 1);
        }
        let expected = [
            ("APG", 47),
            ("African Group", 54),
            ("CACEEC", 12),
            ("CEBS", 16),
            ("China", 1),
            ("GRULAC", 33),
            ("Group B", 32),
        ];
        assert_eq!(groups.into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_status_is_judged_on_a_day() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a day");
        let on =
            |day| states().filter(move |(_, country)| country.least_developed().is_some_and(|it| it.on(day)));
        // The list as it was counted by the Committee for Development Policy.
        let before = [day(2023, 12, 12), day(2023, 12, 13), day(2024, 12, 12), day(2024, 12, 13)];
        assert_eq!(before.map(|day| on(day).count()), [46, 45, 45, 44]);
        assert_eq!(country("BT").least_developed(), Some(LeastDeveloped::Until(day(2023, 12, 13))));
        assert_eq!(["BT", "NP"].map(|code| country(code).is_unconfirmed("ldc")), [false, true]);
        assert_eq!(country("FR").least_developed(), None);
        assert_eq!(states().filter(|(_, country)| country.is_landlocked_developing()).count(), 32);
        assert_eq!(states().filter(|(_, country)| country.is_small_island_developing()).count(), 39);
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "B", "BWA", "bw", "UK", "XX", "AQ", "TW", "# ", "é"] {
            assert_eq!(CountryCode::parse(text), None, "{text}");
        }
    }
}
