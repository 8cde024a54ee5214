//! `cdipdoc templates check`

use std::path::PathBuf;
use std::sync::Arc;

use crate::cli::Exit;
use crate::cli::error::Error;
use crate::cli::house::House;
use crate::cli::telling::{Judged, Telling};
use crate::cli::terminal::Terminal;
use crate::press;

/// Check a folder of templates, and report all that is wrong with it
///
/// Each file is read: its keys, its values, its templates. Phrases must say the same facts in every language, with the
/// same links and notes and a form for each plural. Then every shape of manuscript is composed. What is wrong is told
/// with its place and its remedy.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", crate::cli::exit::MANUAL))]
pub struct Check {
    /// The folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,

    #[command(flatten)]
    telling: Telling,
}

const EXAMPLES: &str = "\
EXAMPLES
  Check the folder called house:
      cdipdoc templates check house

  Show what is wrong on a pull request:
      cdipdoc templates check house --format github";

impl Check {
    pub fn run(&self, terminal: &Terminal) -> Result<Exit, Error> {
        let mut house = House::read(&self.folder)?;
        if house.is_sound() {
            let templates = Arc::new(house.templates);
            for (path, finding) in press::check_templates(&templates) {
                if let Some(reading) = house.readings.get_mut(&path) {
                    reading.findings.push(finding);
                }
            }
        }
        let sound = house.readings.values().all(|reading| !reading.findings.has_errors());
        let mut judged = Judged::default();
        for mut reading in house.readings.into_values() {
            reading.findings = reading.findings.in_order();
            judged.readings.push(reading);
        }
        let told = self.telling.answer(&judged, terminal);
        Ok(if sound { told } else { told.max(Exit::Usage) })
    }
}
