//! Fonts: coverage, metrics, shaping.

/// A face that the program carries, by its place in [`FACES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub u8);
