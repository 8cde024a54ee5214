//! Paths of files: how they are shown, where links lead, and which paths are the same file.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::diagnostic::visible;

/// A path for messages: control characters and bytes that are not UTF-8 are escaped.
pub fn shown(path: &Path) -> String {
    let mut name = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        name.push_str(&visible(chunk.valid()));
        name.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")));
    }
    name
}

/// The folder that contains `path`; `.` if the path names none.
pub fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The chain of symbolic links from `path` on: the first is the path itself, the last is no link.
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

/// The real path of a folder, whether it exists or not.
pub fn settled(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match path.file_name() {
        Some(name) => settled(folder(path)).join(name),
        None => path.into(),
    })
}

/// The real path of a file, whether it exists or not.
pub fn real(path: &Path) -> PathBuf {
    let last = links(path).ok().and_then(|mut chain| chain.pop()).unwrap_or_else(|| path.into());
    match (fs::canonicalize(folder(&last)), last.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => last,
    }
}

/// The identity of a regular file, the same for all its names. `None` if there is no such file.
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
