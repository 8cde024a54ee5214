//! Writes the outputs of one manuscript: each is complete, and either all are written or none.
//!
//! A regular file is staged beside the old one and then renamed, so a reader, or a run that is killed,
//! finds either the old file or the new one. Links stay links. Devices, FIFOs and standard output are written
//! directly, because a rename would replace the device itself.

mod interrupt;
mod replace;
mod staged;
mod temporary;

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::Error;
use super::{destination, path, terminal};
use staged::Staged;

pub struct Output<'a> {
    pub path: &'a Path,
    pub bytes: &'a [u8],
}

enum Landing {
    Stdout,
    /// Something that passes bytes on: a device, a FIFO, standard output.
    Stream,
    /// The path of a regular file, which may not exist yet, at the end of all links.
    File(PathBuf),
}

pub fn deliver(outputs: &[Output]) -> Result<(), Error> {
    let mut staged = Vec::new();
    let mut streams = Vec::new();
    for output in outputs {
        match landing(output.path)? {
            Landing::File(file) => staged.push(Staged::write(output.path, file, output.bytes)?),
            stream => streams.push((stream, output)),
        }
    }
    // Streams are written first: they cannot be undone, but if one fails, no file has been changed.
    for (stream, output) in streams {
        pass(&stream, output)?;
    }
    replace::replace(staged)
}

/// Whether a path leads to a file that is replaced, and not to a stream.
pub fn keeps(path: &Path) -> bool {
    matches!(landing(path), Ok(Landing::File(_)))
}

fn landing(output: &Path) -> Result<Landing, Error> {
    if destination::is_stdout(output) {
        return Ok(Landing::Stdout);
    }
    let chain = path::links(output).map_err(Error::unwritten(output))?;
    let through = |link: &PathBuf| link.starts_with("/dev/fd") || link.starts_with("/proc");
    let special = fs::metadata(output).is_ok_and(|known| !known.is_file() && !known.is_dir());
    if special || chain.iter().any(through) || chain.iter().any(|link| link == Path::new("/dev/stderr")) {
        return Ok(Landing::Stream);
    }
    Ok(Landing::File(chain.into_iter().next_back().unwrap_or_default()))
}

fn pass(stream: &Landing, output: &Output) -> Result<(), Error> {
    match stream {
        Landing::Stdout => terminal::output(output.bytes),
        _ => OpenOptions::new()
            .append(true)
            .open(output.path)
            .and_then(|mut stream| stream.write_all(output.bytes))
            .map_err(Error::unwritten(output.path)),
    }
}
