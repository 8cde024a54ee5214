//! `cdipdoc templates`: writes out what documents are made of besides their facts, or checks a folder of it.

mod check;
mod export;

use super::Exit;
use super::terminal::Terminal;

/// Write out the templates of documents, or check a folder of your own
///
/// The skeleton says which paragraphs a document has, the phrase files how each language words them; committees,
/// ordinals and the style of the page stand beside them. A folder that holds some of these files is laid over
/// what the program carries, with `--templates` of `validate`, `render` and `outline`.
#[derive(clap::Args)]
#[command(arg_required_else_help = true)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct TemplatesCommand {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    Export(export::Export),
    Check(check::Check),
}

const EXAMPLES: &str = "\
EXAMPLES
  Write out all templates, keep what is to differ, and delete the rest:
      cdipdoc templates export house

  Check what is left:
      cdipdoc templates check house

  Compose with it:
      cdipdoc render --pdf --templates house";

impl TemplatesCommand {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        let done = match &self.command {
            Command::Export(export) => export.run(terminal),
            Command::Check(check) => check.run(terminal),
        };
        done.unwrap_or_else(|error| terminal.fail(&error))
    }
}
