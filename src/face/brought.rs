//! Fonts that the user brings, for characters that the built-in fonts lack.

use std::fmt::{self, Display, Formatter};
use std::sync::{Arc, OnceLock};

use super::{BUILT_IN, Bytes, Cut, Face, FaceId, Faces, Sfnt, built_in};

/// How many faces a [`FaceId`] can number besides the built-in ones.
const MOST: usize = u8::MAX as usize - BUILT_IN.len();

/// The least weight, on the scale from 1 to 1000, that counts as bold.
const SEMI_BOLD: u16 = 600;

/// Why a font cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no font, or only a part of one.
    Broken,
    /// Its outlines are not those of TrueType, and PDF archives accept only these.
    Outlines,
    /// Its maker does not allow a document to contain it, or a part of it.
    Embedding,
    TooMany,
}

impl Faces {
    /// The built-in fonts, and those that the user brings. The first that has a character prints it.
    ///
    /// # Errors
    /// The name of the first font that cannot be used, and the reason.
    pub fn with(fonts: Vec<(String, Vec<u8>)>) -> Result<Faces, (String, Refusal)> {
        let mut faces: Vec<Face> = built_in().collect();
        for (at, (name, bytes)) in fonts.into_iter().enumerate() {
            if at == MOST {
                return Err((name, Refusal::TooMany));
            }
            match face(name.clone(), bytes) {
                Ok(face) => faces.push(face),
                Err(refusal) => return Err((name, refusal)),
            }
        }
        Ok(Faces(faces.into()))
    }

    pub fn is_brought(&self, face: FaceId) -> bool {
        self.brought(face).is_some()
    }

    pub(super) fn is_brought_bold(&self, face: FaceId) -> bool {
        self.brought(face).is_some_and(|face| face.cut.bold)
    }

    /// The user's faces, those of this cut first.
    pub(super) fn brought_faces(&self, cut: Cut) -> impl Iterator<Item = FaceId> {
        let all = (0..=u8::MAX).zip(self.0.iter()).skip(BUILT_IN.len());
        let all = all.map(move |(at, face)| (FaceId(at), face.cut == cut));
        all.clone().filter(|(_, fits)| *fits).chain(all.filter(|(_, fits)| !fits)).map(|(face, _)| face)
    }

    fn brought(&self, face: FaceId) -> Option<&Face> {
        self.find(face).filter(|_| usize::from(face.0) >= BUILT_IN.len())
    }
}

fn face(name: String, bytes: Vec<u8>) -> Result<Face, Refusal> {
    let sfnt = Sfnt::new(&bytes);
    let tables = [b"head", b"maxp", b"hhea", b"hmtx", b"cmap"];
    if !sfnt.is_whole() || !tables.iter().all(|tag| sfnt.has(tag)) {
        return Err(Refusal::Broken);
    }
    if !sfnt.has(b"glyf") || !sfnt.has(b"loca") {
        return Err(Refusal::Outlines);
    }
    if forbids(sfnt.permissions()) {
        return Err(Refusal::Embedding);
    }
    let cut = Cut { bold: sfnt.weight() >= SEMI_BOLD, italic: sfnt.italic_angle() != 0 };
    let bytes = Bytes::Brought(Arc::new(bytes));
    let font = bytes.font().filter(|font| font.charmap().has_unicode()).ok_or(Refusal::Broken)?;
    Ok(Face { name: name.into(), bytes, cut, font: OnceLock::from(Some(font)) })
}

/// Whether `fsType` of the OpenType specification forbids embedding: restricted, no subsets, or bitmaps only.
fn forbids(permissions: u16) -> bool {
    const RESTRICTED: u16 = 0x0002;
    const LEVEL: u16 = 0x000e;
    const NO_SUBSETS: u16 = 0x0100;
    const BITMAPS_ONLY: u16 = 0x0200;
    permissions & LEVEL == RESTRICTED || permissions & (NO_SUBSETS | BITMAPS_ONLY) != 0
}

