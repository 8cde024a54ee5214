//! Where outputs are written: the meaning of `-o`, and the name of each output.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf, is_separator};

use super::error::Error;
use super::path;
use crate::diagnostic::in_ticks;
use crate::render::Format;
use crate::terms::Language;

/// The meaning of `-o`.
pub enum Destination {
    /// Without `-o`, outputs stand beside their manuscript.
    Beside,
    Folder(PathBuf),
    /// One file or `-`.
    Single(PathBuf),
}

impl Destination {
    pub fn new(output: Option<&Path>) -> Destination {
        match output {
            None => Destination::Beside,
            Some(path) if closes_with_slash(path) || path.is_dir() => Destination::Folder(path.into()),
            Some(path) => Destination::Single(path.into()),
        }
    }

    /// Reports what is known to be wrong before anything is read.
    pub fn judge(&self, manuscripts: usize, formats: &[&Format], languages: usize) -> Result<(), Error> {
        let Destination::Single(output) = self else { return Ok(()) };
        let several =
            |remedy: &str| Err(Error::SeveralOutputs { output: output.clone(), remedy: remedy.into() });
        match (manuscripts, formats.len(), languages) {
            (2.., _, _) => several("render one manuscript at a time"),
            (_, 2.., _) => several(&format!("choose one format ({})", in_ticks(formats))),
            (_, _, 2..) => several("name one language with `--lang`"),
            _ if !is_stdout(output) || !io::stdout().is_terminal() => Ok(()),
            _ => match formats.iter().find(|format| !format.is_text) {
                Some(format) => Err(Error::NoTextOnTerminal { format: format.title }),
                None => Ok(()),
            },
        }
    }

    /// The same, when the manuscript has stated its languages.
    pub fn judge_declared(&self, languages: &[Language]) -> Result<(), Error> {
        match self {
            Destination::Single(output) if languages.len() > 1 => Err(Error::SeveralOutputs {
                output: output.clone(),
                remedy: format!("name one language with `--lang` ({})", in_ticks(languages)),
            }),
            _ => Ok(()),
        }
    }

    pub fn path(&self, manuscript: &Path, language: Language, format: &Format) -> PathBuf {
        match self {
            Destination::Beside => manuscript.with_file_name(name(manuscript, language, format)),
            Destination::Folder(folder) => folder.join(name(manuscript, language, format)),
            Destination::Single(path) => path.clone(),
        }
    }
}

/// A folder that this run has created for its outputs.
pub struct NewFolder<'a>(&'a Path);

impl Destination {
    /// Creates the folder of `-o`, if it is missing and its parent exists.
    pub fn open(&self) -> Result<Option<NewFolder<'_>>, Error> {
        match self {
            Destination::Folder(folder) if !folder.is_dir() => match fs::create_dir(folder) {
                Ok(()) => Ok(Some(NewFolder(folder))),
                Err(_) if folder.is_dir() => Ok(None),
                Err(cause) => Err(Error::unwritten(folder)(cause)),
            },
            _ => Ok(None),
        }
    }
}

impl Drop for NewFolder<'_> {
    /// Removes the folder if it is empty. If it contains an output, this fails, as it should.
    fn drop(&mut self) {
        let _ = fs::remove_dir(self.0);
    }
}

fn closes_with_slash(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().last().is_some_and(|&byte| is_separator(char::from(byte)))
}

/// `webinars.en.pdf`
fn name(manuscript: &Path, language: Language, format: &Format) -> OsString {
    let mut name = manuscript.file_stem().unwrap_or(OsStr::new("document")).to_os_string();
    name.push(format!(".{language}.{}", format.ending));
    name
}

/// Whether the output is `-`, or a name that leads to the same stream. Its content is continued, not replaced.
pub fn is_stdout(output: &Path) -> bool {
    const NAMES: [&str; 4] = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    let named = |link: &PathBuf| NAMES.iter().any(|name| link == Path::new(name));
    path::links(output).is_ok_and(|chain| chain.iter().any(named))
}
