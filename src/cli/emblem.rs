//! Reads the file of an emblem.

use std::fs;
use std::path::Path;

use super::input;
use super::named::{found, unread};
use crate::picture::Refusal;
use crate::press::MEGABYTE;

/// The bytes of the file; at most `most` megabytes.
pub fn fetch(manuscript: &Path, path: &str, most: u64) -> Result<Vec<u8>, Refusal> {
    let file = found(manuscript, path, "copy the file into the folder, in the place of the link")?;
    let known = fs::metadata(&file).map_err(unread)?;
    if !known.is_file() && !known.is_dir() {
        return Err(Refusal::new("it is a device or a pipe", "name a PNG file"));
    }
    let limit = most.saturating_mul(MEGABYTE);
    let bytes = input::bytes(&file, limit.saturating_add(1)).map_err(unread)?;
    if bytes.len() as u64 > limit {
        return Err(Refusal::new(
            format!("it is over {most} MB, the limit on an emblem"),
            "make it smaller, or raise the limit with `--limit emblem=MEGABYTES`",
        ));
    }
    Ok(bytes)
}
