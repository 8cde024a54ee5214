//! `cdipdoc render`: from manuscripts to documents.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::common::CommonArgs;
use super::destination::Destination;
use super::error::Error;
use super::named;
use super::rendering::{self, Rendering};
use super::telling::Judged;
use super::terminal::{Terminal, summary};
use super::{Exit, input, style};
use crate::document::Document;
use crate::layout::style::Style;
use crate::press::{Options, Reading};
use crate::render::{self, FORMATS, Format};
use crate::source::Source;
use crate::terms::Language;

/// Compose the documents of manuscripts, in each format asked for
///
/// Reads each manuscript and composes the document in every language that it declares. The outputs
/// are named after the manuscript, `webinars.en.md` or `webinars.fr.pdf`, and stand beside it
/// unless -o names another place.
///
/// A manuscript with errors is not rendered: its findings go to standard error. All outputs of a
/// manuscript are written, or none of them; each replaces what had its name whole or not at all.
/// A link stays a link, a file keeps its mode, and a device or FIFO is written through.
///
/// Standard error gets a line for each file, with its pages and size, and the count of warnings,
/// which `cdipdoc validate` shows. With --format, it gets the findings on all manuscripts instead.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Render {
    /// The manuscripts, in TOML; `-` is standard input
    #[arg(value_name = "FILE", default_value = super::MANUSCRIPT)]
    files: Vec<PathBuf>,

    /// Write these formats; may be repeated, or given as `pdf,markdown`
    ///
    /// Without it, and without a flag that names one, the first of them is written.
    #[arg(long = "to", value_name = "FORMAT", value_delimiter = ',', value_parser = format())]
    formats: Vec<&'static Format>,

    /// Write Markdown, as --to markdown does
    #[arg(long)]
    markdown: bool,

    /// Write PDF, as --to pdf does; with --markdown, write both
    #[arg(long)]
    pdf: bool,

    /// Write PDF/A of this kind: `a-2a`, or `a-3a` with the manuscript inside
    ///
    /// Every PDF is PDF/UA-1, for readers who hear it, and PDF/A, for archives. With a-3a the
    /// manuscript itself goes with the document, and `cdipdoc extract` gives it back.
    #[arg(long, value_name = "STANDARD", value_enum, hide_possible_values = true)]
    #[arg(default_value_t = Standard::A2a)]
    pdf_standard: Standard,

    /// Set PDF pages in this style, laid over that of the house
    ///
    /// A TOML file with the measures that differ, as `cdipdoc style` prints them all. What it does not
    /// state stays as it is; a list takes the place of the whole list. A style that has errors stops
    /// everything, with the exit code 2.
    #[arg(long, value_name = "FILE")]
    style: Option<PathBuf>,

    /// Write this language only; may be repeated, or given as `en,fr`
    ///
    /// Without it, every language that the manuscript declares is written.
    #[arg(long = "lang", value_name = "L", value_delimiter = ',', value_parser = language())]
    languages: Vec<Language>,

    /// Write to this folder, to this file, or to standard output when it is `-`
    ///
    /// A path that closes with a slash, or a folder that exists, takes all outputs under their own
    /// names; the last folder of the path is created when it is missing. Any other path is a file:
    /// its folder must exist, and it serves exactly one output. One manuscript, one format and one
    /// language must then be asked for; --lang can only be left out when the manuscript declares a
    /// single language. What is no text, as a PDF, is not written to a terminal.
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    #[command(flatten)]
    common: CommonArgs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Standard {
    #[value(name = "a-2a")]
    A2a,
    #[value(name = "a-3a")]
    A3a,
}

const EXAMPLES: &str = "\
EXAMPLES
  Compose webinars.toml in every language it declares, as Markdown beside it:
      cdipdoc render

  Compose the PDF in English and in French into a folder:
      cdipdoc render webinars.toml --pdf --lang en,fr -o out/

  Compose both in one run:
      cdipdoc render --to pdf,markdown

  Compose a PDF that carries the manuscript:
      cdipdoc render webinars.toml --pdf --pdf-standard a-3a

  Set the text in larger type:
      cdipdoc style > large.toml      # then keep, and change, what is to differ
      cdipdoc render webinars.toml --pdf --style large.toml

  Choose the name of one file:
      cdipdoc render webinars.toml --pdf --lang fr -o rapport.pdf

  Read the document in a pager:
      cdipdoc render webinars.toml --lang en -o - | less

  Render only what has no warning:
      cdipdoc render --deny warnings

  Render what another program writes, as year.en.md:
      program | cdipdoc render --stdin-name year.toml -

  Name a manuscript that begins with a dash:
      cdipdoc render -- -draft.toml";

