//! Temporary files of a delivery: their names, and how to recognize those that a killed run has left behind.

use std::fs::{self, DirEntry, File, TryLockError};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::interrupt;

const PREFIX: &str = ".cdipdoc-";
const SUFFIX: &str = ".tmp";

/// Creates a file in `folder` with `make`. It is removed unless it gets its final name.
pub fn named<T>(folder: &Path, make: impl FnMut(&Path) -> io::Result<T>) -> io::Result<NamedTempFile<T>> {
    let mut watched = interrupt::watch();
    let temporary = Builder::new().prefix(PREFIX).suffix(SUFFIX).make_in(folder, make)?;
    watched.push(temporary.path().to_path_buf());
    Ok(temporary)
}

/// The same, locked. The lock shows that the file is in use; the system releases it if the run is killed.
pub fn locked(folder: &Path, make: impl Fn(&Path) -> io::Result<File>) -> io::Result<NamedTempFile> {
    loop {
        let temporary = named(folder, &make)?;
        // Another run may remove it before it is locked. Without locks, no run removes anything.
        let lost = matches!(temporary.as_file().try_lock(), Err(TryLockError::WouldBlock));
        if !lost && !swept(temporary.as_file())? {
            return Ok(temporary);
        }
    }
}

/// Whether another run removed the file before it was locked.
#[cfg(unix)]
fn swept(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(file.metadata()?.nlink() == 0)
}

#[cfg(not(unix))]
fn swept(_: &File) -> io::Result<bool> {
    Ok(false)
}

/// Removes the files that killed runs have left in `folder`.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten().filter(is_temporary) {
        let Ok(file) = File::open(entry.path()) else { continue };
        // The lock is held until the file is removed, because otherwise another run could lock it in between.
        if file.try_lock().is_ok() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_temporary(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let name = name.as_encoded_bytes();
    name.starts_with(PREFIX.as_bytes())
        && name.ends_with(SUFFIX.as_bytes())
        && entry.file_type().is_ok_and(|kind| kind.is_file())
}
