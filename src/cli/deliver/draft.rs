//! A regular file before it has its name.

use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::{NamedTempFile, TempPath};

use super::{interrupt, temporary};
use crate::cli::error::Error;
use crate::cli::path::folder;

/// The bytes of an output, on disk, beside the file they will replace.
pub struct Draft {
    temporary: NamedTempFile,
    target: PathBuf,
    /// The name the author knows the output by, which may be a link to `target`.
    output: PathBuf,
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
fn create(path: &Path, replaces: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, if replaces { 0o600 } else { 0o666 });
    let _ = replaces;
    options.open(path)
}

/// Owner and mode of the old file, unless its folder keeps it for its owner.
#[cfg(unix)]
fn inherit(file: &File, old: &Metadata, folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    const STICKY: u32 = 0o1000;
    let (me, folder) = (file.metadata()?.uid(), fs::metadata(folder)?);
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

/// Renames all drafts into place, or puts back what was there.
pub fn replace(drafts: Vec<Draft>) -> Result<(), Error> {
    let before: Vec<_> = match drafts.as_slice() {
        [_] => Vec::new(),
        several => several.iter().map(|draft| Before::of(&draft.target)).collect(),
    };
    let mut replaced: Vec<PathBuf> = Vec::new();
    let _turn = drafts.first().and_then(|draft| turn(folder(&draft.target)));
    let _calm = interrupt::watch();
    for Draft { temporary, target, output } in drafts {
        if let Err(failure) = temporary.persist(&target) {
            before.into_iter().zip(&replaced).for_each(|(before, target)| before.put_back(target));
            return Err(Error::unwritten(output)(failure.error));
        }
        replaced.push(target);
    }
    Ok(())
}

/// Runs that rename into one folder take turns, so that what stays is all of one run. A lock that
/// does not come is not a run's, and no reason to wait for ever.
fn turn(folder: &Path) -> Option<File> {
    const TRIES: usize = 50;
    let folder = File::open(folder).ok()?;
    for _ in 0..TRIES {
        match folder.try_lock() {
            Ok(()) => return Some(folder),
            Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(20)),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// What a name stood for before it was given to a draft.
enum Before {
    Nothing,
    /// A file, kept under a second name.
    File(TempPath),
    /// A file on a disk that gives no second names.
    Lost,
}

impl Before {
    fn of(target: &Path) -> Before {
        if !target.exists() {
            return Before::Nothing;
        }
        let kept = temporary::named(folder(target), |second| fs::hard_link(target, second));
        kept.map_or(Before::Lost, |kept| Before::File(kept.into_temp_path()))
    }

    fn put_back(self, target: &Path) {
        let _ = match self {
            Before::Nothing => fs::remove_file(target),
            Before::File(kept) => kept.persist(target).map_err(|failure| failure.error),
            Before::Lost => Ok(()),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rename_that_fails_is_undone_for_the_files_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name| folder.path().join(name);
        fs::write(path("old.md"), "old").unwrap();
        let drafts: Vec<_> = ["old.md", "new.md", "fails.md"]
            .map(|name| Draft::write(Path::new(name), path(name), b"new").unwrap())
            .into();
        fs::remove_file(drafts[2].temporary.path()).unwrap();
        let error = replace(drafts).unwrap_err();
        assert!(error.to_string().contains("`fails.md`"), "{error}");
        assert_eq!(fs::read_to_string(path("old.md")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
