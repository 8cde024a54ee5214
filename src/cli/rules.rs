//! `cdipdoc rules`: what is checked.

use super::Exit;
use super::terminal::Terminal;
use crate::rules;

/// List the rules that a manuscript is judged by
///
/// One rule on each line, in alphabetical order: its name, its level, and what it finds.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Rules {}

const EXAMPLES: &str = "\
EXAMPLES
  See what is checked:
      cdipdoc rules

  Find the rules about dates:
      cdipdoc rules | grep ^date

  Read why a rule exists:
      cdipdoc explain date-outside-year";

impl Rules {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        let width = rules::all().iter().map(|rule| rule.name.as_str().len()).max().unwrap_or_default();
        let lines = rules::all()
            .iter()
            .map(|rule| format!("{:width$}  {:7}  {}\n", rule.name, rule.level.name(), rule.summary()));
        terminal.answer(&lines.collect::<String>())
    }
}
