//! Prints to standard output and standard error, with or without colour.

use std::env;
use std::io::{self, IsTerminal, Write};

use super::Exit;
use super::error::Error;
use crate::diagnostic::{Findings, Level, counted, visible};
use crate::press::Reading;
use crate::source::Source;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

impl Colour {
    fn applies(self, stream: &impl IsTerminal) -> bool {
        let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        let is = |name, wanted| env::var_os(name).is_some_and(|value| value == wanted);
        match self {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if set("NO_COLOR") => false,
            Colour::Auto if set("CLICOLOR_FORCE") && !is("CLICOLOR_FORCE", "0") => true,
            Colour::Auto => stream.is_terminal() && !is("CLICOLOR", "0") && !is("TERM", "dumb"),
        }
    }
}

pub struct Terminal {
    colour: Colour,
}

impl Terminal {
    pub fn new(colour: Colour) -> Terminal {
        Terminal { colour }
    }

    /// Prints to standard output. If a reader such as `head` closes it, that is no error.
    pub fn answer(&self, page: &str) -> Exit {
        match output(page.as_bytes()) {
            Err(Error::Unwritten { cause, .. }) if cause.kind() == io::ErrorKind::BrokenPipe => Exit::Sound,
            Err(error) => self.fail(&error),
            Ok(()) => Exit::Sound,
        }
    }

    /// The page as it is for programs, or as `shown` writes it for people, who get colour or read at a terminal.
    pub fn for_its_reader(&self, page: String, shown: impl Fn(&str, bool) -> String) -> String {
        let colour = self.colours_output();
        if colour || io::stdout().is_terminal() { shown(&page, colour) } else { page }
    }

    pub fn colours_output(&self) -> bool {
        self.colour.applies(&io::stdout())
    }

    pub fn colours_talk(&self) -> bool {
        self.colour.applies(&io::stderr())
    }

    /// Reports an error, and returns its exit code.
    pub fn fail(&self, error: &Error) -> Exit {
        let help = error.help();
        if self.colours_talk() {
            self.say(&format!(
                "\x1b[1;91merror\x1b[0m\x1b[1m: {error}\x1b[0m\n\x1b[1;96mhelp\x1b[0m: {help}\n"
            ));
        } else {
            self.say(&format!("error: {error}\nhelp: {help}\n"));
        }
        error.exit()
    }

    pub fn note(&self, line: &str) {
        self.say(&format!("{line}\n"));
    }

    /// Prints to standard error. If it is closed or full, the program goes on.
    pub fn say(&self, text: &str) {
        let _ = io::stderr().write_all(text.as_bytes());
    }
}

/// Writes bytes to standard output; an error if not all could be written.
pub fn output(bytes: &[u8]) -> Result<(), Error> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes).and_then(|()| stdout.flush()).map_err(Error::unwritten("standard output"))
}

/// "webinars.toml: 2 errors, 1 warning" or "webinars.toml: sound, 3 warnings".
pub fn summary(source: &Source, findings: &Findings) -> String {
    format!("{}: {}", visible(&source.name), counts(|level| findings.count(level)))
}

/// "3 files: 2 errors, 1 warning, 1 not read"; `None` for a single file.
pub fn total(readings: &[Reading], unread: usize) -> Option<String> {
    let files = readings.len() + unread;
    let count = |level| readings.iter().map(|reading| reading.findings.count(level)).sum::<usize>();
    let unread = (unread > 0).then(|| format!("{unread} not read"));
    let counts = if unread.is_some() && count(Level::Error) == 0 { String::new() } else { counts(count) };
    let counted = Some(counts).filter(|counts| !counts.is_empty()).into_iter().chain(unread);
    (files > 1).then(|| format!("{files} files: {}", counted.collect::<Vec<_>>().join(", ")))
}

fn counts(count: impl Fn(Level) -> usize) -> String {
    let counts = [Level::Error, Level::Warning, Level::Info]
        .into_iter()
        .map(|level| (level, count(level)))
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| counted(count, level.name()));
    let sound = (count(Level::Error) == 0).then(|| "sound".to_string());
    sound.into_iter().chain(counts).collect::<Vec<_>>().join(", ")
}
