//! A sound manuscript and what is made of it.

use std::path::{Path, PathBuf};

use super::deliver::{self, Output};
use super::emblem;
use super::error::Error;
use super::format::Format;
use super::input;
use super::outlet::{Outlet, is_stdout};
use super::path::{identity, real, shown};
use super::terminal::Terminal;
use crate::diagnostic::counted;
use crate::document::Document;
use crate::layout::style::Style;
use crate::source::Source;
use crate::terms::Language;
use crate::together::together;

pub struct Edition<'a> {
    pub manuscript: &'a Path,
    /// One for each declared language.
    pub documents: Vec<Document>,
    /// The line that counts its warnings.
    pub summary: String,
    /// What goes into each PDF with the document.
    pub embedded: Option<Source>,
    /// The file of the emblem.
    pub emblem: Option<PathBuf>,
    pub outputs: Vec<Planned>,
}

/// An output that is not yet made.
pub struct Planned {
    language: Language,
    format: Format,
    path: PathBuf,
}

/// An output, its bytes, and the pages that a PDF has.
type Made<'a> = (&'a Planned, Vec<u8>, Option<usize>);

impl Edition<'_> {
    /// In the order the manuscript declares its languages, whatever the order on the command line.
    pub fn plan(&mut self, chosen: &[Language], formats: &[Format], outlet: &Outlet) -> Result<(), Error> {
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
        outlet.judge_declared(&languages)?;
        for language in languages {
            for &format in formats {
                let path = outlet.path(self.manuscript, language, format);
                self.show_emblem(language, format, &path);
                self.outputs.push(Planned { language, format, path });
            }
        }
        Ok(())
    }

    /// Markdown shows the emblem by its address; a PDF holds the picture.
    fn show_emblem(&mut self, language: Language, format: Format, output: &Path) {
        let Some(file) = self.emblem.as_ref().filter(|_| format == Format::Markdown) else { return };
        let document = self.documents.iter_mut().find(|document| document.language == language);
        if let Some(shown) = document.and_then(|document| document.cover.emblem.as_mut()) {
            shown.address = emblem::address(file, output);
        }
    }

    pub fn publish(&self, style: &Style, terminal: &Terminal, talks: bool) -> Result<(), Error> {
        let made = self.made(style)?;
        let outputs: Vec<_> =
            made.iter().map(|(planned, bytes, _)| Output { path: &planned.path, bytes }).collect();
        deliver::deliver(&outputs)?;
        if !talks {
            return Ok(());
        }
        for (planned, bytes, pages) in &made {
            terminal.note(&format!("{}: {}{}", planned.name(), extent(*pages), size(bytes.len())));
        }
        terminal.note(&self.summary);
        Ok(())
    }

    /// The bytes of every output and the pages of a PDF, each made on a thread of its own.
    fn made(&self, style: &Style) -> Result<Vec<Made<'_>>, Error> {
        let document = |language| self.documents.iter().find(|document| document.language == language);
        let outputs = self.outputs.iter().filter_map(|planned| Some((planned, document(planned.language)?)));
        let embedded = self.embedded.as_ref();
        let jobs: Vec<_> = outputs
            .map(|(planned, document)| (planned, move || planned.format.write(document, style, embedded)))
            .collect();
        let (planned, jobs): (Vec<_>, Vec<_>) = jobs.into_iter().unzip();
        let made = together(jobs);
        let made = planned.into_iter().zip(made);
        made.map(|(planned, made)| made.map(|(bytes, pages)| (planned, bytes, pages))).collect()
    }
}

impl Planned {
    fn name(&self) -> String {
        if self.path == Path::new("-") { "standard output".into() } else { shown(&self.path) }
    }

    /// The path under which the system knows the output, if it knows it.
    fn standing(&self) -> &Path {
        if is_stdout(&self.path) { Path::new("/dev/stdout") } else { &self.path }
    }
}

/// No output may replace an input, or another output.
pub fn check_outputs(editions: &[Edition], inputs: &[PathBuf]) -> Result<(), Error> {
    let emblems = editions.iter().filter_map(|edition| edition.emblem.as_ref());
    let inputs: Vec<_> = inputs
        .iter()
        .chain(emblems)
        .filter_map(|input| Some((input, identity(input::standing(input))?)))
        .collect();
    let mut taken = Vec::new();
    for planned in editions.iter().flat_map(|edition| &edition.outputs) {
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

fn extent(pages: Option<usize>) -> String {
    pages.map_or_else(String::new, |pages| counted(pages, "page") + ", ")
}

fn size(bytes: usize) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        _ => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
    }
}
