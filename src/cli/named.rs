//! Finds the files that a manuscript names: they count from its folder, and may not be outside of it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::error::reason;
use super::path::{folder, settled};
use crate::press::Refusal;

/// The path of a file that the manuscript names. For a manuscript from a pipe, it counts from the folder of the name
/// that it is given.
pub fn place(manuscript: &Path, path: &str) -> PathBuf {
    manuscript.with_file_name(path)
}

/// The real path of a file that exists. `copy` is the remedy if a link leads out of the folder.
pub fn found(manuscript: &Path, path: &str, copy: &str) -> Result<PathBuf, Refusal> {
    let real = fs::canonicalize(place(manuscript, path)).map_err(unread)?;
    if !real.starts_with(settled(folder(manuscript))) {
        return Err(Refusal::new("a link leads out of the manuscript's folder", copy));
    }
    Ok(real)
}

pub fn unread(cause: io::Error) -> Refusal {
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
