//! The command line. Only this module uses arguments, files, environment and terminal.

mod bug;
mod common;
mod deliver;
mod destination;
mod diff;
mod emblem;
mod error;
mod exceptions;
mod exit;
mod explain;
mod extract;
mod fix;
mod fonts;
mod house;
mod input;
mod limit;
mod named;
mod outline;
mod own_templates;
mod path;
mod render;
mod rendering;
mod rules;
mod schema;
mod style;
mod telling;
mod templates;
mod terminal;
mod terms;
mod validate;

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;

use exit::Exit;
use terminal::{Colour, Terminal};

/// The file that a command reads if none is named.
const MANUSCRIPT: &str = "webinars.toml";

/// Compose committee information documents from one TOML file
///
/// A manuscript is a TOML file that states the facts of a year's webinars once. cdipdoc checks it
/// and composes the report to Member States, in every language that the manuscript declares, as
/// Markdown or as PDF.
#[derive(Parser)]
#[command(version, max_term_width = 90, arg_required_else_help = true, subcommand_required = true)]
#[command(after_help = "Try `cdipdoc COMMAND --help` for the manual of a command.")]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", exit::MANUAL))]
struct CommandLine {
    #[command(subcommand)]
    command: Command,

    /// Colour what people read: auto, always or never
    ///
    /// `auto` colours on a terminal. NO_COLOR switches it off there too, CLICOLOR_FORCE on everywhere.
    #[arg(long, global = true, value_name = "WHEN", value_enum, hide_possible_values = true)]
    #[arg(default_value_t = Colour::Auto, display_order = 100)]
    color: Colour,
}

#[derive(clap::Subcommand)]
enum Command {
    Validate(validate::Validate),
    Render(render::Render),
    Outline(outline::Outline),
    Rules(rules::Rules),
    Explain(explain::Explain),
    Schema(schema::Schema),
    Terms(terms::Terms),
    Extract(extract::Extract),
    Style(style::PrintStyle),
    Templates(templates::TemplatesCommand),
}

const EXAMPLES: &str = "\
EXAMPLES
  Check webinars.toml in the current folder:
      cdipdoc validate

  Compose every language, as Markdown and as PDF, beside it:
      cdipdoc render --markdown --pdf

  Understand the finding error[date-outside-year]:
      cdipdoc explain date-outside-year

  Find the code of a country:
      cdipdoc terms countries | grep -i bhutan

  Read the manual of a command:
      cdipdoc render --help";

/// Runs the whole program.
pub fn run() -> ExitCode {
    bug::announce();
    bug::caught(work).into()
}

fn work() -> Exit {
    match CommandLine::try_parse() {
        Ok(CommandLine { command, color }) => {
            let terminal = Terminal::new(color);
            match command {
                Command::Validate(validate) => validate.run(&terminal),
                Command::Render(render) => render.run(&terminal),
                Command::Outline(outline) => outline.run(&terminal),
                Command::Rules(rules) => rules.run(&terminal),
                Command::Explain(explain) => explain.run(&terminal),
                Command::Schema(schema) => schema.run(&terminal),
                Command::Terms(terms) => terms.run(&terminal),
                Command::Extract(extract) => extract.run(&terminal),
                Command::Style(style) => style.run(&terminal),
                Command::Templates(templates) => templates.run(&terminal),
            }
        }
        Err(told) => tell(&told),
    }
}

/// Prints help, version or a mistake in the command line, with the arguments escaped for messages.
fn tell(told: &clap::Error) -> Exit {
    let arguments = env::args_os().map(|argument| OsString::from(path::shown(Path::new(&argument))));
    let escaped = CommandLine::try_parse_from(arguments).err();
    let printed = escaped.as_ref().unwrap_or(told).print();
    match (told.exit_code(), printed) {
        (0, Ok(())) => Exit::Sound,
        (0, Err(cause)) if cause.kind() == std::io::ErrorKind::BrokenPipe => Exit::Sound,
        (0, Err(_)) => Exit::Unwritten,
        _ => Exit::Usage,
    }
}
