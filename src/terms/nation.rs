//! The words by which a name refers to a country: the country's names and adjectives, and names of other countries
//! that contain them.

use super::lines::{Line, Lines};
use super::{CountryCode, Language};

const TABLE: &str = include_str!("../../templates/terms/nations.toml");

static LINES: Lines = Lines::of(TABLE);

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Nation(Line);

impl CountryCode {
    pub fn nation(self) -> Nation {
        Nation(self.line_of(&LINES))
    }
}

impl Nation {
    /// The words for the country: in small letters without accents, capitals as written. A slash separates a word
    /// from its ending.
    pub fn words(self, language: Language) -> impl Iterator<Item = &'static str> {
        let more = self.0.cell(&format!("{language}-more"));
        self.0.cell(language.tag()).into_iter().chain(more).flat_map(|forms| forms.split(", "))
    }

    /// Texts that contain such a word and name another country, or none.
    pub fn others(self, language: Language) -> impl Iterator<Item = &'static str> {
        self.0.cell(&format!("{language}-not")).into_iter().flat_map(|forms| forms.split(", "))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use toml::Table;

    use super::*;

    #[test]
    fn every_country_has_a_line_whose_cells_are_those_that_toml_reads() {
        let table: Table = TABLE.parse().expect("the table is TOML");
        let codes: BTreeSet<String> = CountryCode::all().map(|code| code.as_str().to_owned()).collect();
        assert_eq!(table.keys().cloned().collect::<BTreeSet<_>>(), codes);
        for code in CountryCode::all() {
            let row = table[code.as_str()].as_table().expect("a row");
            for language in Language::ALL {
                let cells = ["", "-more"].map(|kind| row.get(&format!("{language}{kind}")));
                let cells = cells.into_iter().flatten().filter_map(|cell| cell.as_str());
                let expected: Vec<&str> = cells.flat_map(|cell| cell.split(", ")).collect();
                assert!(!expected.is_empty(), "{language} {}", code.as_str());
                assert_eq!(code.nation().words(language).collect::<Vec<_>>(), expected, "{language}");
            }
        }
    }
}
