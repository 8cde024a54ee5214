//! What a manuscript names by a path: found from its folder, and never outside of it.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::error::reason;
use super::path::{folder, settled};
use crate::press::Refusal;

/// Where a manuscript has what it names. One that comes through a pipe has the folder of the name that it is called by.
pub fn place(manuscript: &Path, path: &str) -> PathBuf {
    manuscript.with_file_name(path)
}

/// The one path of what is there; `copy` is the remedy where a link leads elsewhere.
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
