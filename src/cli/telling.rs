//! How findings are reported: in which form, to which stream, and with which counts.

use std::path::Path;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::Exit;
use super::error::Error;
use super::path::shown;
use super::terminal::{Terminal, summary, total};
use crate::diagnostic::{Form, Report, RuleInfo, Unread};
use crate::press::Reading;
use crate::rules;

#[derive(Default, clap::Args)]
pub struct Telling {
    /// Report findings as human, short, json, sarif, github or junit
    ///
    /// `human` shows the excerpt and the remedy, `short` one line for each finding, for editors. `json`
    /// is for programs; `sarif`, `github` annotations and `junit` are for servers that check changes.
    /// Several manuscripts make one document, and all other messages go to standard error.
    #[arg(long = "format", value_name = "FORM", default_value = "human", hide_possible_values = true)]
    #[arg(value_parser = form())]
    form: Form,

    /// Print findings and errors only, and no counts
    #[arg(short, long)]
    quiet: bool,
}

/// The results for all manuscripts of a command line.
#[derive(Default)]
pub struct Judged {
    pub readings: Vec<Reading>,
    unread: Vec<Unread>,
}

impl Judged {
    pub fn one(reading: Reading) -> Judged {
        Judged { readings: vec![reading], ..Judged::default() }
    }

    /// Reports at once why a file could not be checked, and keeps it for the report.
    pub fn fail(&mut self, file: &Path, error: Error, terminal: &Terminal) -> Exit {
        self.unread.push(Unread { name: shown(file), message: error.to_string(), help: error.help() });
        let exit = terminal.fail(&error);
        if let Error::TemplatesFaulty { readings, .. } = error {
            self.readings.extend(readings);
        }
        exit
    }

    /// The line that counts all findings, if there are several files.
    fn total(&self) -> Option<String> {
        total(&self.readings, self.unread.len())
    }
}

impl Telling {
    /// Writes the findings to standard output.
    pub fn answer(&self, judged: &Judged, terminal: &Terminal) -> Exit {
        if self.counts() && self.form != Form::Human {
            let each = judged.readings.iter().map(|reading| summary(&reading.source, &reading.findings));
            each.chain(judged.total()).for_each(|line| terminal.note(&line));
        }
        terminal.answer(&self.told(judged, terminal.colours_output()))
    }

    /// Writes the findings to standard error, because standard output has a text.
    pub fn remark(&self, judged: &Judged, terminal: &Terminal) {
        terminal.say(&self.told(judged, terminal.colours_talk()));
    }

    /// Writes findings to standard error beside a command's output: those that stop a manuscript for people, all for
    /// programs.
    pub fn complain(&self, judged: &Judged, terminal: &Terminal) {
        if self.form == Form::Human {
            let colour = terminal.colours_talk();
            let unsound = judged.readings.iter().filter(|reading| reading.findings.has_errors());
            unsound.for_each(|reading| terminal.say(&self.page(reading, colour)));
        } else {
            self.remark(judged, terminal);
        }
    }

    /// Whether lines that count findings and outputs are printed.
    pub fn counts(&self) -> bool {
        !self.quiet
    }

    /// Whether standard error may have more than findings and errors.
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
