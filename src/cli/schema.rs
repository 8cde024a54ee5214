//! `cdipdoc schema`: the shape, for editors and programs, of the files that cdipdoc reads and writes.

use super::Exit;
use super::terminal::Terminal;
use crate::{diagnostic, press};

/// Print the JSON Schema of a manuscript, or of findings
///
/// An editor that has the schema of the manuscript completes its fields, explains them, and marks what
/// is unknown or missing. The schema of findings is that of `--format json`, for the programs that
/// read them.
///
/// Both are of draft 7. A schema knows fields and words, not facts: only `cdipdoc validate` checks
/// whether a manuscript is sound.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Schema {
    /// Print the schema of this: manuscript or findings
    #[arg(value_name = "WHAT", value_enum, default_value_t = Subject::Manuscript, hide_possible_values = true)]
    subject: Subject,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Subject {
    Manuscript,
    Findings,
}

const EXAMPLES: &str = "\
EXAMPLES
  Keep the schema beside the manuscripts:
      cdipdoc schema > webinars.schema.json

  Point an editor at it (VS Code with Even Better TOML, or any with Taplo), by the first
  line of a manuscript:
      #:schema ./webinars.schema.json

  Keep the schema of findings for a program that reads them:
      cdipdoc schema findings > findings.schema.json";

impl Schema {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        let schema = match self.subject {
            Subject::Manuscript => press::schema(),
            Subject::Findings => diagnostic::schema(),
        };
        terminal.answer(&diagnostic::pretty(&schema))
    }
}
