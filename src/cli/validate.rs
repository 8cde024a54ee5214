//! `cdipdoc validate`: reports what is wrong with manuscripts.

use std::path::{Path, PathBuf};

use super::common::CommonArgs;
use super::fix::{FixRun, Mending};
use super::telling::Judged;
use super::terminal::Terminal;
use super::{Exit, exceptions};
use crate::press::{Options, Reading};

/// Check manuscripts and report all that needs attention
///
/// Reads each manuscript and prints its findings to standard output in the order of the text, each
/// with its place and its remedy, then one line that counts them; after several manuscripts, a last line
/// counts all. Nothing is written to disk unless --fix asks for it.
///
/// With --format, the findings stand on standard output alone, and the lines that count them go to
/// standard error.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Validate {
    /// The manuscripts, in TOML; `-` is standard input
    #[arg(value_name = "FILE", default_value = super::MANUSCRIPT)]
    files: Vec<PathBuf>,

    /// List also what `[rules]` accepts, and why
    ///
    /// After the findings, each exception with its reason, and below it what it accepts.
    #[arg(long, conflicts_with_all = ["form", "fix", "diff"])]
    exceptions: bool,

    /// Correct what needs no author: marks, spaces, spellings of symbols
    ///
    /// Each finding that knows its correction is corrected in its file, and all else in the file stays as it
    /// stands; what is still wrong is then reported. Standard input is written corrected to standard output, and
    /// the findings go to standard error. What `[rules]` turned off is not corrected, nor a file that is not
    /// TOML.
    #[arg(long)]
    fix: bool,

    /// Show as a diff what --fix would correct, and write nothing
    ///
    /// The diff stands alone on standard output, for `git apply` or `patch -p1`; findings that need their
    /// author go to standard error. The exit code is 1 when there is something to correct, or an error.
    #[arg(long)]
    diff: bool,

    #[command(flatten)]
    common: CommonArgs,
}

const EXAMPLES: &str = "\
EXAMPLES
  Check webinars.toml in the current folder:
      cdipdoc validate

  Check two years at once:
      cdipdoc validate 2023.toml 2024.toml

  Stop a script when the manuscript has errors:
      cdipdoc validate webinars.toml || exit

  Allow no warning, and show what there is on a pull request:
      cdipdoc validate --deny warnings --format github *.toml

  Count the findings of each rule:
      cdipdoc validate --format json | jq '.files[].findings[].rule' | sort | uniq -c

  Review what was accepted, before the document is signed:
      cdipdoc validate --exceptions

  See what can be corrected without an author, and correct it:
      cdipdoc validate --diff
      cdipdoc validate --fix

  Correct the text that an editor sends, and send it back:
      cdipdoc validate --fix --quiet - < webinars.toml

  Check what an editor holds and has not saved:
      cdipdoc validate --format short --stdin-name webinars.toml -";

impl Validate {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        match self.common.options(&self.files, terminal) {
            Ok(Some(options)) => self.judge(&options, terminal),
            Ok(None) => Exit::Usage,
            Err(error) => terminal.fail(&error),
        }
    }

    fn judge(&self, options: &Options, terminal: &Terminal) -> Exit {
        let run = FixRun { mending: self.mending(), common: &self.common, options, terminal };
        let mut worst = Exit::Sound;
        let mut judged = Judged::default();
        let mut excused = String::new();
        for file in &self.files {
            match self.common.read(file, options).and_then(|reading| run.mend(file, reading)) {
                Ok((mut reading, exit)) => {
                    worst = worst.max(exit).max(Exit::of(&reading.findings));
                    if self.exceptions {
                        excused += &self.excused(file, &reading, options);
                    }
                    let documents = reading.documents.take();
                    if self.files.len() == 1 {
                        // The program is about to end, so their memory need not be freed.
                        std::mem::forget(documents);
                    }
                    judged.readings.push(reading);
                }
                Err(error) => worst = worst.max(judged.fail(self.common.name(file), error, terminal)),
            }
        }
        if self.files.iter().any(|file| run.takes_output(file)) {
            self.common.telling.remark(&judged, terminal);
            return worst;
        }
        worst.max(self.common.telling.answer(&judged, terminal)).max(terminal.answer(&excused))
    }

    fn mending(&self) -> Mending {
        match (self.diff, self.fix) {
            (true, _) => Mending::Diff,
            (false, true) => Mending::Fix,
            (false, false) => Mending::Nothing,
        }
    }

    fn excused(&self, file: &Path, reading: &Reading, options: &Options) -> String {
        let own = self.common.own_options(file, &reading.source, options);
        own.map(|options| exceptions::listed(&reading.source, &options)).unwrap_or_default()
    }
}
