//! The arguments that several commands share: how manuscripts are read and checked, and findings reported.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::bug::unfailing;
use super::error::Error;
use super::limit::Limit;
use super::own_templates::{OwnTemplates, Unfit};
use super::telling::Telling;
use super::terminal::Terminal;
use super::{emblem, explain, fonts, house, input};
use crate::diagnostic::{Findings, nearest};
use crate::face::Faces;
use crate::manuscript::Limits;
use crate::press::{self, Options, Reading};
use crate::rules::Denied;
use crate::source::Source;
use crate::templates::{Fault, Templates};

/// The word that stands for all warnings in `--deny`.
const WARNINGS: &str = "warnings";

#[derive(clap::Args)]
pub struct CommonArgs {
    #[command(flatten)]
    pub telling: Telling,

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

    /// Make documents of the templates of this folder, laid over those of the program
    ///
    /// A folder as `cdipdoc templates export` writes one, of which only what differs need be there: other wording, other
    /// committees, another skeleton, another style. A folder that has errors stops everything, with the exit code 2;
    /// `cdipdoc templates check` tells more of it. Without this option, a manuscript is composed with the folder that it
    /// names itself, `templates = "house"` in `[document]`.
    #[arg(long = "templates", value_name = "DIR")]
    templates: Option<PathBuf>,

    #[arg(skip)]
    own_templates: OwnTemplates,

    /// Call standard input by this name, when a FILE is `-`
    #[arg(long, value_name = "NAME", default_value = "stdin")]
    stdin_name: PathBuf,
}

impl CommonArgs {
    /// The options for reading manuscripts, by the command line; `None` if the templates have errors, which are
    /// reported here.
    pub fn options(&self, files: &[PathBuf], terminal: &Terminal) -> Result<Option<Options>, Error> {
        let faces = self.font_dir.as_deref().map_or_else(|| Ok(Faces::default()), fonts::with)?;
        input::check(files)?;
        let mut limits = Limits::default();
        self.raised.iter().for_each(|limit| limit.set(&mut limits));
        let denied = self.denied()?;
        let templates = house::accepted(self.templates.as_deref(), &self.telling, terminal)?;
        // They live as long as the process, so their memory need not be freed.
        std::mem::forget(templates.clone());
        Ok(templates.map(|templates| Options { templates, denied, limits, faces }))
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

    /// The name of the manuscript in findings and in the names of its outputs.
    pub fn name<'a>(&'a self, file: &'a Path) -> &'a Path {
        if input::is_stdin(file) { &self.stdin_name } else { file }
    }

    /// Reads a manuscript and checks it.
    pub fn read(&self, file: &Path, options: &Options) -> Result<Reading, Error> {
        let text = input::read(file, self.name(file), options.limits.file)?;
        text.map_or_else(Ok, |source| self.judge(file, source, options))
    }

    pub fn judge(&self, file: &Path, source: Source, options: &Options) -> Result<Reading, Error> {
        let options = match self.own_options(file, &source, options) {
            Ok(options) => options,
            Err(Unfit::Folder(error)) => return Err(error),
            Err(Unfit::Named(finding)) => {
                return Ok(Reading { source, findings: Findings(vec![*finding]), documents: None });
            }
        };
        let limits = options.limits;
        let fetch = |path: &str| emblem::fetch(self.name(file), path, limits.emblem);
        let reading = press::read_with(source, &options, &fetch);
        Ok(reading.unwrap_or_else(|fault| blamed(&options.templates, fault)))
    }

    /// The options for one manuscript: with the templates that it names, if the command line names none.
    pub fn own_options<'o>(
        &self,
        file: &Path,
        source: &Source,
        options: &'o Options,
    ) -> Result<Cow<'o, Options>, Unfit> {
        if self.templates.is_some() {
            return Ok(Cow::Borrowed(options));
        }
        let own = self.own_templates.of(self.name(file), source, options.limits)?;
        Ok(own
            .map_or(Cow::Borrowed(options), |templates| Cow::Owned(Options { templates, ..options.clone() })))
    }
}

/// The finding on a fault in the user's templates, at its place.
fn blamed(templates: &Templates, fault: Fault) -> Reading {
    let blamed = templates.blamed(&fault);
    let in_file = blamed.and_then(|(path, finding)| Some((templates.source(&path)?.clone(), finding)));
    let (source, finding) = in_file.unwrap_or_else(|| unfailing(Err(fault)));
    Reading { source, findings: Findings(vec![finding]), documents: None }
}
