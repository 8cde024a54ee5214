//! A sound manuscript, and the outputs that are made of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::deliver::{self, Output};
use super::destination::{Destination, is_stdout};
use super::error::Error;
use super::input;
use super::path::{folder, identity, real, settled, shown};
use super::terminal::Terminal;
use crate::diagnostic::counted;
use crate::document::Document;
use crate::face::{Faces, Refusal};
use crate::layout::style::Style;
use crate::parallel::join_all;
use crate::render::{self, Base, Format, Job};
use crate::source::Source;
use crate::terms::Language;

pub struct Rendering<'a> {
    pub manuscript: &'a Path,
    /// One for each declared language.
    pub documents: Vec<Document>,
    /// The style of its pages.
    pub style: Arc<Style>,
    /// The line with the number of its warnings.
    pub summary: String,
    /// The source that is embedded in each PDF.
    pub embedded: Option<Source>,
    /// The path of the emblem's file.
    pub emblem: Option<PathBuf>,
    pub outputs: Vec<Planned>,
}

/// An output before it is made.
pub struct Planned {
    language: Language,
    format: &'static Format,
    path: PathBuf,
    base: Base,
}

/// An output before and after it is made.
type Made<'a> = (&'a Planned, render::Output);

impl Rendering<'_> {
    /// Plans the outputs, in the order in which the manuscript declares its languages.
    pub fn plan(
        &mut self,
        chosen: &[Language],
        formats: &[&'static Format],
        destination: &Destination,
    ) -> Result<(), Error> {
        let declared: Vec<_> = self.documents.iter().map(|document| document.language).collect();
        if let Some(&language) = chosen.iter().find(|language| !declared.contains(language)) {
            return Err(Error::LanguageNotDeclared {
                manuscript: self.manuscript.into(),
                language,
                declared,
            });
        }
        let wanted = |language: &Language| chosen.is_empty() || chosen.contains(language);
        let languages: Vec<_> = declared.into_iter().filter(wanted).collect();
        destination.judge_declared(&languages)?;
        for language in languages {
            for &format in formats {
                let path = destination.path(self.manuscript, language, format);
                let base = self.base(&path);
                self.outputs.push(Planned { language, format, path, base });
            }
        }
        Ok(())
    }

    /// The base of addresses in the output. The system is asked for real paths only if the document shows a file.
    fn base(&self, output: &Path) -> Base {
        let between = |_| Base::between(settled(folder(output)), settled(folder(self.manuscript)));
        self.emblem.as_ref().map(between).unwrap_or_default()
    }

    pub fn publish(&self, faces: &Faces, terminal: &Terminal, talks: bool) -> Result<(), Error> {
        let made = self.made(faces)?;
        let outputs: Vec<_> =
            made.iter().map(|(planned, made)| Output { path: &planned.path, bytes: &made.bytes }).collect();
        deliver::deliver(&outputs)?;
        if !talks {
            return Ok(());
        }
        for (planned, made) in &made {
            terminal.note(&format!("{}: {}", planned.name(), figures(made)));
        }
        terminal.note(&self.summary);
        Ok(())
    }

    /// Makes all outputs, each on its own thread.
    fn made(&self, faces: &Faces) -> Result<Vec<Made<'_>>, Error> {
        let document = |language| self.documents.iter().find(|document| document.language == language);
        let outputs = self.outputs.iter().filter_map(|planned| Some((planned, document(planned.language)?)));
        let (source, style) = (self.embedded.as_ref(), &*self.style);
        let jobs: Vec<_> = outputs
            .map(|(planned, document)| {
                let job = Job { document, style, faces, source, base: &planned.base };
                (planned, move || (planned.format.write)(&job).map_err(unmade))
            })
            .collect();
        let (planned, jobs): (Vec<_>, Vec<_>) = jobs.into_iter().unzip();
        let made = join_all(jobs);
        let made = planned.into_iter().zip(made);
        made.map(|(planned, made)| Ok((planned, made?))).collect()
    }
}

impl Planned {
    fn name(&self) -> String {
        if self.path == Path::new("-") { "standard output".into() } else { shown(&self.path) }
    }

    /// The path of the output for the system, also for standard output.
    fn standing(&self) -> &Path {
        if is_stdout(&self.path) { Path::new("/dev/stdout") } else { &self.path }
    }
}

/// Reports an output that would replace an input, or another output.
pub fn check_outputs(renderings: &[Rendering], inputs: &[PathBuf]) -> Result<(), Error> {
    let emblems = renderings.iter().filter_map(|rendering| rendering.emblem.as_ref());
    let inputs: Vec<_> = inputs
        .iter()
        .chain(emblems)
        .filter_map(|input| Some((input, identity(input::standing(input))?)))
        .collect();
    let mut taken = Vec::new();
    for planned in renderings.iter().flat_map(|rendering| &rendering.outputs) {
        let output = &planned.path;
        let this = identity(planned.standing());
        if let Some((input, _)) = inputs.iter().find(|(_, that)| this.as_ref() == Some(that)) {
            return Err(Error::OutputIsInput { output: output.clone(), input: input.to_path_buf() });
        }
        let file = real(output);
        if taken.contains(&file) {
            return Err(Error::OutputTwice { output: output.clone() });
        }
        taken.push(file);
    }
    Ok(())
}

fn unmade(error: render::Error) -> Error {
    match error {
        render::Error::Font(name) => Error::Font { name, refusal: Refusal::Broken },
        // The cause is the program's own fonts or memory, so it is a mistake of the program.
        render::Error::Bug(cause) => panic!("an output could not be made: {cause}"),
    }
}

/// "12 pages, 25.3 kB"
fn figures(made: &render::Output) -> String {
    let figures = made.figures.iter().map(|(count, noun)| counted(*count, noun));
    figures.chain([size(made.bytes.len())]).collect::<Vec<_>>().join(", ")
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        _ => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
    }
}
