//! Numbers for page descriptions: finite, in range, and only as exact as an eye can see.

/// Hundredths of a point, ten times as fine as the finest printer.
const PER_POINT: f32 = 100.0;

/// The largest coordinate that all readers accept (ISO 32000-1, annex C).
const LARGEST: i64 = 32_767;

/// A length in whole hundredths of a point, so that sums do not drift.
pub fn hundredths(points: f32) -> i64 {
    let largest = LARGEST * PER_POINT as i64;
    // The cast makes 0 of a value that is not a number.
    ((points * PER_POINT).round() as i64).clamp(-largest, largest)
}

pub fn from_hundredths(hundredths: i64) -> f32 {
    hundredths as f32 / PER_POINT
}

pub fn rounded(points: f32) -> f32 {
    from_hundredths(hundredths(points))
}
