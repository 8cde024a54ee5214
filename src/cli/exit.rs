//! The exit codes. Of several manuscripts, the highest code counts.

use crate::diagnostic::Findings;
use crate::rules;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    Sound = 0,
    /// The manuscript has errors.
    Faulty = 1,
    /// The command line is wrong or an input cannot be read, a manuscript or what it names.
    Usage = 2,
    /// An output was not written.
    Unwritten = 3,
    /// The program failed; the only cause is a mistake in it.
    Bug = 101,
}

impl Exit {
    /// The exit code for the findings on a manuscript.
    pub fn of(findings: &Findings) -> Exit {
        match findings.has_errors() {
            _ if findings.0.iter().any(|finding| rules::INPUT.contains(&finding.rule)) => Exit::Usage,
            true => Exit::Faulty,
            false => Exit::Sound,
        }
    }
}

/// The part of each manual page that lists them.
pub const MANUAL: &str = "\
EXIT CODES
  0    every manuscript is sound; what was asked for is done
  1    a manuscript has errors
  2    the command line is wrong, or an input cannot be read, or templates have errors
  3    an output could not be written
  101  a bug in cdipdoc
  With several manuscripts, the highest code.";

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        std::process::ExitCode::from(exit as u8)
    }
}
