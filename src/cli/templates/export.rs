//! `cdipdoc templates export`

use std::fs;
use std::path::PathBuf;

use crate::cli::Exit;
use crate::cli::deliver::{self, Output};
use crate::cli::error::Error;
use crate::cli::path::shown;
use crate::cli::terminal::Terminal;
use crate::diagnostic::counted;
use crate::templates::FILES;

/// Write the program's templates into a folder
///
/// All that a folder of your own may lay over: the skeleton, the phrase files, the style, committees and ordinals, with a
/// README. Nothing is overwritten: a file that is there already stops it before the first is written.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Export {
    /// The folder, which is made if it is not there
    #[arg(value_name = "DIR", default_value = "templates")]
    folder: PathBuf,
}

const EXAMPLES: &str = "\
EXAMPLES
  Write them into a folder called house:
      cdipdoc templates export house";

impl Export {
    pub fn run(&self, terminal: &Terminal) -> Result<Exit, Error> {
        let files: Vec<(PathBuf, &str)> =
            FILES.iter().map(|(path, text)| (self.folder.join(path), *text)).collect();
        if let Some((path, _)) = files.iter().find(|(path, _)| fs::symlink_metadata(path).is_ok()) {
            return Err(Error::TemplateExists { path: path.clone() });
        }
        for folder in files.iter().filter_map(|(path, _)| path.parent()) {
            fs::create_dir_all(folder).map_err(Error::unwritten(folder))?;
        }
        let outputs: Vec<Output> =
            files.iter().map(|(path, text)| Output { path, bytes: text.as_bytes() }).collect();
        deliver::deliver(&outputs)?;
        terminal.note(&format!("{}: {}", shown(&self.folder), counted(files.len(), "file")));
        Ok(Exit::Sound)
    }
}
