//! Names of files: how they are shown, where links lead, which are one file.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostic::visible;

/// As a message may print it: controls and bytes that are no text are escaped.
pub fn shown(path: &Path) -> String {
    let mut name = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        name.push_str(&visible(chunk.valid()));
        name.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")));
    }
    name
}

/// The folder that holds `path`, `.` when it has no other.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The chain of symbolic links that starts at `path`: first the path itself, last what is no link.
pub fn links(path: &Path) -> io::Result<Vec<PathBuf>> {
    const DEEPEST: usize = 40;
    let mut chain = vec![path.to_path_buf()];
    while let Some(last) = chain.last()
        && let Ok(target) = fs::read_link(last)
    {
        if chain.len() > DEEPEST {
            return Err(io::Error::other("its links lead in a circle"));
        }
        chain.push(folder(last).join(target));
    }
    Ok(chain)
}

/// The one path of a folder, whether it exists or not.
pub fn settled(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match path.file_name() {
        Some(name) => settled(folder(path)).join(name),
        None => path.into(),
    })
}

/// The one path of what a name leads to, whether it exists or not.
pub fn real(path: &Path) -> PathBuf {
    let last = links(path).ok().and_then(|mut chain| chain.pop()).unwrap_or_else(|| path.into());
    match (fs::canonicalize(folder(&last)), last.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => last,
    }
}

/// What identifies a regular file, whatever it is called. `None` where there is no such file.
pub fn identity(path: &Path) -> Option<impl PartialEq + use<>> {
    let known = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    number(path, &known)
}

#[cfg(unix)]
fn number(_: &Path, known: &fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((known.dev(), known.ino()))
}

#[cfg(not(unix))]
fn number(path: &Path, _: &fs::Metadata) -> Option<PathBuf> {
    fs::canonicalize(path).ok()
}
