//! How much a manuscript may hold: far more than a year does.

use super::whole::Manuscript;
use crate::diagnostic::{Finding, RuleName, counted};
use crate::reading;

/// What whoever runs the program may raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Megabytes of the manuscript. Whoever reads the file holds it to this.
    pub file: u64,
    pub reading: reading::Limits,
    pub webinars: u64,
    /// Megabytes of the emblem's file. Whoever reads it holds it to this.
    pub emblem: u64,
    /// Million pixels of the emblem.
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
