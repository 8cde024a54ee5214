//! `cdipdoc extract`: the manuscript that a PDF carries.

use std::path::{Path, PathBuf};

use super::Exit;
use super::deliver::{self, Output};
use super::error::Error;
use super::input;
use super::path::identity;
use super::terminal::Terminal;
use crate::press::MEGABYTE;
use crate::render::pdf::{Absent, LARGEST, manuscript};

/// Give back the manuscript that a PDF carries
///
/// A PDF rendered with `--pdf-standard a-3a` holds the manuscript from which it was made. It comes
/// back byte for byte, to standard output or to the file that -o names.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Extract {
    /// The PDF; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Write to this file
    #[arg(short, long, value_name = "PATH", default_value = "-", hide_default_value = true)]
    output: PathBuf,
}

const EXAMPLES: &str = "\
EXAMPLES
  See what a document was made from:
      cdipdoc extract report.pdf

  Go on from where a colleague stopped:
      cdipdoc extract report.pdf -o webinars.toml";

impl Extract {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        match self.extract() {
            Ok(()) => Exit::Sound,
            Err(error) => terminal.fail(&error),
        }
    }

    fn extract(&self) -> Result<(), Error> {
        let path: &Path = &self.file;
        let pdf = input::bytes(path, LARGEST as u64 + 1)
            .map_err(|cause| Error::Unreadable { path: path.into(), cause })?;
        let text = manuscript(&pdf).map_err(|absent| match absent {
            Absent::NotPdf => Error::NotPdf { path: path.into() },
            Absent::NoManuscript => Error::NoManuscript { path: path.into() },
            Absent::TooLarge => Error::PdfTooLarge { path: path.into(), most: LARGEST as u64 / MEGABYTE },
        })?;
        let input = identity(input::standing(path));
        if input.is_some() && input == identity(&self.output) {
            return Err(Error::OutputIsInput { output: self.output.clone(), input: path.into() });
        }
        deliver::deliver(&[Output { path: &self.output, bytes: &text }])
    }
}
