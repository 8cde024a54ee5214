//! `cdipdoc outline`: what the paragraphs of a document are called.

use foldhash::HashSet;
use std::path::PathBuf;

use unicode_width::UnicodeWidthChar;

use super::Exit;
use super::common::CommonArgs;
use super::error::Error;
use super::render::language;
use super::telling::Judged;
use super::terminal::Terminal;
use super::terms::aligned;
use crate::document::{Block, Call, Document, Heading, Inline, Paragraph, plain};
use crate::terms::Language;

/// Print the name, the number and the first words of each paragraph
///
/// A line for each paragraph and heading, in the order of the document: its number, its name, how it begins. By
/// these names a manuscript leaves a paragraph out (`without` of `[document]`), or puts one of its own before it,
/// after it or in its place (`[[paragraph]]`); a text refers to it as `[](#purpose)`, and a section
/// stands after a heading.
///
/// What has a dash for its number is not printed in this document, since the manuscript does not state what
/// it would say, or leaves it out; its name can be used all the same. Numbers and names are the same in every
/// language. A manuscript with errors has no outline: its findings go to standard error.
#[derive(clap::Args)]
#[command(after_long_help = format!("{}\n\n{EXAMPLES}", super::exit::MANUAL))]
pub struct Outline {
    /// The manuscript, in TOML; `-` is standard input
    #[arg(value_name = "FILE", default_value = super::MANUSCRIPT)]
    file: PathBuf,

    /// Print the first words in this language, one that the manuscript declares
    #[arg(long = "lang", value_name = "L", value_parser = language(), hide_possible_values = true)]
    language: Option<Language>,

    #[command(flatten)]
    common: CommonArgs,
}

const EXAMPLES: &str = "\
EXAMPLES
  See what the paragraphs of webinars.toml are called:
      cdipdoc outline

  Find the name of paragraph 12:
      cdipdoc outline | grep '^12 '

  See how they begin in French:
      cdipdoc outline webinars.toml --lang fr";

/// How many columns of a paragraph are printed, so that it can be recognized.
const WORDS: usize = 60;

impl Outline {
    pub fn run(&self, terminal: &Terminal) -> Exit {
        self.outline(terminal).unwrap_or_else(|error| terminal.fail(&error))
    }

    fn outline(&self, terminal: &Terminal) -> Result<Exit, Error> {
        let options = self.common.options(std::slice::from_ref(&self.file), terminal)?;
        let Some(options) = options else { return Ok(Exit::Usage) };
        let mut reading = match self.common.read(&self.file, &options) {
            Err(error @ Error::TemplatesFaulty { .. }) => {
                let mut judged = Judged::default();
                let exit = judged.fail(self.common.name(&self.file), error, terminal);
                self.common.telling.complain(&judged, terminal);
                return Ok(exit);
            }
            read => read?,
        };
        let documents = reading.documents.take();
        let exit = Exit::of(&reading.findings);
        self.common.telling.complain(&Judged::one(reading), terminal);
        let Some(documents) = documents else { return Ok(exit) };
        let document = self.chosen(&documents)?;
        Ok(terminal.answer(&document.map(|document| aligned(&rows(document))).unwrap_or_default()))
    }

    fn chosen<'d>(&self, documents: &'d [Document]) -> Result<Option<&'d Document>, Error> {
        let Some(language) = self.language else { return Ok(documents.first()) };
        match documents.iter().find(|document| document.language == language) {
            Some(document) => Ok(Some(document)),
            None => Err(Error::LanguageNotDeclared {
                manuscript: self.common.name(&self.file).into(),
                language,
                declared: documents.iter().map(|document| document.language).collect(),
            }),
        }
    }
}

type Row = [String; 3];

/// A row for each block with a number, and for each name that is not printed, in its place.
fn rows(document: &Document) -> Vec<Row> {
    let printed: HashSet<&str> = document.body.iter().filter_map(name).collect();
    let mut waiting = &document.calls[..];
    let mut rows = Vec::new();
    for block in &document.body {
        let passed = passed(block, waiting);
        let (before, rest) = waiting.split_at(passed);
        rows.extend(before.iter().filter_map(|call| unprinted(call, &printed)));
        waiting = rest;
        rows.extend(row(block));
    }
    rows.extend(waiting.iter().filter_map(|call| unprinted(call, &printed)));
    for annex in &document.annexes {
        rows.push(written(&annex.label, &annex.id, &annex.title));
        rows.extend(annex.blocks.iter().filter_map(row));
    }
    rows
}

/// How many of the waiting names belong before a block, or are its own.
fn passed(block: &Block, waiting: &[Call]) -> usize {
    match block {
        Block::Heading(Heading { id, .. }) => {
            waiting.iter().position(|call| call.name() == id).map_or(0, |at| at + 1)
        }
        Block::Paragraph(Paragraph { number: Some(number), .. }) => {
            let is_before = |call: &Call| matches!(call, Call::Paragraph { after, .. } if after < number);
            waiting.iter().rposition(is_before).map_or(0, |at| at + 1)
        }
        _ => 0,
    }
}

/// The name that the skeleton gives a block.
fn name(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(heading) => Some(&heading.id),
        Block::Paragraph(paragraph) => paragraph.names.first().map(String::as_str),
        _ => None,
    }
}

fn row(block: &Block) -> Option<Row> {
    match block {
        Block::Heading(Heading { label, id, text, .. }) => Some(written(&label.text, id, text)),
        Block::Paragraph(paragraph) => {
            let number = paragraph.number?.to_string();
            Some(written(&number, &paragraph.names.join(", "), &paragraph.text))
        }
        _ => None,
    }
}

fn unprinted(call: &Call, printed: &HashSet<&str>) -> Option<Row> {
    match call {
        Call::Paragraph { name, stated, .. } if !printed.contains(name.as_str()) => {
            let why = if *stated { "(left out)" } else { "(not printed)" };
            Some(["–".to_owned(), name.clone(), why.to_owned()])
        }
        _ => None,
    }
}

fn written(label: &str, name: &str, text: &[Inline]) -> Row {
    [label.to_owned(), name.to_owned(), first_words(&plain(text))]
}

/// As many whole words as fit, or the beginning of a longer word.
fn first_words(text: &str) -> String {
    let mut width = 0;
    let fits = |c: &char| {
        width += c.width().unwrap_or_default();
        width <= WORDS
    };
    let end: usize = text.chars().take_while(fits).map(char::len_utf8).sum();
    if end == text.len() {
        return text.to_owned();
    }
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..cut].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_known_by_its_first_words() {
        let long = "The present document summarizes the main elements of those webinars for all";
        let told = "The present document summarizes the main elements of those …";
        assert_eq!(first_words(long), told);
        assert_eq!(first_words("Short."), "Short.");
        assert_eq!(first_words(&"会".repeat(40)), format!("{} …", "会".repeat(30)));
    }
}
