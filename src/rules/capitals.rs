//! Words in capitals: which parts of a word are, or may be, an abbreviation.

use crate::diagnostic::is_invisible;
use crate::locale::roman;
use crate::terms::is_accent;

/// The parts of a word that are in capitals, in the singular, and where they begin: "WIPO" of "WIPO’s", "WIPO-led"
/// and "l’WIPO", "NGO" of "NGOs", nothing of "CDIP/30/8".
pub fn capitals(word: &str) -> Vec<(usize, &str)> {
    if !has_two(word) {
        return Vec::new();
    }
    // What is not seen, or stands for another, parts no word.
    let joined = |c: char| {
        c.is_uppercase()
            || c.is_lowercase()
            || c.is_ascii_digit()
            || is_accent(c)
            || "-\u{2011}/_.&@\u{ad}\u{fffd}".contains(c)
            || is_invisible(c)
    };
    let pieces = word
        .split(|c| !joined(c))
        .map(|piece| piece.trim_matches(|c: char| !c.is_alphanumeric() && !is_accent(c)));
    let pieces = pieces.filter(|piece| !piece.contains(['/', '.', '_', '@']));
    pieces.filter_map(in_capitals).map(|piece| (offset(word, piece), piece)).collect()
}

/// What a hyphen joins, and where each part begins.
pub fn parts(word: &str) -> Vec<(usize, &str)> {
    word.split(HYPHENS).map(|part| (offset(word, part), part)).collect()
}

/// A name or an abbreviation from its first letter to its last.
pub fn is_in_capitals(word: &str) -> bool {
    let fits =
        |c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&' || HYPHENS.contains(&c) || is_accent(c);
    word.starts_with(char::is_uppercase) && has_two(word) && word.chars().all(fits)
}

/// A capital and then a small letter.
pub fn is_capitalized(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

pub fn is_roman(word: &str) -> bool {
    let values: Option<Vec<usize>> = word.chars().map(value).collect();
    let Some(values) = values else { return false };
    let after = |at: usize| values.get(at + 1).copied().unwrap_or(0);
    let (less, more): (Vec<_>, Vec<_>) =
        values.iter().enumerate().partition(|(at, value)| **value < after(*at));
    let sum = |values: Vec<(usize, &usize)>| values.into_iter().map(|(_, value)| *value).sum::<usize>();
    sum(more).checked_sub(sum(less)).is_some_and(|number| roman(number) == word)
}

const HYPHENS: [char; 2] = ['-', '\u{2011}'];

fn has_two(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
}

fn in_capitals(piece: &str) -> Option<&str> {
    if is_in_capitals(piece) {
        return Some(piece);
    }
    // "WIPO-led", "non-WIPO", and not "Jean-PAUL".
    let small = |rest: &str| rest.chars().all(|c| c.is_lowercase() || HYPHENS.contains(&c));
    let one = piece.strip_suffix('s');
    let led = piece.split_once(HYPHENS).filter(|(_, rest)| small(rest)).map(|(first, _)| first);
    let prefixed = piece.rsplit_once(HYPHENS).filter(|(rest, _)| small(rest)).map(|(_, last)| last);
    [one, led, prefixed].into_iter().flatten().find(|word| is_in_capitals(word))
}

fn value(figure: char) -> Option<usize> {
    [('I', 1), ('V', 5), ('X', 10), ('L', 50), ('C', 100), ('D', 500), ('M', 1000)]
        .into_iter()
        .find_map(|(sign, value)| (sign == figure).then_some(value))
}

/// Where a part of a text begins in it.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abbreviation_is_found_in_what_is_joined_to_it() {
        for (word, found) in [
            ("WIPO,", &[(0, "WIPO")][..]),
            ("(WIPO’s", &[(1, "WIPO")]),
            ("l’OMPI.", &[(4, "OMPI")]),
            ("NGOs;", &[(0, "NGO")]),
            ("EPI-CNR", &[(0, "EPI-CNR")]),
            ("WIPO-led", &[(0, "WIPO")]),
            ("non-WIPO", &[(4, "WIPO")]),
            ("PCT系统", &[(0, "PCT")]),
            ("CDIP/30/8", &[]),
            ("U.S.", &[]),
            ("McLean", &[]),
            ("Jean-PAUL", &[]),
            ("G20", &[]),
            ("G20G", &[(0, "G20G")]),
            ("R&D", &[(0, "R&D")]),
            ("WIPO-", &[(0, "WIPO")]),
            ("E\u{301}CE\u{301}", &[(0, "E\u{301}CE\u{301}")]),
            ("WI\u{ad}PO", &[]),
            ("WI\u{200b}PO", &[]),
            ("WIPO+PCT", &[(0, "WIPO"), (5, "PCT")]),
        ] {
            assert_eq!(capitals(word), found, "{word}");
        }
    }

    #[test]
    fn roman_numbers_are_written_as_they_count() {
        assert!(["II", "XIV", "MCMXC", "XXXIII", "MMDCLXVI", "MCDXLIV"].into_iter().all(is_roman));
        assert!(!["IIX", "LDC", "PCT", "VX"].into_iter().any(is_roman));
    }

    #[test]
    fn a_word_in_capitals_begins_with_one_and_has_two() {
        for (word, fits) in [
            ("EU", true),
            ("E", false),
            ("Eu", false),
            ("R2D2", true),
            ("2WIPO", false),
            ("22", false),
            ("R&D", true),
            ("EPI-CNR", true),
            ("E\u{301}TE\u{301}", true),
            ("EU!", false),
        ] {
            assert_eq!(is_in_capitals(word), fits, "{word}");
        }
        let capitalized = [("Wipo", true), ("WIPO", false), ("wipo", false), ("wIPO", false), ("W", false)];
        for (word, fits) in capitalized {
            assert_eq!(is_capitalized(word), fits, "{word}");
        }
    }
}