impl Render {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        let mut worst = Exit::Sound;
        if let Err(error) = self.render(terminal, &mut worst) {
            worst = worst.max(terminal.fail(&error));
        }
        worst
    }

    /// Checks all manuscripts before the first output is written, so that a mistake on the command line, which is the
    /// error returned, changes no file.
    fn render(&self, terminal: &Terminal, worst: &mut Exit) -> Result<(), Error> {
        let destination = Destination::new(self.output.as_deref());
        destination.judge(self.files.len(), &self.formats(), self.chosen().len())?;
        if self.style.is_some() && !self.has_pages() {
            return Err(Error::StyleWithoutPages);
        }
        let inputs: Vec<PathBuf> = self.files.iter().chain(&self.style).cloned().collect();
        input::check(&inputs)?;
        let Some(options) = self.common.options(&self.files, terminal)? else {
            *worst = Exit::Usage;
            return Ok(());
        };
        let Some(style) = self.accepted_style(options.templates.style(), terminal)? else {
            *worst = Exit::Usage;
            return Ok(());
        };
        let mut sound = self.accepted(&options, &Arc::new(style), terminal, worst)?;
        for rendering in &mut sound {
            rendering.plan(&self.chosen(), &self.formats(), &destination)?;
        }
        rendering::check_outputs(&sound, &inputs)?;
        let _folder = if sound.is_empty() { None } else { destination.open()? };
        for rendering in &sound {
            if let Err(error) = rendering.publish(&options.faces, terminal, self.common.telling.talks()) {
                *worst = terminal.fail(&error).max(*worst);
            }
        }
        Ok(())
    }

    /// The style for pages, if a format has them; `None` if it has errors, which are reported here.
    fn accepted_style(&self, own: Option<&Source>, terminal: &Terminal) -> Result<Option<Style>, Error> {
        if !self.has_pages() {
            return Ok(Some(Style::default()));
        }
        let house = own.map_or_else(Style::house, |source| Style::house().changed(source).0);
        let Some(file) = &self.style else { return Ok(Some(house)) };
        let (reading, style) = style::read(file, house)?;
        let sound = !reading.findings.has_errors();
        if !sound {
            self.common.telling.complain(&Judged::one(reading), terminal);
        }
        Ok(sound.then_some(style))
    }

    /// Reads the manuscripts, and reports those that cannot be rendered.
    fn accepted(
        &self,
        options: &Options,
        style: &Arc<Style>,
        terminal: &Terminal,
        worst: &mut Exit,
    ) -> Result<Vec<Rendering<'_>>, Error> {
        let (mut judged, mut sound) = (Judged::default(), Vec::new());
        for file in &self.files {
            match self.common.read(file, options) {
                Ok(mut reading) => {
                    match reading.documents.take() {
                        Some(documents) => {
                            match self.own_style(file, &reading, (options, style), terminal)? {
                                Some(style) => sound.push(self.rendering(file, documents, style, &reading)),
                                None => *worst = Exit::Usage.max(*worst),
                            }
                        }
                        None => *worst = Exit::of(&reading.findings).max(*worst),
                    }
                    judged.readings.push(reading);
                }
                Err(error) => *worst = judged.fail(self.common.name(file), error, terminal).max(*worst),
            }
        }
        self.common.telling.complain(&judged, terminal);
        Ok(sound)
    }

    /// The style of a manuscript, if it differs because the manuscript names templates that have one.
    fn own_style(
        &self,
        file: &Path,
        reading: &Reading,
        (options, style): (&Options, &Arc<Style>),
        terminal: &Terminal,
    ) -> Result<Option<Arc<Style>>, Error> {
        match self.common.own_options(file, &reading.source, options) {
            Ok(Cow::Owned(own)) => Ok(self.accepted_style(own.templates.style(), terminal)?.map(Arc::new)),
            _ => Ok(Some(Arc::clone(style))),
        }
    }

    fn rendering<'a>(
        &'a self,
        file: &'a Path,
        documents: Vec<Document>,
        style: Arc<Style>,
        reading: &Reading,
    ) -> Rendering<'a> {
        let summary = summary(&reading.source, &reading.findings);
        let embedded = (self.pdf_standard == Standard::A3a).then(|| reading.source.clone());
        let manuscript = self.common.name(file);
        let emblem = documents.iter().find_map(|document| document.cover.emblem.as_ref());
        let emblem = emblem.map(|emblem| named::place(manuscript, &emblem.address));
        Rendering { manuscript, documents, style, summary, embedded, emblem, outputs: Vec::new() }
    }

    /// The formats, each once.
    fn formats(&self) -> Vec<&'static Format> {
        let flags = [("markdown", self.markdown), ("pdf", self.pdf)];
        let asked = |format: &&Format| {
            self.formats.contains(format) || flags.iter().any(|(name, set)| *set && *name == format.name)
        };
        let formats: Vec<_> = FORMATS.iter().filter(asked).collect();
        if formats.is_empty() { FORMATS.iter().take(1).collect() } else { formats }
    }

    fn has_pages(&self) -> bool {
        self.formats().iter().any(|format| format.has_pages)
    }

    /// The languages, each once.
    fn chosen(&self) -> Vec<Language> {
        Language::ALL.into_iter().filter(|language| self.languages.contains(language)).collect()
    }
}

fn format() -> impl TypedValueParser<Value = &'static Format> {
    let value = |format: &Format| PossibleValue::new(format.name).help(format.summary);
    PossibleValuesParser::new(FORMATS.iter().map(value))
        .try_map(|name| render::named(&name).ok_or("no such format"))
}

pub fn language() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::tag))
        .try_map(|tag| Language::from_tag(&tag).ok_or("no such language"))
}
