//! The space between two sentences, which some languages set wider than the space between words.

use super::bidi::END_OF_ISOLATE;
use super::breaks::{begins_with_figure, ends_with_word_in_any_case, is_initial};
use super::copy::Copy;
use super::style::Spacing;
use crate::terms::Direction;

const CLOSING: [char; 9] =
    ['”', '’', '"', '»', ')', ']', '\'', END_OF_ISOLATE, Direction::LeftToRight.mark()];
const OPENING: [char; 8] = ['“', '‘', '"', '«', '(', '[', '¿', '¡'];

/// The byte offsets of the spaces between two sentences, ascending.
pub(super) fn gaps(copy: &Copy, spacing: &Spacing) -> Vec<usize> {
    let spaces = copy.text.match_indices(' ').map(|(at, _)| at);
    spaces.filter(|&at| parts_sentences(copy, at, spacing)).collect()
}

/// Whether the space follows the end of a sentence. Closing quotation marks and calls of notes may stand between the
/// two.
fn parts_sentences(copy: &Copy, at: usize, spacing: &Spacing) -> bool {
    // Most spaces follow a word or a comma.
    let before = copy.text.as_bytes()[..at].last();
    if before.is_some_and(|byte| byte.is_ascii_lowercase() || *byte == b',') {
        return false;
    }
    let sentence = copy.text[..before_calls(copy, at)].trim_end_matches(CLOSING);
    let after = copy.text[at + 1..].trim_start_matches(' ');
    let Some(next) = after.trim_start_matches(OPENING).chars().next() else { return false };
    let is_any = |words: &[String]| words.iter().any(|word| ends_with_word_in_any_case(sentence, word));
    match sentence.chars().next_back() {
        Some('?' | '!' | '…') => next.is_uppercase() || next.is_numeric(),
        // After a word such as "No.", a number may follow.
        Some('.') => {
            let is_shortened = || {
                is_short_by_itself(sentence)
                    || is_any(&spacing.abbreviations)
                    || is_any(&spacing.numbered) && begins_with_figure(after)
                    || spacing.abbreviations.iter().any(|words| is_within(words, sentence, after))
            };
            next.is_uppercase() && !is_initial(sentence) && !is_shortened()
        }
        _ => false,
    }
}

/// Whether the last word is an abbreviation, by its form: "Fr." or "Msgr." have no vowel, "a.k.a." has other full
/// stops. After a number it is a unit or a time of day, which may end a sentence. A word in capitals counts as a
/// name.
fn is_short_by_itself(sentence: &str) -> bool {
    const LONGEST: usize = 5;
    let bare = sentence.strip_suffix('.').unwrap_or(sentence);
    let before = bare.trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
    let word = &bare[before.len()..];
    let is_dotted =
        || word.contains('.') && word.split('.').all(|part| matches!(part.chars().count(), 1 | 2));
    let has_vowel = || word.bytes().any(|byte| b"aeiouyAEIOUY".contains(&byte));
    let is_small = || word.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
    let is_mute = || (1..=LONGEST).contains(&word.len()) && word.is_ascii() && is_small() && !has_vowel();
    (is_mute() || is_dotted()) && !before.trim_end().ends_with(|c: char| c.is_ascii_digit())
}

fn before_calls(copy: &Copy, at: usize) -> usize {
    let mut end = at;
    let mut next = copy.runs.partition_point(|run| run.range.end < end);
    while let Some(run) = copy.runs.get(next).filter(|run| run.call.is_some() && run.range.end == end) {
        end = run.range.start;
        match next.checked_sub(1) {
            Some(before) => next = before,
            None => break,
        }
    }
    end
}

