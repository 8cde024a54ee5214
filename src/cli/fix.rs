//! What `validate --fix` writes, and what `--diff` shows of it.

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

/// What is asked for beside the findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mending {
    Nothing,
    Fix,
    Diff,
}

/// One run over manuscripts that are mended.
pub struct FixRun<'a> {
    pub mending: Mending,
    pub common: &'a CommonArgs,
    pub options: &'a Options,
    pub terminal: &'a Terminal,
}

impl FixRun<'_> {
    /// Standard output belongs to a text, a corrected one or a diff, and findings stand beside it.
    pub fn takes_output(&self, file: &Path) -> bool {
        match self.mending {
            Mending::Nothing => false,
            Mending::Fix => !deliver::keeps(file),
            Mending::Diff => true,
        }
    }

    /// What is still wrong when all is done that was asked for.
    pub fn mend(&self, file: &Path, reading: Reading) -> Result<(Reading, Exit), Error> {
        match self.mending {
            // What is shown of a file that is no text is not what it holds.
            _ if reading.findings.0.iter().any(|finding| finding.rule == rules::ENCODING) => {
                Ok((reading, Exit::Sound))
            }
            Mending::Nothing => Ok((reading, Exit::Sound)),
            Mending::Fix => Ok((self.fix(file, reading)?, Exit::Sound)),
            Mending::Diff => Ok(self.diff(file, reading)),
        }
    }

    /// A file is replaced; what came through a pipe goes on through standard output, corrected or not.
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

    /// The findings that no correction removes, at their places in the manuscript as it is.
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
