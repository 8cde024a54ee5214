//! Writes what `validate --fix` corrects, or shows it for `--diff`.

use std::path::Path;

use super::Exit;
use super::common::CommonArgs;
use super::deliver::{self, Output};
use super::diff;
use super::error::Error;
use super::terminal::Terminal;
use crate::diagnostic::{counted, visible};
use crate::press::{self, Corrected, Options, Reading};
use crate::rules;
use crate::source::Source;

/// What is wanted besides findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mending {
    Nothing,
    Fix,
    Diff,
}

/// One run that corrects manuscripts.
pub struct FixRun<'a> {
    pub mending: Mending,
    pub common: &'a CommonArgs,
    pub options: &'a Options,
    pub terminal: &'a Terminal,
}

impl FixRun<'_> {
    /// Whether standard output gets a text (a corrected one or a diff), so that findings must go elsewhere.
    pub fn takes_output(&self, file: &Path) -> bool {
        match self.mending {
            Mending::Nothing => false,
            Mending::Fix => !deliver::keeps(file),
            Mending::Diff => true,
        }
    }

    /// Corrects, or shows the corrections. Returns the findings that are left.
    pub fn mend(&self, file: &Path, reading: Reading) -> Result<(Reading, Exit), Error> {
        match self.mending {
            // The text of a file that is not UTF-8 is only an approximation.
            _ if reading.findings.0.iter().any(|finding| finding.rule == rules::ENCODING) => {
                Ok((reading, Exit::Sound))
            }
            Mending::Nothing => Ok((reading, Exit::Sound)),
            Mending::Fix => Ok((self.fix(file, reading)?, Exit::Sound)),
            Mending::Diff => Ok(self.diff(file, reading)),
        }
    }

    /// Replaces a file. A text from a pipe is written to standard output, whether it was corrected or not.
    fn fix(&self, file: &Path, reading: Reading) -> Result<Reading, Error> {
        let corrected = press::correct(&reading.source, &reading.findings);
        self.tell(file, &reading.source, &corrected);
        let kept = deliver::keeps(file);
        let Corrected::Text { text, .. } = corrected else {
            if !kept {
                write(Path::new("-"), &reading.source.text)?;
            }
            return Ok(reading);
        };
        write(if kept { file } else { Path::new("-") }, &text)?;
        self.common.judge(file, Source::new(reading.source.name, text), self.options)
    }

    /// Shows the diff, and returns the findings without a correction, at their places in the uncorrected manuscript.
    fn diff(&self, file: &Path, mut reading: Reading) -> (Reading, Exit) {
        let corrected = press::correct(&reading.source, &reading.findings);
        self.tell(file, &reading.source, &corrected);
        let Corrected::Text { text, .. } = corrected else { return (reading, Exit::Sound) };
        let page = diff::unified(self.common.name(file), &reading.source.text, &text);
        reading.findings.0.retain(|finding| finding.corrections.is_empty());
        let page = self.terminal.for_its_reader(page, diff::coloured);
        (reading, self.terminal.answer(&page).max(Exit::Faulty))
    }

    fn tell(&self, file: &Path, source: &Source, corrected: &Corrected) {
        let told = match corrected {
            Corrected::Nothing => return,
            Corrected::Illegible => "nothing corrected: correct what is no TOML first".to_owned(),
            Corrected::Text { corrections, .. } => counted(*corrections, "correction"),
        };
        if self.common.telling.counts() && (self.common.telling.talks() || !self.takes_output(file)) {
            self.terminal.note(&format!("{}: {told}", visible(&source.name)));
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    deliver::deliver(&[Output { path, bytes: text.as_bytes() }]).map_err(Error::of_a_correction)
}
