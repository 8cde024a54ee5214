//! `cdipdoc terms`: prints the tables of the program for people.

mod committees;
mod countries;
mod dates;
mod ordinals;

use std::path::PathBuf;

use unicode_width::UnicodeWidthStr;

use super::render::language;
use super::telling::Telling;
use super::terminal::Terminal;
use super::{Exit, house};
use crate::templates::Templates;
use crate::terms::Language;

/// List what the program knows of countries, committees, ordinals and dates
///
/// One line for each entry, in columns, beginning with the word that a manuscript uses for it. A cell that no source
/// confirms says so.
#[derive(clap::Args)]
#[command(arg_required_else_help = true)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Terms {
    #[command(subcommand)]
    table: Table,

    /// The language of names: ar, en, es, fr, ru or zh
    #[arg(long = "lang", global = true, value_name = "L", default_value = "en")]
    #[arg(value_parser = language(), hide_possible_values = true)]
    language: Language,

    /// Look things up in the templates of this folder, laid over those of the program
    #[arg(long, global = true, value_name = "DIR")]
    templates: Option<PathBuf>,
}

#[derive(clap::Subcommand)]
enum Table {
    Countries(countries::Countries),
    Committees(committees::Committees),
    Ordinals(ordinals::Ordinals),
    Dates(dates::Dates),
}

const EXAMPLES: &str = "\
EXAMPLES
  Find the code of a country:
      cdipdoc terms countries | grep -i bhutan

  Find it by its name in French:
      cdipdoc terms countries --lang fr | grep -i bhoutan

  See what committees are called in Spanish:
      cdipdoc terms committees --lang es

  See how sessions are counted in Russian:
      cdipdoc terms ordinals --lang ru

  See the committees of a folder of your own among the others:
      cdipdoc terms committees --templates house";

impl Terms {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        match house::accepted(self.templates.as_deref(), &Telling::default(), terminal) {
            Ok(Some(templates)) => terminal.answer(&self.listed(&templates)),
            Ok(None) => Exit::Usage,
            Err(error) => terminal.fail(&error),
        }
    }

    fn listed(&self, templates: &Templates) -> String {
        match &self.table {
            Table::Countries(countries) => aligned(&countries.rows(self.language)),
            Table::Committees(committees) => aligned(&committees.rows(self.language, templates)),
            Table::Ordinals(ordinals) => aligned(&ordinals.rows(self.language, templates)),
            Table::Dates(dates) => aligned(&dates.rows(self.language, templates)),
        }
    }
}

fn marked(text: &str, unconfirmed: bool) -> String {
    let mark = if unconfirmed { " (not confirmed)" } else { "" };
    format!("{text}{mark}")
}

/// The rows as aligned columns, as wide as a terminal shows their widest cell.
pub fn aligned<Row: AsRef<[String]>>(rows: &[Row]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows.iter().map(AsRef::as_ref) {
        widths.resize(row.len().max(widths.len()), 0);
        widths.iter_mut().zip(row).for_each(|(width, cell)| *width = cell.width().max(*width));
    }
    let padded = |(cell, width): (&String, &usize)| format!("{cell}{}", " ".repeat(width - cell.width()));
    let lines = rows.iter().map(|row| {
        let cells: Vec<String> = row.as_ref().iter().zip(&widths).map(padded).collect();
        cells.join("  ").trim_end().to_owned() + "\n"
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_one_another_in_any_script() {
        let rows = [["BW", "博茨瓦纳", "x"], ["CDIP", "Botswana", ""], ["A", "Бо", "y"]];
        let rows = rows.map(|row| row.map(str::to_owned));
        assert_eq!(aligned(&rows), "BW    博茨瓦纳  x\nCDIP  Botswana\nA     Бо        y\n");
    }
}
