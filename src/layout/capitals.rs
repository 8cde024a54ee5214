//! Words that are printed in capitals. Their text stays as it was typed, for searching, copying and reading aloud.

use std::borrow::Cow;

use icu_casemap::CaseMapperBorrowed;
use icu_locale_core::{LanguageIdentifier, langid};

use crate::face::{FaceId, Foundry, Sort};
use crate::terms::Direction;

/// Adds the sorts of the word in capitals; their clusters are those of the word as typed. If the face lacks one of
/// the capitals, the word stays small.
pub(super) fn cast(
    foundry: &mut dyn Foundry,
    face: FaceId,
    word: &str,
    direction: Direction,
    language: &str,
    sorts: &mut Vec<Sort>,
) {
    let start = sorts.len();
    let capitals = capitals(word, language);
    foundry.cast(face, &capitals, direction, sorts);
    if sorts[start..].iter().any(|sort| sort.id == 0) {
        sorts.truncate(start);
        return foundry.cast(face, word, direction, sorts);
    }
    if !(word.is_ascii() && capitals.is_ascii()) {
        let typed = typed(word, &capitals);
        for sort in &mut sorts[start..] {
            let at = typed.partition_point(|(capital, _)| *capital <= sort.cluster);
            sort.cluster = at.checked_sub(1).map_or(0, |at| typed[at].1);
        }
    }
}

/// The word in the capitals of the language: "ΑΘΗΝΑ" for "Αθήνα", "İZMİR" in Turkish. Greek letters always follow the
/// Greek rules. "ß" becomes "ẞ", so that the number of letters stays the same.
fn capitals<'w>(word: &'w str, language: &str) -> Cow<'w, str> {
    let greek = |letter: char| matches!(letter, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}');
    let language = match word.contains(greek) {
        true => langid!("el"),
        false => LanguageIdentifier::try_from_str(language).unwrap_or(LanguageIdentifier::UNKNOWN),
    };
    let mapper = CaseMapperBorrowed::new();
    match word.contains('ß') {
        true => mapper.uppercase_to_string(&word.replace('ß', "ẞ"), &language).into_owned().into(),
        false => mapper.uppercase_to_string(word, &language),
    }
}

/// For each capital, its byte and the byte of its letter as typed, ascending. If the letters do not match, all
/// capitals belong to the first one.
fn typed(word: &str, capitals: &str) -> Vec<(u32, u32)> {
    let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let of = capitals.char_indices().map(|(at, _)| byte(at));
    let one = word.char_indices().map(|(at, _)| byte(at));
    let many = word.char_indices().flat_map(|(at, letter)| letter.to_uppercase().map(move |_| byte(at)));
    let count = capitals.chars().count();
    if word.chars().count() == count {
        of.zip(one).collect()
    } else if many.clone().count() == count {
        of.zip(many).collect()
    } else {
        vec![(0, 0)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_capitals_of_its_own() {
        for (word, expected) in [
            ("été", "ÉTÉ"),
            ("Straße", "STRAẞE"),
            ("Αθήνα", "ΑΘΗΝΑ"),
            ("ευρωπαϊκή", "ΕΥΡΩΠΑΪΚΗ"),
            ("ёлка", "ЁЛКА"),
            ("ǆ", "Ǆ"),
        ] {
            assert_eq!(capitals(word, "fr"), expected);
        }
        for (language, expected) in [("tr", "İZMİR"), ("az", "İZMİR"), ("en", "IZMIR")] {
            assert_eq!(capitals("izmir", language), expected);
        }
    }

    #[test]
    fn every_capital_knows_its_letter_as_typed() {
        for (word, expected) in [
            ("été", vec![(0, 0), (2, 2), (3, 3)]),
            ("ßa", vec![(0, 0), (3, 2)]),
            ("aŉb", vec![(0, 0), (1, 1), (3, 1), (4, 3)]),
            ("α\u{301}β", vec![(0, 0)]),
        ] {
            assert_eq!(typed(word, &capitals(word, "en")), expected, "{word}");
        }
    }
}
