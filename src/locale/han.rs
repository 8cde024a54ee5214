//! Names of people in Han characters: their order and their parts.

use serde::Deserialize;

use crate::terms::{CountryCode, NameOrder, is_han};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct HanNames {
    family_first: String,
    /// The pattern for a name of another language, written by its sound.
    given_first: String,
    /// The same for people whose family name stands first.
    family_first_by_sounds: String,
    /// The characters with which names of other languages are written by their sound.
    sounds: String,
    /// Chinese family names of two characters.
    family_names: Vec<String>,
}

/// The order of a name, and how certain it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    Sure(NameOrder),
    Likely(NameOrder),
}

impl Guess {
    pub fn order(self) -> NameOrder {
        match self {
            Guess::Sure(order) | Guess::Likely(order) => order,
        }
    }
}

/// The greatest length of a given name in Han characters, and the least length of a name that is written by its
/// sound.
const GIVEN: usize = 2;

impl HanNames {
    /// The order of a name for which none is stated, judged by its characters and by the country of the person.
    pub fn guess(&self, given: &str, family: &str, country: Option<CountryCode>) -> Guess {
        use NameOrder::{FamilyFirst, GivenFirst};
        let is_there = country.map(CountryCode::has_han_names);
        let is_long = given.chars().count() > GIVEN;
        match is_there {
            _ if given.is_empty() || !family.starts_with(is_han) => Guess::Sure(FamilyFirst),
            _ if self.family_names.iter().any(|known| known == family) => Guess::Sure(FamilyFirst),
            _ if given.contains('·') || family.contains('·') => Guess::Sure(GivenFirst),
            // Robert Lee is 罗伯特·李. For Mary King and for a family that came from China, the characters may be the
            // same.
            _ if family.chars().nth(1).is_none() => match (self.by_sounds(given), is_long, is_there) {
                (true, true, Some(false)) => Guess::Sure(GivenFirst),
                (true, true, _) | (true, false, Some(false)) => Guess::Likely(GivenFirst),
                _ => Guess::Sure(FamilyFirst),
            },
            _ => match (self.by_sounds(&[given, family].concat()), is_there) {
                (true, Some(false)) => Guess::Sure(GivenFirst),
                (true, _) => Guess::Likely(GivenFirst),
                (false, Some(true)) => Guess::Sure(FamilyFirst),
                (false, _) => Guess::Likely(FamilyFirst),
            },
        }
    }

    /// The pattern of the stated order, or else of the likely one.
    pub fn pattern(
        &self,
        stated: Option<NameOrder>,
        given: &str,
        family: &str,
        country: Option<CountryCode>,
    ) -> &str {
        let is_there = country.is_some_and(CountryCode::has_han_names);
        let is_foreign =
            || !is_there && family.chars().nth(1).is_some() && self.by_sounds(&[given, family].concat());
        match stated.unwrap_or_else(|| self.guess(given, family, country).order()) {
            _ if given.is_empty() => &self.family_first,
            NameOrder::GivenFirst => &self.given_first,
            NameOrder::FamilyFirst if stated.is_some() && is_foreign() => &self.family_first_by_sounds,
            NameOrder::FamilyFirst => &self.family_first,
        }
    }

    /// Whether the name seems to be written by its sound: it has two characters or more, and two of three are used
    /// for that.
    fn by_sounds(&self, name: &str) -> bool {
        let (mut all, mut sounds) = (0, 0);
        for c in name.chars().filter(|c| !matches!(c, '·' | '-')) {
            all += 1;
            sounds += usize::from(self.sounds.contains(c));
        }
        all >= GIVEN && 3 * sounds >= 2 * all
    }
}

#[cfg(test)]
mod tests {
    use super::Guess::{self, Likely, Sure};
    use crate::templates::of;
    use crate::terms::NameOrder::{FamilyFirst, GivenFirst};
    use crate::terms::{CountryCode, Language};

    fn guess(given: &str, family: &str, country: &str) -> Guess {
        let han = of(Language::Zh).names.han.as_ref().expect("Chinese has them");
        han.guess(given, family, CountryCode::parse(country))
    }

    #[test]
    fn an_order_goes_by_the_country_and_by_the_characters() {
        for (given, family, country, told) in [
            ("梅", "林", "", Sure(FamilyFirst)),
            ("明华", "李", "", Sure(FamilyFirst)),
            ("明华", "李", "CN", Sure(FamilyFirst)),
            ("一郎", "铃木", "JP", Sure(FamilyFirst)),
            ("一郎", "铃木", "", Likely(FamilyFirst)),
            ("丽莎", "欧阳", "SG", Sure(FamilyFirst)),
            ("丽莎", "欧阳", "", Sure(FamilyFirst)),
            ("约翰", "史密斯", "", Likely(GivenFirst)),
            ("艾哈迈德", "本·优素福", "", Sure(GivenFirst)),
            ("阿依古丽", "买买提", "CN", Likely(GivenFirst)),
            ("卡洛斯", "戈恩", "JP", Likely(GivenFirst)),
            ("伊丽莎白", "李", "SG", Likely(GivenFirst)),
            ("一雄", "石黑", "GB", Likely(FamilyFirst)),
            ("玛丽", "杜邦", "KE", Sure(GivenFirst)),
            ("玛丽", "杜邦", "", Likely(GivenFirst)),
            ("罗伯特", "李", "GB", Sure(GivenFirst)),
            ("罗伯特", "李", "", Likely(GivenFirst)),
            ("玛丽", "金", "US", Likely(GivenFirst)),
            ("莉", "金", "US", Sure(FamilyFirst)),
            ("", "苏特里斯诺", "ID", Sure(FamilyFirst)),
        ] {
            assert_eq!(guess(given, family, country), told, "{family} {given} {country}");
        }
    }
}
