//! `cdipdoc validate`: what a manuscript has wrong.

use std::path::PathBuf;

use super::terminal::Terminal;
use super::{Exit, input};

/// Check manuscripts and say everything that is wrong with them
///
/// Reads each manuscript and prints its findings to standard output in the order of the text, each
/// with its place and its remedy, then one line that counts them. Nothing is written to disk.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Validate {
    /// The manuscripts, in TOML
    #[arg(value_name = "FILE", default_value = super::MANUSCRIPT)]
    files: Vec<PathBuf>,
}

const EXAMPLES: &str = "\
EXAMPLES
  Check webinars.toml in the current folder:
      cdipdoc validate

  Check two years at once:
      cdipdoc validate 2023.toml 2024.toml

  Stop a script when the manuscript has errors:
      cdipdoc validate webinars.toml || exit";

impl Validate {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        self.files
            .iter()
            .map(|file| {
                input::read(file).map_or_else(|error| terminal.fail(&error), |source| judge(source, terminal))
            })
            .max()
            .unwrap_or(Exit::Sound)
    }
}

fn judge(source: crate::source::Source, terminal: &Terminal) -> Exit {
    let reading = super::judged(source);
    let judgement = if reading.findings.has_errors() { Exit::Faulty } else { Exit::Sound };
    terminal.findings(&reading.source, &reading.findings).max(judgement)
}
