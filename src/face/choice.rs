//! Chooses the face that prints each part of a text.

use unicode_normalization::char::is_combining_mark;

use super::script::{Family, families, is_plainly_western};
use super::{Cut, FAMILIES, FaceId, Faces};
use crate::terms::{Language, is_wide};

impl Faces {
    /// The parts of a text that one face can print, each with its length in bytes.
    pub fn stretches(&self, text: &str, cut: Cut, language: Language) -> Vec<(FaceId, usize)> {
        let is_plain = || text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if Family::of(language) == Family::Western && (is_plain() || text.chars().all(is_plainly_western)) {
            return vec![(of_family(Family::Western, cut), text.len())];
        }
        let families = families(text, language);
        let letters = text.chars().zip(families);
        let mut letters: Vec<_> = letters.map(|(c, family)| (c, self.choose(family, cut, c))).collect();
        let brought: Vec<FaceId> = self.brought_faces(cut).collect();
        if letters.iter().any(|(_, face)| brought.contains(face)) {
            let words = letters.split_mut(|(c, _)| c.is_whitespace() || is_wide(*c));
            words
                .filter(|word| word.iter().any(|(_, face)| brought.contains(face)))
                .for_each(|word| set_whole(word, &brought, |face, c| self.has(face, c)));
        }
        let mut stretches: Vec<(FaceId, usize)> = Vec::new();
        for (character, face) in letters {
            match stretches.last_mut() {
                Some((last, bytes)) if *last == face => *bytes += character.len_utf8(),
                _ => stretches.push((face, character.len_utf8())),
            }
        }
        stretches
    }

    /// Whether bold text would be too light, because the face has no bold.
    pub fn is_too_light(&self, face: FaceId, cut: Cut) -> bool {
        let heavy = |[.., bold, bold_italic]: &[u8; 4]| [*bold, *bold_italic].contains(&face.0);
        let plain = |[regular, italic, ..]: &[u8; 4]| [*regular, *italic].contains(&face.0);
        let has_bold =
            || FAMILIES.iter().any(|family| heavy(family) && !plain(family)) || self.is_brought_bold(face);
        cut.bold && !has_bold()
    }

    /// Whether some face has the character.
    pub(super) fn is_had(&self, character: char) -> bool {
        is_plainly_western(character)
            || self.faces(Family::Western, Cut::default()).any(|face| self.has(face, character))
    }

    /// The first face that has the character. If none has it, a Western face composes it of its parts, or it is
    /// missing.
    fn choose(&self, family: Family, cut: Cut, character: char) -> FaceId {
        if family == Family::Western && is_plainly_western(character) {
            return of_family(family, cut);
        }
        self.faces(family, cut)
            .find(|&face| self.has(face, character))
            .unwrap_or(of_family(Family::Western, cut))
    }

    /// The built-in face of the family, those of the other families, and the user's.
    fn faces(&self, family: Family, cut: Cut) -> impl Iterator<Item = FaceId> {
        let own = [family, Family::Western, Family::Arabic, Family::Han].into_iter();
        own.map(move |family| of_family(family, cut)).chain(self.brought_faces(cut))
    }
}

/// If one of the user's faces has the whole word, it prints the word. Otherwise a mark above a letter or a joining
/// control is printed in the face of its letter.
fn set_whole(word: &mut [(char, FaceId)], brought: &[FaceId], has: impl Fn(FaceId, char) -> bool) {
    let has_all = |face: &&FaceId| word.iter().all(|(c, _)| steers(*c) || has(**face, *c));
    if let Some(whole) = brought.iter().find(has_all) {
        word.iter_mut().for_each(|(_, face)| *face = *whole);
    }
    for at in 1..word.len() {
        let (before, (character, face)) = (word[at - 1].1, &mut word[at]);
        if steers(*character) || is_combining_mark(*character) && has(before, *character) {
            *face = before;
        }
    }
}

/// Whether the character joins or separates letters or chooses a form of the letter before it, and is not drawn.
fn steers(character: char) -> bool {
    matches!(character, '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}')
}

fn of_family(family: Family, cut: Cut) -> FaceId {
    FaceId(FAMILIES[family as usize][usize::from(cut.italic) + 2 * usize::from(cut.bold)])
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOLD: Cut = Cut { bold: true, italic: false };

    #[test]
    fn bold_is_wanting_in_chinese_alone() {
        for (text, language, light) in
            [("été", Language::Fr, false), ("اللجنة", Language::Ar, false), ("委员会", Language::Zh, true)]
        {
            let [(face, length)] = Faces::default().stretches(text, BOLD, language)[..] else {
                panic!("one stretch of {text}")
            };
            assert_eq!((Faces::default().is_too_light(face, BOLD), length), (light, text.len()), "{text}");
            assert!(!Faces::default().is_too_light(face, Cut::default()));
        }
    }

    #[test]
    fn italics_of_arabic_and_chinese_are_upright() {
        let italic = Cut { bold: false, italic: true };
        for (text, language) in [("اللجنة", Language::Ar), ("委员会", Language::Zh)] {
            let faces = Faces::default();
            let upright = faces.stretches(text, Cut::default(), language);
            assert_eq!(faces.stretches(text, italic, language), upright);
        }
    }

    /// The faces of a word if Arimo has the small letters and two other faces have the letters given.
    fn faces_of(word: &str, others: [&str; 2]) -> Vec<u8> {
        let has = |face: FaceId, c: char| match face.0 {
            0 => c.is_ascii_lowercase(),
            other => others[usize::from(other - 8)].contains(c),
        };
        let brought = [8, 9].map(FaceId);
        let first = |c| [0, 8, 9].map(FaceId).into_iter().find(|face| has(*face, c)).unwrap_or(FaceId(0));
        let mut word: Vec<_> = word.chars().map(|c| (c, first(c))).collect();
        set_whole(&mut word, &brought, has);
        word.into_iter().map(|(_, face)| face.0).collect()
    }

    #[test]
    fn a_word_is_of_one_face_where_a_brought_one_has_all_of_it() {
        assert_eq!(faces_of("Ἀρa", ["Ἀ", "Ἀρa"]), [9, 9, 9]);
        assert_eq!(faces_of("Ἀb", ["Ἀ", "Ἀρa"]), [8, 0]);
        assert_eq!(faces_of("क\u{200d}ष", ["कष", ""]), [8, 8, 8]);
    }

    #[test]
    fn a_mark_is_of_the_face_of_its_letter() {
        assert_eq!(faces_of("bक\u{200d}\u{301}", ["\u{301}", "क\u{301}"]), [0, 9, 9, 9]);
        assert_eq!(faces_of("bक\u{301}", ["\u{301}", "क"]), [0, 9, 8]);
    }

    #[test]
    fn what_the_language_has_not_another_family_has() {
        let faces = |text, language| {
            Faces::default()
                .stretches(text, Cut::default(), language)
                .iter()
                .map(|(face, _)| face.0)
                .collect::<Vec<_>>()
        };
        assert_eq!(faces("文件2.", Language::Zh), [6, 0]);
        assert_eq!(faces("the 文 word", Language::En), [0, 6, 0]);
        assert_eq!(faces("\u{e01}", Language::Fr), [0]);
    }
}
