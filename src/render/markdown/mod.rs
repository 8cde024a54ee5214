//! Writes a document as Markdown: CommonMark with the footnotes of GFM, one line for each paragraph.

mod blocks;
mod escape;
mod line;
mod mark;
mod note;
#[cfg(test)]
mod tests;

use super::{Base, Format, Output};
use crate::document::CoverRole::{
    Author, Committee, Date, Letter, Original, PlaceAndDates, Session, Symbol, Title,
};
use crate::document::{Annex, Cover, CoverLine, Document};
use crate::terms::{Direction, Language};
use blocks::Scribe;
use line::Line;
use mark::Mark;

pub(super) const FORMAT: Format = Format {
    name: "markdown",
    title: "Markdown",
    ending: "md",
    summary: "CommonMark with the footnotes of GFM, one line to a paragraph",
    is_text: true,
    has_pages: false,
    write: |job| {
        let bytes = markdown(job.document, job.base).into_bytes();
        Ok(Output { bytes, figures: Vec::new() })
    },
};

/// The level above headings. Those of an annex stand below the annex's own heading.
const BODY: usize = 1;
const ANNEX: usize = 2;

/// The whole document, from the cover to the notes, with one line feed at its end.
fn markdown(document: &Document, base: &Base) -> String {
    let emblem = document.cover.emblem.as_ref().map(|emblem| base.address(&emblem.address));
    let mut scribe = Scribe::of(document);
    let mut blocks = cover(&document.cover, emblem.as_deref(), &mut scribe);
    blocks.extend(scribe.blocks(&document.body, BODY));
    for (number, annex) in (1..).zip(&document.annexes) {
        scribe.annex = Some(number);
        blocks.extend(annexed(annex, &mut scribe));
    }
    blocks.extend(scribe.notes());
    turned(document.language, blocks).join("\n\n") + "\n"
}

/// Puts a document from right to left into an element with a direction, because Markdown has none.
fn turned(language: Language, mut blocks: Vec<String>) -> Vec<String> {
    if language.direction() == Direction::RightToLeft {
        blocks.insert(0, format!("<div dir=\"rtl\" lang=\"{language}\">"));
        blocks.push("</div>".to_owned());
    }
    blocks
}

/// A line outside of that element, with its direction.
fn turned_line(language: Language, line: String) -> String {
    match language.direction() {
        Direction::RightToLeft => format!("<span dir=\"rtl\" lang=\"{language}\">{line}</span>"),
        Direction::LeftToRight => line,
    }
}

/// The lines of the cover in the order of the page, and a rule after them. `emblem` is the address of the emblem's
/// file.
fn cover<'d>(cover: &'d Cover, emblem: Option<&'d str>, scribe: &mut Scribe<'d>) -> Vec<String> {
    let emblem = cover.emblem.iter().zip(emblem).fold(Line::default(), |line, (emblem, address)| {
        line.marked_text(Mark::Picture(address), &emblem.text)
    });
    let mut blocks = vec![scribe.line(emblem)];
    let begins_block = |line: &CoverLine| matches!(line.role, Committee | Title | Author);
    for block in cover.lines.chunk_by(|_, next| !begins_block(next)) {
        blocks.push(match block {
            [CoverLine { role: Title, text, .. }] => scribe.heading(1, Line::default().inlines(text)),
            lines => scribe.broken(lines.iter().map(cover_line)),
        });
    }
    blocks.push("---".to_owned());
    blocks.retain(|block| !block.is_empty());
    blocks
}

fn cover_line(line: &CoverLine) -> Line<'_> {
    match line.role {
        Letter | Symbol | Committee | Session => Line::default().marked(Mark::STRONG, &line.text),
        Original | Date | PlaceAndDates | Title | Author => Line::default().inlines(&line.text),
    }
}

/// The heading of an annex and its blocks. A spaced dash joins label and title, which is good typography in all six
/// languages.
fn annexed<'d>(annex: &'d Annex, scribe: &mut Scribe<'d>) -> Vec<String> {
    let between = if annex.label.is_empty() || annex.title.is_empty() { "" } else { " – " };
    let title = Line::default().text(&annex.label).text(between).inlines(&annex.title);
    // The mark must follow the signs of the heading.
    let heading = scribe.heading(ANNEX, title).replacen(' ', &format!(" {}", scribe.end(None)), 1);
    let mut blocks = vec![heading];
    blocks.extend(scribe.blocks(&annex.blocks, ANNEX));
    blocks.retain(|block| !block.is_empty());
    blocks
}
