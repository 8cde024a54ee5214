//! Fonts: coverage, metrics, shaping.

mod brought;
mod choice;
mod script;
mod sfnt;
mod shaper;

pub use brought::{Refusal, bring, is_brought};
pub use choice::{is_too_light, stretches};
pub use sfnt::Sfnt;
pub use shaper::{Foundry, Shaper, Sort};

use std::sync::OnceLock;

use harfrust::font::Font;

use crate::terms::Direction;

/// A face: by its place in [`FACES`], or after them among those that the user brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

/// A font file and what it is called.
pub struct Face {
    pub name: &'static str,
    pub bytes: &'static [u8],
    font: OnceLock<Option<Font>>,
}

/// Lengths in font units, `units_per_em` to the em; `descent` is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    pub units_per_em: u16,
    pub ascent: f32,
    pub descent: f32,
}

/// Which of a family's faces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    pub bold: bool,
    pub italic: bool,
}

macro_rules! faces {
    ($($name:literal)*) => {
        [$(Face {
            name: $name,
            bytes: include_bytes!(concat!("../../templates/fonts/", $name, ".ttf")),
            font: OnceLock::new(),
        }),*]
    };
}

pub static FACES: [Face; 7] = faces![
    "Arimo-Regular" "Arimo-Italic" "Arimo-Bold" "Arimo-BoldItalic"
    "NotoNaskhArabic-Regular" "NotoNaskhArabic-Bold"
    "NotoSansSC-Regular"
];

/// The four cuts of each family: regular, italic, bold, bold italic. Arabic and Chinese know no italic, and
/// of the Chinese family there is one weight.
const FAMILIES: [[u8; 4]; 3] = [[0, 1, 2, 3], [4, 4, 5, 5], [6, 6, 6, 6]];

/// Whether some face can print the character, by itself or composed of its parts, or need not,
/// because it only steers ("zero width joiner").
pub fn covers(character: char) -> bool {
    choice::is_had(character) || {
        let mut sorts = Vec::new();
        let word = String::from(character);
        Shaper::default().cast(FaceId(0), &word, Direction::LeftToRight, &mut sorts);
        sorts.iter().all(|sort| sort.id != 0)
    }
}

fn has(face: FaceId, character: char) -> bool {
    font(face).is_some_and(|font| font.charmap().map_unicode(character).is_some())
}

pub fn bytes(face: FaceId) -> &'static [u8] {
    find(face).map_or(&[], |face| face.bytes)
}

pub fn name(face: FaceId) -> &'static str {
    find(face).map_or("", |face| face.name)
}

pub fn metrics(face: FaceId) -> Metrics {
    let units_per_em = font(face).map_or(1000, Font::units_per_em).max(1);
    let line = font(face).and_then(|font| font.metrics().h_line());
    let (ascent, descent) = line.map_or((0.0, 0.0), |line| (line.ascender.to_f32(), line.descender.to_f32()));
    Metrics { units_per_em, ascent, descent }
}

/// In font units.
pub fn advance(face: FaceId, glyph: u16) -> f32 {
    font(face).map_or(0.0, |font| font.glyph_metrics().h_advance(u32::from(glyph).into()))
}

/// A glyph without ink or width, where the face has one. Of the joining controls, some have ink.
pub fn blank(face: FaceId) -> Option<u16> {
    const ZERO_WIDTH_SPACE: char = '\u{200b}';
    let glyph = font(face)?.charmap().map_unicode(ZERO_WIDTH_SPACE)?.to_u32().try_into().ok()?;
    (advance(face, glyph) == 0.0 && !Sfnt::new(bytes(face)).has_ink(glyph)).then_some(glyph)
}

fn font(face: FaceId) -> Option<&'static Font> {
    let face = find(face)?;
    face.font.get_or_init(|| Font::new(face.bytes, 0)).as_ref()
}

fn find(face: FaceId) -> Option<&'static Face> {
    FACES.get(usize::from(face.0)).or_else(|| brought::brought(face))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arimo_has_the_widths_of_arial() {
        for face in FAMILIES[0].map(FaceId) {
            assert_eq!(metrics(face).units_per_em, 2048, "{}", name(face));
            let mut sorts = Vec::new();
            Shaper::default().cast(face, " ", Direction::LeftToRight, &mut sorts);
            assert_eq!(sorts[0].advance, 569);
            assert_eq!(advance(face, sorts[0].id), 569.0);
        }
    }

    #[test]
    fn arabic_has_a_blank_and_letters_have_ink() {
        for face in [4, 5].map(FaceId) {
            let ink = |word: &str| {
                let mut sorts = Vec::new();
                Shaper::default().cast(face, word, Direction::RightToLeft, &mut sorts);
                Sfnt::new(bytes(face)).has_ink(sorts[0].id)
            };
            assert!(blank(face).is_some() && ink("ا") && !ink(" "));
        }
    }

    #[test]
    fn coverage_counts_composed_and_steering_characters() {
        for character in ['é', 'Я', '\u{200b}', '\u{2011}', '\u{301}', '№', '注', '𬭊', 'ﷺ', 'گ', '،', '。']
        {
            assert!(covers(character), "{character:?}");
        }
        assert!(!covers('\u{1f600}'));
        assert!(!covers('ก'));
    }
}
