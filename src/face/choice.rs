//! Which face prints which stretch of a text.

use super::script::{Family, families, is_plainly_western};
use super::{Cut, FAMILIES, FaceId, brought, has};
use crate::terms::Language;

/// The stretches of a text that one face can print, each with its bytes.
pub fn stretches(text: &str, cut: Cut, language: Language) -> Vec<(FaceId, usize)> {
    if Family::of(language) == Family::Western && text.chars().all(is_plainly_western) {
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
