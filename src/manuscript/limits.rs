//! How large a manuscript may be: far larger than a year needs.

use super::whole::Manuscript;
use crate::diagnostic::{Finding, RuleName, counted};
use crate::reading;

/// The limits that the user may raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Megabytes of the manuscript. The caller that reads the file must check it.
    pub file: u64,
    pub reading: reading::Limits,
    pub webinars: u64,
    /// Megabytes of the emblem's file. The caller that reads it must check it.
    pub emblem: u64,
    /// Millions of pixels of the emblem.
    pub pixels: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { file: 16, reading: reading::Limits::default(), webinars: 10_000, emblem: 2, pixels: 4 }
    }
}

/// Reports the first webinar above the limit.
pub fn too_many(manuscript: &Manuscript, most: u64) -> Option<Finding> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let webinar = manuscript.webinars.get(most)?;
    let help = "divide the manuscript, or raise the limit with `--limit webinars=NUMBER`";
    let message = format!("more than {}", counted(most, "webinar"));
    Some(Finding::error(RuleName::LimitExceeded, webinar.place, message).label("one too many").help(help))
}
