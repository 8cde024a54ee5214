//! How manuscripts are read and checked, and findings reported: the same for every command that judges them.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::bug::unfailing;
use super::error::Error;
use super::limit::Limit;
use super::path::shown;
use super::terminal::{Terminal, summary, total};
use super::{Exit, emblem, explain, fonts, input};
use crate::diagnostic::{Form, Report, RuleInfo, Unread, nearest};
use crate::face::Faces;
use crate::manuscript::Limits;
use crate::press::{self, Options, Reading};
use crate::rules::{self, Denied};
use crate::source::Source;

/// The word for all warnings, where else a rule is named.
const WARNINGS: &str = "warnings";

#[derive(clap::Args)]
pub struct CommonArgs {
    /// Report findings as human, short, json, sarif, github or junit
    ///
    /// `human` shows the excerpt and the remedy, `short` one line for each finding, for editors. `json`
    /// is for programs; `sarif`, `github` annotations and `junit` are for servers that check changes.
    /// Several manuscripts make one document, and all other messages go to standard error.
    #[arg(long = "format", value_name = "FORM", default_value = "human", hide_possible_values = true)]
    #[arg(value_parser = form())]
    form: Form,

    /// Treat a rule as an error, or all `warnings`; may be repeated
    ///
    /// The manuscript is then unsound, and not rendered, when the rule finds something. Nothing on the
    /// command line makes a check milder; what `[rules]` turned off, with its reason, stays off.
    #[arg(long, value_name = "RULE")]
    deny: Vec<String>,

    /// Allow more than is usual: `file`, `text` or `emblem` in megabytes, `webinars`, or `pixels` in millions
    ///
    /// A manuscript is read up to 16 MB, a text in it up to 1 MB, and 10,000 webinars; an emblem up to 2 MB
    /// and 4 million pixels, so that a slip or a generated file is reported before it fills the memory.
    /// `--limit webinars=100000` raises one of these; the option may be repeated.
    #[arg(long = "limit", value_name = "NAME=NUMBER", value_parser = Limit::parse)]
    raised: Vec<Limit>,

    /// Add the fonts of this folder, for characters that the program's own fonts lack
    ///
    /// Files called `.ttf`, `.ttc` (its first font) or `.otf`, with TrueType outlines, in the order of
    /// their names: the first that has a character prints it, in its bold or italic if there is one.
    /// What no font has stays an error, reported where it stands.
    #[arg(long, value_name = "DIR")]
    font_dir: Option<PathBuf>,

    /// Print findings and errors only, and no counts
    #[arg(short, long)]
    quiet: bool,

    /// Call standard input by this name, when a FILE is `-`
    #[arg(long, value_name = "NAME", default_value = "stdin")]
    stdin_name: PathBuf,
}

/// What came of the manuscripts on a command line.
#[derive(Default)]
pub struct Judged {
    pub readings: Vec<Reading>,
    unread: Vec<Unread>,
}

impl Judged {
    pub fn one(reading: Reading) -> Judged {
        Judged { readings: vec![reading], ..Judged::default() }
    }

    /// Says at once why a file was not judged, and keeps it for the report.
    pub fn fail(&mut self, file: &Path, error: &Error, terminal: &Terminal) -> Exit {
        self.unread.push(Unread { name: shown(file), message: error.to_string(), help: error.help() });
        terminal.fail(error)
    }

    /// Counted together, where there are several.
    fn total(&self) -> Option<String> {
        total(&self.readings, self.unread.len())
    }
}

impl CommonArgs {
    /// What manuscripts are read with, when the command line can be carried out.
    pub fn options(&self, files: &[PathBuf]) -> Result<Options, Error> {
        let faces = self.font_dir.as_deref().map_or_else(|| Ok(Faces::default()), fonts::with)?;
        input::check(files)?;
        let mut limits = Limits::default();
        self.raised.iter().for_each(|limit| limit.set(&mut limits));
        Ok(Options { denied: self.denied()?, limits, faces, ..Options::default() })
    }

