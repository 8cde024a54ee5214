//! Renames staged files over the files that they replace.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempPath;

use super::staged::Staged;
use super::{interrupt, temporary};
use crate::cli::error::Error;
use crate::cli::path::folder;

/// Renames all staged files. If one fails, the old files are put back.
pub fn replace(staged: Vec<Staged>) -> Result<(), Error> {
    let before: Vec<_> = match staged.as_slice() {
        [_] => Vec::new(),
        several => several.iter().map(|file| Before::of(&file.target)).collect(),
    };
    let mut replaced: Vec<PathBuf> = Vec::new();
    let _turn = staged.first().and_then(|file| turn(folder(&file.target)));
    let _calm = interrupt::watch();
    for Staged { temporary, target, output } in staged {
        if let Err(failure) = temporary.persist(&target) {
            before.into_iter().zip(&replaced).for_each(|(before, target)| before.put_back(target));
            return Err(Error::unwritten(output)(failure.error));
        }
        replaced.push(target);
    }
    Ok(())
}

/// Runs that write into the same folder wait for one another, so that all its outputs are of one run. After a second
/// they go on without the lock, which may be held by another program.
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

/// What a name stood for before it was given to a staged file.
enum Before {
    Nothing,
    /// A file, which has a second name until then.
    File(TempPath),
    /// A file on a disk that does not allow second names.
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
        let staged: Vec<_> = ["old.md", "new.md", "fails.md"]
            .map(|name| Staged::write(Path::new(name), path(name), b"new").unwrap())
            .into();
        fs::remove_file(staged[2].temporary.path()).unwrap();
        let error = replace(staged).unwrap_err();
        assert!(error.to_string().contains("`fails.md`"), "{error}");
        assert_eq!(fs::read_to_string(path("old.md")).unwrap(), "old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
