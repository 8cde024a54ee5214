//! Whether words tell a country: by its name, or as "kényan" tells Kenya.

use super::Locale;
use crate::terms::{CountryCode, folded};

/// Letters that an adjective shares with the name at least, and those that it may not share.
const SHARED: usize = 4;
const ENDING: usize = 3;

impl Locale {
    pub fn tells(&self, words: &str, code: CountryCode) -> bool {
        let country = code.country();
        // Of "Iran (Islamic Republic of)", what stands before the bracket tells it too.
        let listed = country.name(self.language);
        let name = listed.split(" (").next().unwrap_or(listed);
        if words.is_empty()
            || [name, country.name_in_text(self.language)].iter().any(|name| words.contains(name))
        {
            return !words.is_empty();
        }
        let listed = self.names.nationalities.get(code.as_str());
        let name = folded(name);
        let tells = |word: &str| {
            let word = folded(word);
            let word = word.strip_prefix(self.prose.article.as_str()).unwrap_or(&word);
            listed.is_some_and(|adjectives| adjectives.iter().any(|begin| word.starts_with(begin.as_str())))
                || is_of(word, &name)
        };
        words.split(|c: char| !c.is_alphabetic()).any(tells)
    }
}

/// Of a name that is one word.
fn is_of(word: &str, name: &str) -> bool {
    let length = name.chars().count();
    let name_is_one_word = name.chars().all(char::is_alphabetic);
    let shared = word.chars().zip(name.chars()).take_while(|(one, other)| one == other).count();
    name_is_one_word && length >= SHARED && shared >= SHARED.max(length.saturating_sub(ENDING))
}

#[cfg(test)]
mod tests {
    use crate::locale::of;
    use crate::terms::{CountryCode, Language, folded};

    #[test]
    fn what_is_listed_is_of_a_country_and_as_words_are_compared() {
        for language in Language::ALL {
            for (code, adjectives) in &of(language).names.nationalities {
                assert!(CountryCode::parse(code).is_some(), "{language}: {code}");
                assert!(adjectives.iter().all(|begin| *begin == folded(begin)), "{language}: {code}");
            }
        }
    }

    #[test]
    fn an_adjective_tells_its_country_and_no_other() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        for (language, code, words, tells) in [
            (Fr, "KE", "Institut kényan de la propriété industrielle", true),
            (Fr, "KE", "Office de la propriété industrielle", false),
            (Fr, "GB", "Office britannique", true),
            (Fr, "NL", "Office néerlandais", true),
            (Fr, "US", "Office américain", true),
            (Fr, "ZA", "Institut africain", false),
            (Fr, "ZA", "Commission sud-africaine", true),
            (Fr, "IN", "Institut indien", true),
            (Fr, "IN", "Institut d’informatique", false),
            (Fr, "AT", "Office australien", false),
            (Fr, "AT", "Office autrichien", true),
            (Fr, "PL", "École polytechnique", false),
            (Es, "KE", "Instituto Keniano", true),
            (Es, "ES", "Oficina Española", true),
            (Es, "US", "Oficina Estadounidense", true),
            (Fr, "IR", "Office des marques de l’Iran", true),
            (Fr, "IR", "Office de la République islamique d’Iran", true),
            (En, "VE", "Central University of Venezuela", true),
            (Ar, "IR", "مكتب البراءات في جمهورية إيران الإسلامية", true),
            (En, "FR", "French Office", true),
            (En, "GB", "British Library", true),
            (En, "MY", "Ministry of Trade", false),
            (Ru, "KE", "Кенийский институт", true),
            (Ar, "KE", "المعهد الكيني", true),
            (Ar, "EG", "المكتب الوطني", false),
            (Zh, "KE", "肯尼亚工业产权局", true),
        ] {
            let code = CountryCode::parse(code).expect("a country");
            assert_eq!(of(language).tells(words, code), tells, "{language}: {words}");
        }
    }
}
