//! The file of an emblem: found from the manuscript's folder, and never outside of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::reason;
use super::input;
use super::path::{folder, settled};
use crate::picture::Refusal;
use crate::press::MEGABYTE;

/// Where a manuscript has a file that it names. One that comes through a pipe has the folder of the name that
/// it is called by.
pub fn place(manuscript: &Path, path: &str) -> PathBuf {
    manuscript.with_file_name(path)
}

/// The bytes of the file; `most` in megabytes.
pub fn fetch(manuscript: &Path, path: &str, most: u64) -> Result<Vec<u8>, Refusal> {
    let file = fs::canonicalize(place(manuscript, path)).map_err(unread)?;
    if !file.starts_with(settled(folder(manuscript))) {
        return Err(Refusal::new(
            "a link leads out of the manuscript's folder",
            "copy the file into the folder, in the place of the link",
        ));
    }
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

fn unread(cause: io::Error) -> Refusal {
    let help = match cause.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
            "check the name; it counts from the manuscript's folder"
        }
        io::ErrorKind::IsADirectory => "name the PNG file in it",
        io::ErrorKind::PermissionDenied => "ask its owner for the right to read it",
        _ => "check the file and its disk",
    };
    Refusal::new(reason(&cause), help)
}
