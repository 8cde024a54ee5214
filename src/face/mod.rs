//! Fonts: coverage, metrics, shaping.

mod shaper;

pub use shaper::{Foundry, Shaper, Sort};

use std::sync::OnceLock;

use harfrust::font::Font;

/// A face that the program carries, by its place in [`FACES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

/// A font file and what it is called in a PDF.
pub struct Face {
    pub postscript_name: &'static str,
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
            postscript_name: $name,
            bytes: include_bytes!(concat!("../../templates/fonts/", $name, ".ttf")),
            font: OnceLock::new(),
        }),*]
    };
}

/// Families of four cuts each: regular, italic, bold, bold italic.
pub static FACES: [Face; 4] = faces!["Arimo-Regular" "Arimo-Italic" "Arimo-Bold" "Arimo-BoldItalic"];

/// The face of the first family that has the character; the first family's where none has.
pub fn choose(cut: Cut, character: char) -> FaceId {
    let within = u8::from(cut.italic) + 2 * u8::from(cut.bold);
    let of_family = |family: u8| FaceId(family * 4 + within);
    let families = u8::try_from(FACES.len() / 4).unwrap_or(1);
    if character.is_ascii() || families == 1 {
        return of_family(0);
    }
    (0..families).map(of_family).find(|&face| has(face, character)).unwrap_or(of_family(0))
}

/// Whether every face can print the character, by itself or composed of its parts, or need not,
/// because it only steers ("zero width joiner").
pub fn covers(character: char) -> bool {
    has(choose(Cut::default(), character), character) || {
        let mut sorts = Vec::new();
        let face = choose(Cut::default(), character);
        Shaper::default().cast(face, character.encode_utf8(&mut [0; 4]), &mut sorts);
        sorts.iter().all(|sort| sort.id != 0)
    }
}

fn has(face: FaceId, character: char) -> bool {
    font(face).is_some_and(|font| font.charmap().map_unicode(character).is_some())
}

pub fn bytes(face: FaceId) -> &'static [u8] {
    FACES.get(usize::from(face.0)).map_or(&[], |face| face.bytes)
}

pub fn postscript_name(face: FaceId) -> &'static str {
    FACES.get(usize::from(face.0)).map_or("", |face| face.postscript_name)
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

fn font(face: FaceId) -> Option<&'static Font> {
    let face = FACES.get(usize::from(face.0))?;
    face.font.get_or_init(|| Font::new(face.bytes, 0)).as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_opens_and_has_the_widths_of_arial() {
        for face in (0..FACES.len()).map(|at| FaceId(at as u8)) {
            assert_eq!(metrics(face).units_per_em, 2048, "{}", postscript_name(face));
            let mut sorts = Vec::new();
            Shaper::default().cast(face, " ", &mut sorts);
            assert_eq!(sorts[0].advance, 569);
            assert_eq!(advance(face, sorts[0].id), 569.0);
        }
    }

    #[test]
    fn coverage_counts_composed_and_steering_characters() {
        for character in ['é', 'Я', '\u{200b}', '\u{2011}', '\u{301}', '№'] {
            assert!(covers(character), "{character:?}");
        }
        assert!(!covers('注'));
        assert!(!covers('\u{1f600}'));
    }
}
