//! Fonts: coverage, metrics, shaping.

/// A face that the program carries, by its place in [`FACES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);

static FACES: [&[u8]; 4] = [
    include_bytes!("../../templates/fonts/Arimo-Regular.ttf"),
    include_bytes!("../../templates/fonts/Arimo-Bold.ttf"),
    include_bytes!("../../templates/fonts/Arimo-Italic.ttf"),
    include_bytes!("../../templates/fonts/Arimo-BoldItalic.ttf"),
];

/// The font file of a face; empty for a face that the program does not carry.
pub fn bytes(face: FaceId) -> &'static [u8] {
    FACES.get(usize::from(face.0)).copied().unwrap_or_default()
}
