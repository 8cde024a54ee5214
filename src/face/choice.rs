//! Which face prints which stretch of a text.

use super::script::{Family, families, is_plainly_western};
use super::{Cut, FAMILIES, FaceId, brought, has};
use crate::terms::Language;

/// The stretches of a text that one face can print, each with its bytes.
pub fn stretches(text: &str, cut: Cut, language: Language) -> Vec<(FaceId, usize)> {
    let is_plain = || text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if Family::of(language) == Family::Western && (is_plain() || text.chars().all(is_plainly_western)) {
        return vec![(of_family(Family::Western, cut), text.len())];
    }
    let mut stretches: Vec<(FaceId, usize)> = Vec::new();
    for (character, family) in text.chars().zip(families(text, language)) {
        let (face, length) = (choose(family, cut, character), character.len_utf8());
        match stretches.last_mut() {
            Some((last, bytes)) if *last == face => *bytes += length,
            _ => stretches.push((face, length)),
        }
    }
    stretches
}

/// Whether a face prints bold type too light, having no bold of its own.
pub fn is_too_light(face: FaceId, cut: Cut) -> bool {
    let heavy = |[.., bold, bold_italic]: &[u8; 4]| [*bold, *bold_italic].contains(&face.0);
    let plain = |[regular, italic, ..]: &[u8; 4]| [*regular, *italic].contains(&face.0);
    let has_bold = || FAMILIES.iter().any(|family| heavy(family) && !plain(family)) || brought::is_bold(face);
    cut.bold && !has_bold()
}

/// Whether some face has the character.
pub(super) fn is_had(character: char) -> bool {
    is_plainly_western(character) || faces(Family::Western, Cut::default()).any(|face| has(face, character))
}

/// The first face that has the character. What none has stays with its family, which tells that it is missing.
fn choose(family: Family, cut: Cut, character: char) -> FaceId {
    if family == Family::Western && is_plainly_western(character) {
        return of_family(family, cut);
    }
    faces(family, cut).find(|&face| has(face, character)).unwrap_or(of_family(family, cut))
}

/// The family's own face, those of the others, and those that the user brought.
fn faces(family: Family, cut: Cut) -> impl Iterator<Item = FaceId> {
    let own = [family, Family::Western, Family::Arabic, Family::Han].into_iter();
    own.map(move |family| of_family(family, cut)).chain(brought::faces(cut))
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
            let [(face, length)] = stretches(text, BOLD, language)[..] else {
                panic!("one stretch of {text}")
            };
            assert_eq!((is_too_light(face, BOLD), length), (light, text.len()), "{text}");
            assert!(!is_too_light(face, Cut::default()));
        }
    }

    #[test]
    fn italics_of_arabic_and_chinese_are_upright() {
        let italic = Cut { bold: false, italic: true };
        for (text, language) in [("اللجنة", Language::Ar), ("委员会", Language::Zh)] {
            assert_eq!(stretches(text, italic, language), stretches(text, Cut::default(), language));
        }
    }

    #[test]
    fn what_the_language_has_not_another_family_has() {
        let faces = |text, language| {
            stretches(text, Cut::default(), language).iter().map(|(face, _)| face.0).collect::<Vec<_>>()
        };
        assert_eq!(faces("文件2.", Language::Zh), [6, 0]);
        assert_eq!(faces("the 文 word", Language::En), [0, 6, 0]);
        assert_eq!(faces("\u{e01}", Language::Fr), [0]);
    }
}
