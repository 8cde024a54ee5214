//! `cdipdoc style`: the measures of the house; and those of a user's own, read.

use std::path::Path;

use super::error::Error;
use super::terminal::Terminal;
use super::{Exit, input};
use crate::layout::style::{self, Style};
use crate::manuscript::Limits;
use crate::press::Reading;

/// Print the measures of the page
///
/// The style that a PDF is set in: paper and margins, type, leading, gaps, each measure with its unit.
/// Copy what you want to change into a file of your own, and give that to `cdipdoc render --style`: what
/// it does not state stays as it is here.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct PrintStyle {}

const EXAMPLES: &str = "\
EXAMPLES
  Read the measures of the house:
      cdipdoc style | less

  Set the text larger, and nothing else differently:
      printf '[text.body]\\nsize = \"14 pt\"\\nleading = \"17 pt\"\\n' > large.toml
      cdipdoc render --pdf --style large.toml";

impl PrintStyle {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        terminal.answer(style::HOUSE)
    }
}

/// Reads a style file and lays it over the style `house`. Returns the findings on the file.
pub fn read(file: &Path, house: Style) -> Result<(Reading, Style), Error> {
    Ok(match input::read(file, file, Limits::default().file)? {
        Ok(source) => {
            let (style, findings) = house.changed(&source);
            (Reading { source, findings, documents: None }, style)
        }
        Err(illegible) => (illegible, house),
    })
}
