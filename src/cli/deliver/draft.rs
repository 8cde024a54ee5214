//! A regular file before it has its name.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::temporary;
use crate::cli::error::Error;
use crate::cli::path::folder;

/// The bytes of an output, on disk, beside the file they will replace.
pub struct Draft {
    pub temporary: NamedTempFile,
    pub target: PathBuf,
    /// The name the author knows the output by, which may be a link to `target`.
    pub output: PathBuf,
}

impl Draft {
    pub fn write(output: &Path, target: PathBuf, bytes: &[u8]) -> Result<Draft, Error> {
        let temporary = write(&target, bytes).map_err(Error::unwritten(output))?;
        Ok(Draft { temporary, target, output: output.into() })
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

/// What is known of the file to be replaced, if there is one. A rename asks only the folder for
/// leave; the file is asked as well, because its owner may have closed it on purpose.
fn writable(target: &Path) -> io::Result<Option<Metadata>> {
    match OpenOptions::new().write(true).open(target) {
        Ok(file) => file.metadata().map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A new file has the mode that the umask leaves; one that replaces another is private until it has the other's.
#[cfg_attr(not(unix), allow(unused_variables))]
fn create(path: &Path, replaces: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if replaces { 0o600 } else { 0o666 });
    options.open(path)
}

/// Owner and mode of the old file, unless its folder keeps it for its owner.
#[cfg(unix)]
fn inherit(file: &File, old: &Metadata, folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    const STICKY: u32 = 0o1000;
    let (me, folder) = (file.metadata()?.uid(), std::fs::metadata(folder)?);
    // The rule of rename(2), asked early: a rename that fails comes when others are done.
    if folder.mode() & STICKY != 0 && me != 0 && me != old.uid() && me != folder.uid() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    // Only root may give a file away; for others the attempt is as much as can be done.
    let _ = fchown(file, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(file, None, Some(old.gid())));
    file.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn inherit(_: &File, _: &Metadata, _: &Path) -> io::Result<()> {
    Ok(())
}