/// Whether the space is inside an abbreviation of several words: "av. J.-C.".
fn is_within(words: &str, sentence: &str, after: &str) -> bool {
    words.match_indices(' ').any(|(at, _)| {
        let next = &words[at + 1..];
        let begins = after.get(..next.len()).is_some_and(|begin| begin.to_lowercase() == next.to_lowercase());
        begins && ends_with_word_in_any_case(sentence, &words[..at])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::style::Style;
    use crate::terms::Language;

    /// The text with each space between sentences marked.
    fn marked(text: &str) -> String {
        let (abbreviations, numbered) = (vec!["Rev.".into(), "p. ex.".into()], vec!["vol.".into()]);
        let spacing = Spacing { abbreviations, numbered, ..Spacing::default() };
        let mut marked = text.to_owned();
        let copy = Copy { text: text.to_owned(), ..Copy::default() };
        for at in gaps(&copy, &spacing).into_iter().rev() {
            marked.insert(at, '|');
        }
        marked
    }

    #[test]
    fn a_sentence_ends_before_a_capital_a_figure_or_a_quotation() {
        assert_eq!(
            marked("Fin. Il a dit. “Oui.” Non? 10 voix. ainsi"),
            "Fin.| Il a dit.| “Oui.”| Non?| 10 voix. ainsi"
        );
    }

    #[test]
    fn abbreviations_of_the_house_end_no_sentence() {
        for (language, text) in [
            (
                Language::En,
                "The Rt. Hon. Lee, Atty. Gen. Roe, Fed. Reg. 5, Mmes. C and D, Ref. A, Eq. A. No…| Perhaps",
            ),
            (
                Language::En,
                "Eng. Lee, Arch. Roe, MIN. Poe, Msgr. Ney, Fr. Fry, a.k.a. Coe, op. cit. Two, Res. Two, Doc. Two.| Art ended art.| No",
            ),
            (
                Language::Fr,
                "Ch. Deux, Th. Ney, t. Deux, doc. Un, suppl. Un, rés. Un.| L’art.| Le vol.| Il vient",
            ),
            (
                Language::Es,
                "núm. Uno, PÁG. Dos, inc. Tres, lit. Uno, Res. Uno, Doc. Dos, op. cit. Uno.| Fin.| El Sr. Ruiz",
            ),
            (Language::Es, "De EE. UU. y RR. HH. Luego, a. C. y EE. UU. La Av. Luz.| El Sr. Ruiz"),
            (Language::Fr, "En av. J.-C. et apr. J.-C. Tél. Genève, l’art. L. 5.| Il vient"),
        ] {
            let style = Style::house();
            let copy = Copy { text: text.replace('|', ""), ..Copy::default() };
            let mut marked = copy.text.clone();
            for at in gaps(&copy, &style.language[&language]).into_iter().rev() {
                marked.insert(at, '|');
            }
            assert_eq!(marked, text);
        }
    }

    #[test]
    fn what_is_short_by_itself_ends_no_sentence() {
        for text in [
            "Msgr. Lee, Fr. Roe, BLVD. Ney, a.k.a. Lu, Th. Ney, t. Deux",
            "At 5 p.m. |He ran 5 km. |The PCT. |See un.org. |A PhD. |In Oslo. |It is",
        ] {
            let bare = text.replace(". |", ". ").replace("BLVD", "Blvd");
            assert_eq!(marked(&bare).replace("| ", " |"), text.replace("BLVD", "Blvd"));
        }
    }

    #[test]
    fn a_figure_or_a_small_letter_behind_a_stop_begins_no_sentence() {
        assert_eq!(marked("Voir tabl. 5, et suiv. du texte"), "Voir tabl. 5, et suiv. du texte");
        assert_eq!(marked("Dans le Vol. II du livre"), "Dans le Vol. II du livre");
        assert_eq!(marked("Un gros vol. Il vient."), "Un gros vol.| Il vient.");
    }

    #[test]
    fn abbreviations_and_initials_end_none() {
        assert_eq!(
            marked("CDIP/30/8 Rev. La. J. Luong, p. ex. Genève"),
            "CDIP/30/8 Rev. La.| J. Luong, p. ex. Genève"
        );
        assert_eq!(marked("REV. La, P. EX. Genève"), "REV. La, P. EX. Genève");
    }
}
