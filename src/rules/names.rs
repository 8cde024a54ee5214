//! Names of people in running text.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::Version;
use super::capitals::{is_capitalized, is_in_capitals};
use super::facts::folded;
use super::passage::Passage;
use crate::diagnostic::appearance;
use crate::locale::Prose;
use crate::manuscript::Manuscript;
use crate::terms::is_han;

/// Every part of the name of every person declared, in every spelling, folded.
pub fn declared(manuscript: &Manuscript) -> FxHashSet<String> {
    let persons = manuscript.persons.iter();
    let names = persons.flat_map(|person| [person.given.as_ref(), person.family.as_ref()]).flatten();
    // A name that is written once serves all languages.
    let mut read = FxHashSet::default();
    let spellings = names.flat_map(|name| name.0.texts.values()).filter(|name| read.insert(name.place));
    let looks = |name: &str| match appearance(name) {
        Cow::Borrowed(_) => words(name),
        Cow::Owned(looks) => [words(name), words(&looks)].concat(),
    };
    spellings.flat_map(|name| looks(&name.value)).collect()
}

/// The words of a name, folded; a hyphen joins two of them.
pub fn words(name: &str) -> Vec<String> {
    parted(&folded(name)).map(str::to_owned).collect()
}

/// The words of a text, whatever stands between them.
pub fn parted(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The same, and every letter of a script without spaces by itself.
pub fn unspaced(text: &str) -> impl Iterator<Item = &str> {
    parted(text).flat_map(|word| {
        let mut rest = word;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let end = if is_han(first) { first.len_utf8() } else { rest.find(is_han).unwrap_or(rest.len()) };
            let (token, after) = rest.split_at(end);
            rest = after;
            Some(token)
        })
    })
}

/// An Arabic word without the letters that are written as part of it: "وبالتنمية" and "للتنمية" are "التنمية".
pub fn independent<'w>(prose: &Prose, word: &'w str) -> Cow<'w, str> {
    let rest = word.trim_start_matches(|c| prose.proclitics.contains(c));
    let joined = &word[..word.len() - rest.len()];
    if !prose.article.is_empty() && joined.ends_with(prose.contracted.as_str()) {
        return Cow::Owned(format!("{}{rest}", prose.article));
    }
    Cow::Borrowed(if rest.starts_with(prose.article.as_str()) { rest } else { word })
}

pub fn is_honorific(version: &Version, word: &str) -> bool {
    // Most words end here.
    if word.as_bytes().first().is_none_or(u8::is_ascii_lowercase) {
        return false;
    }
    let prose = &version.locale.prose;
    let word = independent(prose, word.trim_start_matches(|c: char| !c.is_alphabetic()));
    prose.honorifics.iter().any(|honorific| *honorific == word)
}

/// Whether a word belongs to the name after an honorific: "Dupont" of "M. Jean-Paul Dupont".
pub fn follows_honorific(version: &Version, passage: &Passage, index: usize) -> bool {
    let mut before = (0..index).rev().map(|index| passage.word(index)).take(LONGEST);
    before
        .find_map(|word| match () {
            () if is_honorific(version, word) => Some(true),
            () if is_of_a_name(word) && !word.ends_with([',', ';', ':', ')']) => None,
            () => Some(false),
        })
        .unwrap_or(false)
}

/// Words in the longest of names.
const LONGEST: usize = 5;

/// A word as names have them: "Dupont", "DUPONT", "J.".
pub fn is_of_a_name(word: &str) -> bool {
    is_initial(word) || is_capitalized(word) || is_in_capitals(bare(word))
}

pub fn is_initial(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().nth(1) == Some('.')
}

/// Without the marks around it.
pub fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::of;
    use crate::terms::Language;

    #[test]
    fn an_arabic_word_stands_without_what_is_joined_to_it() {
        let prose = &of(Language::Ar).prose;
        for (word, alone) in [
            ("والملكية", "الملكية"),
            ("بالتنمية", "التنمية"),
            ("وللتنمية", "التنمية"),
            ("للسيدة", "السيدة"),
            ("السيد", "السيد"),
            ("وكيل", "وكيل"),
            ("لونغ", "لونغ"),
        ] {
            assert_eq!(independent(prose, word), alone, "{word}");
        }
        assert_eq!(independent(&of(Language::En).prose, "Committee"), "Committee");
    }

    #[test]
    fn an_initial_is_one_capital_and_a_stop() {
        for (word, is) in
            [("J.", true), ("J.-P.", true), ("j.", false), ("J", false), ("Jo.", false), (".J", false)]
        {
            assert_eq!(is_initial(word), is, "{word}");
        }
    }

    #[test]
    fn letters_without_spaces_stand_one_by_one() {
        assert_eq!(
            unspaced("与PCT有关, 2024年").collect::<Vec<_>>(),
            ["与", "PCT", "有", "关", "2024", "年"]
        );
    }
}
