//! A staged file: it has been written, but not yet renamed over the file that it replaces.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::temporary;
use crate::cli::error::Error;
use crate::cli::path::folder;

/// An output on the disk, in the folder of the file that it will replace.
pub struct Staged {
    pub temporary: NamedTempFile,
    pub target: PathBuf,
    /// The name of the output on the command line, which may be a link to `target`.
    pub output: PathBuf,
}

impl Staged {
    pub fn write(output: &Path, target: PathBuf, bytes: &[u8]) -> Result<Staged, Error> {
        let temporary = write(&target, bytes).map_err(Error::unwritten(output))?;
        Ok(Staged { temporary, target, output: output.into() })
    }
}

fn write(target: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let old = writable(target)?;
    temporary::sweep(folder(target));
    let mut temporary = temporary::locked(folder(target), |path| create(path, old.is_some()))?;
    temporary.write_all(bytes)?;
    if let Some(old) = old {
        inherit(temporary.as_file(), &old, folder(target))?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// The metadata of the file to be replaced, if there is one; an error if it may not be written. A rename needs rights
/// on the folder only, but an owner may have made the file read-only on purpose.
fn writable(target: &Path) -> io::Result<Option<Metadata>> {
    match OpenOptions::new().write(true).open(target) {
        Ok(file) => file.metadata().map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Creates a file. A new one has the mode that the umask leaves; one that replaces another is private until it gets
/// the old mode.
#[cfg_attr(not(unix), allow(unused_variables))]
fn create(path: &Path, replaces: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if replaces { 0o600 } else { 0o666 });
    options.open(path)
}

/// Gives the file the owner and mode of the old one, unless the folder forbids to replace it.
#[cfg(unix)]
fn inherit(file: &File, old: &Metadata, folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    const STICKY: u32 = 0o1000;
    let (me, folder) = (file.metadata()?.uid(), std::fs::metadata(folder)?);
    // This is the rule of rename(2). It is checked early, because a rename would only fail after others have
    // succeeded.
    if folder.mode() & STICKY != 0 && me != 0 && me != old.uid() && me != folder.uid() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    // Only root may change the owner. For others an attempt is all that can be done.
    let _ = fchown(file, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(file, None, Some(old.gid())));
    file.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn inherit(_: &File, _: &Metadata, _: &Path) -> io::Result<()> {
    Ok(())
}
