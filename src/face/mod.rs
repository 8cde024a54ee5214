//! Fonts: which characters they have, their measures, and the shaping of words.

mod brought;
mod choice;
mod script;
mod sfnt;
mod shaper;

pub use brought::Refusal;
pub use sfnt::Sfnt;
pub use shaper::{Foundry, Shaper, Sort};

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, OnceLock};

use harfrust::font::Font;

use crate::terms::Direction;

/// The index of a face in [`Faces`]: first the built-in ones, then the user's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

/// The fonts that may be used, by default the built-in ones. Copies share them, with all that has been read of them.
#[derive(Clone)]
pub struct Faces(Arc<[Face]>);

/// A font file and its name.
struct Face {
    name: Cow<'static, str>,
    bytes: Bytes,
    cut: Cut,
    font: OnceLock<Option<Font>>,
}

enum Bytes {
    BuiltIn(&'static [u8]),
    Brought(Arc<Vec<u8>>),
}

/// Lengths in font units, `units_per_em` to the em; `descent` is negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Metrics {
    pub units_per_em: u16,
    pub ascent: f32,
    pub descent: f32,
}

/// One of the faces of a family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    pub bold: bool,
    pub italic: bool,
}

macro_rules! faces {
    ($($name:literal)*) => {
        [$(($name, include_bytes!(concat!("../../templates/fonts/", $name, ".ttf")))),*]
    };
}

static BUILT_IN: [(&str, &[u8]); 7] = faces![
    "Arimo-Regular" "Arimo-Italic" "Arimo-Bold" "Arimo-BoldItalic"
    "NotoNaskhArabic-Regular" "NotoNaskhArabic-Bold"
    "NotoSansSC-Regular"
];

/// For each family, the face of each cut: regular, italic, bold, bold italic. Arabic and Chinese have no italic, and
/// the Chinese family has one weight.
const FAMILIES: [[u8; 4]; 3] = [[0, 1, 2, 3], [4, 4, 5, 5], [6, 6, 6, 6]];

impl Default for Faces {
    /// The built-in fonts.
    fn default() -> Faces {
        Faces(built_in().collect())
    }
}

fn built_in() -> impl Iterator<Item = Face> {
    BUILT_IN.iter().map(|(name, bytes)| Face {
        name: Cow::Borrowed(name),
        bytes: Bytes::BuiltIn(bytes),
        cut: Cut::default(),
        font: OnceLock::new(),
    })
}

impl Faces {
    /// Whether some face can print the character, alone or composed of its parts, or need not print it, because it
    /// only controls others ("zero width joiner").
    pub fn covers(&self, character: char) -> bool {
        self.is_had(character) || {
            let mut sorts = Vec::new();
            let word = String::from(character);
            Shaper::new(self).cast(FaceId(0), &word, Direction::LeftToRight, &mut sorts);
            sorts.iter().all(|sort| sort.id != 0)
        }
    }

    fn has(&self, face: FaceId, character: char) -> bool {
        self.font(face).is_some_and(|font| font.charmap().map_unicode(character).is_some())
    }

    pub fn bytes(&self, face: FaceId) -> &[u8] {
        self.find(face).map_or(&[], |face| face.bytes.as_slice())
    }

    pub fn name(&self, face: FaceId) -> &str {
        self.find(face).map_or("", |face| &face.name)
    }

    pub fn metrics(&self, face: FaceId) -> Metrics {
        let font = self.font(face);
        let units_per_em = font.map_or(1000, Font::units_per_em).max(1);
        let line = font.and_then(|font| font.metrics().h_line());
        let (ascent, descent) =
            line.map_or((0.0, 0.0), |line| (line.ascender.to_f32(), line.descender.to_f32()));
        Metrics { units_per_em, ascent, descent }
    }

    /// The advance in font units.
    pub fn advance(&self, face: FaceId, glyph: u16) -> f32 {
        self.font(face).map_or(0.0, |font| font.glyph_metrics().h_advance(u32::from(glyph).into()))
    }

    /// A glyph without ink and width, if the face has one. In some fonts, joining controls have ink.
    pub fn blank(&self, face: FaceId) -> Option<u16> {
        const ZERO_WIDTH_SPACE: char = '\u{200b}';
        let glyph = self.font(face)?.charmap().map_unicode(ZERO_WIDTH_SPACE)?.to_u32().try_into().ok()?;
        (self.advance(face, glyph) == 0.0 && !Sfnt::new(self.bytes(face)).has_ink(glyph)).then_some(glyph)
    }

    /// The font, which is read when it is first needed.
    fn font(&self, face: FaceId) -> Option<&Font> {
        let face = self.find(face)?;
        face.font.get_or_init(|| face.bytes.font()).as_ref()
    }

    fn find(&self, face: FaceId) -> Option<&Face> {
        self.0.get(usize::from(face.0))
    }
}

impl Bytes {
    fn as_slice(&self) -> &[u8] {
        match self {
            Bytes::BuiltIn(bytes) => bytes,
            Bytes::Brought(bytes) => bytes,
        }
    }

    /// The font, or the first font of a collection.
    fn font(&self) -> Option<Font> {
        match self {
            Bytes::BuiltIn(bytes) => Font::new(*bytes, 0),
            Bytes::Brought(bytes) => {
                let shared: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::<Vec<u8>>::clone(bytes);
                Font::new(shared, 0)
            }
        }
    }
}

impl Debug for Faces {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|face| &face.name)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arimo_has_the_widths_of_arial() {
        let faces = Faces::default();
        for face in FAMILIES[0].map(FaceId) {
            assert_eq!(faces.metrics(face).units_per_em, 2048, "{}", faces.name(face));
            let mut sorts = Vec::new();
            Shaper::new(&faces).cast(face, " ", Direction::LeftToRight, &mut sorts);
            assert_eq!(sorts[0].advance, 569);
            assert_eq!(faces.advance(face, sorts[0].id), 569.0);
        }
    }

    #[test]
    fn arabic_has_a_blank_and_letters_have_ink() {
        let faces = Faces::default();
        for face in [4, 5].map(FaceId) {
            let ink = |word: &str| {
                let mut sorts = Vec::new();
                Shaper::new(&faces).cast(face, word, Direction::RightToLeft, &mut sorts);
                Sfnt::new(faces.bytes(face)).has_ink(sorts[0].id)
            };
            assert!(faces.blank(face).is_some() && ink("ا") && !ink(" "));
        }
    }

    #[test]
    fn coverage_counts_composed_and_steering_characters() {
        for character in ['é', 'Я', '\u{200b}', '\u{2011}', '\u{301}', '№', '注', '𬭊', 'ﷺ', 'گ', '،', '。']
        {
            assert!(Faces::default().covers(character), "{character:?}");
        }
        assert!(!Faces::default().covers('\u{1f600}'));
        assert!(!Faces::default().covers('ก'));
    }
}