impl Display for Refusal {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Refusal::Broken => "is no font that can be read",
            Refusal::Outlines => "is no font with TrueType outlines",
            Refusal::Embedding => "is a font that its maker forbids to embed",
            Refusal::TooMany => return write!(formatter, "is a font too many: {MOST} can be given"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Arimo with this `fsType`.
    fn permitting(permissions: u16) -> Vec<u8> {
        let mut bytes = BUILT_IN[0].1.to_vec();
        let record = (12..).step_by(16).find(|at| &bytes[*at..at + 4] == b"OS/2").unwrap();
        let table = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize;
        bytes[table + 8..table + 10].copy_from_slice(&permissions.to_be_bytes());
        bytes
    }

    fn refusal(bytes: Vec<u8>) -> Option<Refusal> {
        face("a.ttf".into(), bytes).err()
    }

    #[test]
    fn a_font_must_permit_to_be_embedded() {
        for permitted in [0x0000, 0x0004, 0x0008, 0x000a] {
            assert_eq!(refusal(permitting(permitted)), None, "{permitted:#x}");
        }
        for forbidden in [0x0002, 0x0100, 0x0204] {
            assert_eq!(refusal(permitting(forbidden)), Some(Refusal::Embedding), "{forbidden:#x}");
        }
    }

    #[test]
    fn what_is_no_font_is_refused() {
        let whole = permitting(0);
        assert_eq!(refusal(Vec::new()), Some(Refusal::Broken));
        assert_eq!(refusal(b"not a font".to_vec()), Some(Refusal::Broken));
        assert_eq!(refusal(whole[..whole.len() / 3].to_vec()), Some(Refusal::Broken));
        assert_eq!(refusal(whole[..whole.len() - 4].to_vec()), Some(Refusal::Broken));
        let mut outlines = whole;
        let record = (12..).step_by(16).find(|at| &outlines[*at..at + 4] == b"glyf").unwrap();
        outlines[record..record + 4].copy_from_slice(b"CFF ");
        assert_eq!(refusal(outlines), Some(Refusal::Outlines));
    }

    /// A collection with this font alone.
    fn collected(font: &[u8]) -> Vec<u8> {
        const HEADER: u32 = 16;
        let mut collection = b"ttcf".to_vec();
        collection.extend([0x0001_0000, 1, HEADER].into_iter().flat_map(u32::to_be_bytes));
        collection.extend(font);
        let tables = usize::from(u16::from_be_bytes([font[4], font[5]]));
        for record in collection[HEADER as usize + 12..].chunks_exact_mut(16).take(tables) {
            let place = u32::from_be_bytes(record[8..12].try_into().unwrap()) + HEADER;
            record[8..12].copy_from_slice(&place.to_be_bytes());
        }
        collection
    }

    #[test]
    fn of_a_collection_the_first_font_is_taken() {
        let face = super::face("a.ttc".into(), collected(&permitting(0))).unwrap();
        let font = face.font.get().and_then(Option::as_ref).unwrap();
        let letter = font.charmap().map_unicode('A').unwrap().to_u32();
        assert!(Sfnt::new(face.bytes.as_slice()).has_ink(letter.try_into().unwrap()));
        assert_eq!(refusal(collected(&permitting(2))), Some(Refusal::Embedding));
    }

    #[test]
    fn fonts_brought_for_one_document_are_not_at_hand_for_another() {
        let faces = Faces::with(vec![("a.ttf".into(), permitting(0))]).unwrap();
        let first = FaceId(BUILT_IN.len() as u8);
        assert_eq!((faces.name(first), faces.is_brought(first)), ("a.ttf", true));
        assert!(!Faces::default().is_brought(first) && Faces::default().bytes(first).is_empty());
        assert!(Arc::ptr_eq(&faces.0, &faces.clone().0), "copies share what has been read");
    }

    #[test]
    fn a_font_tells_its_cut() {
        let cut = |face: usize| super::face("a.ttf".into(), BUILT_IN[face].1.to_vec()).unwrap().cut;
        assert_eq!(cut(0), Cut::default());
        assert_eq!(cut(3), Cut { bold: true, italic: true });
    }
}
