//! From a file to a text.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::error::Error;
use super::path::shown;
use crate::manuscript::MEGABYTE;
use crate::source::Source;

/// The file of this path, or standard input, under the path that messages show; `most` in megabytes.
pub fn read(file: &Path, path: &Path, most: u64) -> Result<Source, Error> {
    let limit = most.saturating_mul(MEGABYTE);
    let bytes = bytes(file, limit.saturating_add(1))
        .map_err(|cause| Error::Unreadable { path: path.into(), cause })?;
    if bytes.len() as u64 > limit {
        return Err(Error::TooLarge { path: path.into(), most });
    }
    if let Some(encoding) = wide(&bytes) {
        return Err(Error::WideEncoding { path: path.into(), encoding });
    }
    let text = String::from_utf8(bytes).map_err(|error| not_utf8(path.into(), &error))?;
    Ok(Source::new(shown(path), text))
}

pub fn check(files: &[PathBuf]) -> Result<(), Error> {
    let again = files.iter().filter(|file| is_stdin(file)).nth(1);
    again.map_or(Ok(()), |_| Err(Error::StdinTwice))
}

/// The path under which the system knows an input.
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

/// An encoding in units of two or four bytes, by its mark or by the zeros that it puts beside ASCII.
fn wide(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        [1..=255, 0, 1..=255, 0, ..] | [0, 1..=255, 0, 1..=255, ..] => Some("UTF-16"),
        _ => None,
    }
}

fn not_utf8(path: PathBuf, error: &std::string::FromUtf8Error) -> Error {
    let (bytes, at) = (error.as_bytes(), error.utf8_error().valid_up_to());
    let before = &bytes[..at];
    let line_start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let line = before.iter().filter(|&&byte| byte == b'\n').count() + 1;
    Error::NotUtf8 { path, line, byte: at - line_start + 1, value: bytes[at] }
}
