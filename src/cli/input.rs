//! Reads a file as text.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::path::shown;
use crate::press::{self, MEGABYTE, Reading};
use crate::source::Source;

/// Reads the file at this path, or standard input; `path` is the name in messages, `most` the limit in megabytes. A
/// file that is not UTF-8 gives a reading with that finding.
pub fn read(file: &Path, path: &Path, most: u64) -> Result<Result<Source, Reading>, Error> {
    let limit = most.saturating_mul(MEGABYTE);
    let bytes = bytes(file, limit.saturating_add(1))
        .map_err(|cause| Error::Unreadable { path: path.into(), cause })?;
    if bytes.len() as u64 > limit {
        return Err(Error::TooLarge { path: path.into(), most });
    }
    Ok(press::text(shown(path), bytes))
}

pub fn check(files: &[PathBuf]) -> Result<(), Error> {
    let again = files.iter().filter(|file| is_stdin(file)).nth(1);
    again.map_or(Ok(()), |_| Err(Error::StdinTwice))
}

/// The path of an input for the system, also for standard input.
pub fn standing(file: &Path) -> &Path {
    if is_stdin(file) { Path::new("/dev/stdin") } else { file }
}

pub fn is_stdin(file: &Path) -> bool {
    file == Path::new("-")
}

/// The first `limit` bytes of a file or of standard input.
pub fn bytes(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_stdin(path) {
        io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let file = File::open(path)?;
    let about = file.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    bytes.reserve(usize::try_from(about.len().min(limit)).unwrap_or_default());
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
