//! Numbers as a page description holds them: finite, in range, with no more places than the eye has.

/// Hundredths of a point: a tenth of what the finest printer resolves.
const PER_POINT: f32 = 100.0;

/// The largest coordinate that every reader takes (ISO 32000-1, annex C).
const LARGEST: i64 = 32_767;

/// Whole hundredths of a point, so that sums of steps do not drift.
pub fn hundredths(points: f32) -> i64 {
    let largest = LARGEST * PER_POINT as i64;
    // The cast makes 0 of what is not a number.
    ((points * PER_POINT).round() as i64).clamp(-largest, largest)
}

pub fn from_hundredths(hundredths: i64) -> f32 {
    hundredths as f32 / PER_POINT
}

pub fn rounded(points: f32) -> f32 {
    from_hundredths(hundredths(points))
}