    fn denied(&self) -> Result<Denied, Error> {
        let mut denied = Denied::default();
        for word in &self.deny {
            match explain::named(word) {
                _ if word == WARNINGS => denied.warnings = true,
                Ok(rule) => denied.rules.push(rule),
                Err(Error::NoSuchRule { name, nearest: None }) => {
                    return Err(Error::NoSuchRule { nearest: nearest(&name, [WARNINGS]), name });
                }
                Err(error) => return Err(error),
            }
        }
        Ok(denied)
    }

    /// What the manuscript is called, in findings and in the names of its outputs.
    pub fn name<'a>(&'a self, file: &'a Path) -> &'a Path {
        if input::is_stdin(file) { &self.stdin_name } else { file }
    }

    /// Reads and judges.
    pub fn read(&self, file: &Path, options: &Options) -> Result<Reading, Error> {
        let text = input::read(file, self.name(file), options.limits.file)?;
        Ok(text.map_or_else(|illegible| illegible, |source| self.judge(file, source, options)))
    }

    pub fn judge(&self, file: &Path, source: Source, options: &Options) -> Reading {
        let limits = options.limits;
        let fetch = |path: &str| emblem::fetch(self.name(file), path, limits.emblem);
        unfailing(press::read_with(source, options, &fetch))
    }

    /// Findings to standard output.
    pub fn answer(&self, judged: &Judged, terminal: &Terminal) -> Exit {
        if self.counts() && self.form != Form::Human {
            let each = judged.readings.iter().map(|reading| summary(&reading.source, &reading.findings));
            each.chain(judged.total()).for_each(|line| terminal.note(&line));
        }
        terminal.answer(&self.told(judged, terminal.colours_output()))
    }

    /// Findings to standard error, because standard output holds a text.
    pub fn remark(&self, judged: &Judged, terminal: &Terminal) {
        terminal.say(&self.told(judged, terminal.colours_talk()));
    }

    /// Findings to standard error, beside a command's real output: for people, what stops a manuscript;
    /// for programs, all.
    pub fn complain(&self, judged: &Judged, terminal: &Terminal) {
        if self.form == Form::Human {
            let colour = terminal.colours_talk();
            let unsound = judged.readings.iter().filter(|reading| reading.findings.has_errors());
            unsound.for_each(|reading| terminal.say(&self.page(reading, colour)));
        } else {
            self.remark(judged, terminal);
        }
    }

    /// Whether what was found and done is counted.
    pub fn counts(&self) -> bool {
        !self.quiet
    }

    /// Whether standard error has room for more than findings and errors.
    pub fn talks(&self) -> bool {
        self.counts() && self.form == Form::Human
    }

    fn told(&self, judged: &Judged, colour: bool) -> String {
        match self.form {
            Form::Human => {
                let total = judged.total().filter(|_| self.counts()).map(|total| total + "\n");
                judged.readings.iter().map(|reading| self.page(reading, colour)).chain(total).collect()
            }
            form => form.write(&report(judged), false),
        }
    }

    fn page(&self, reading: &Reading, colour: bool) -> String {
        let Reading { source, findings, .. } = reading;
        let counted = if self.quiet { String::new() } else { summary(source, findings) + "\n" };
        let alone = Report { judged: vec![(source, findings)], ..Report::default() };
        self.form.write(&alone, colour) + &counted
    }
}

fn report(judged: &Judged) -> Report<'_> {
    let info = |rule: &rules::Rule| RuleInfo {
        name: rule.name,
        level: rule.level,
        summary: rule.summary(),
        description: rule.description(),
        explanation: rule.explanation(),
    };
    Report {
        judged: judged.readings.iter().map(|reading| (&reading.source, &reading.findings)).collect(),
        unread: &judged.unread,
        rules: rules::all().iter().map(info).collect(),
    }
}

fn form() -> impl TypedValueParser<Value = Form> {
    PossibleValuesParser::new(Form::ALL.map(Form::name))
        .try_map(|name| Form::from_name(&name).ok_or("no such form"))
}
