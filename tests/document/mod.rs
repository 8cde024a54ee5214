//! Documents as their readers meet them: the model year, other shapes of year, hostile values.

mod annexes;
mod hostile;
mod model;
mod own;
mod prose;
mod quoted;
mod references;
mod shapes;
mod year;

use cdipdoc::document::{Block, Document, plain};
use cdipdoc::face::Faces;
use cdipdoc::inside::layout::folio::Stroke;
use cdipdoc::inside::layout::{self, style::Style};
use cdipdoc::press;
use cdipdoc::source::Source;
use cdipdoc::terms::Language;

/// The language versions of a manuscript that must be sound.
#[track_caller]
fn documents(text: &str) -> Vec<Document> {
    let reading = press::read(Source::new("test.toml", text)).expect("the built-in templates");
    let findings = &reading.findings;
    reading.documents.unwrap_or_else(|| panic!("{findings:#?}"))
}

#[track_caller]
fn version(documents: &[Document], language: Language) -> &Document {
    documents.iter().find(|document| document.language == language).expect("a declared language")
}

/// The numbers of the numbered paragraphs, in order.
fn numbers(document: &Document) -> Vec<u32> {
    let number = |block: &Block| match block {
        Block::Paragraph(paragraph) => paragraph.number,
        _ => None,
    };
    document.body.iter().filter_map(number).collect()
}

/// The blocks of the body as text, one a line, with their numbers and labels.
fn outline(document: &Document) -> Vec<String> {
    outline_of(&document.body)
}

fn outline_of(blocks: &[Block]) -> Vec<String> {
    fn lines(block: &Block, into: &mut Vec<String>) {
        match block {
            Block::Heading(heading) => into.push(format!("{} {}", heading.label, plain(&heading.text))),
            Block::Paragraph(paragraph) => {
                let number = paragraph.number.map_or(String::new(), |number| format!("{number}. "));
                into.push(format!("{number}{}", plain(&paragraph.text)));
            }
            Block::List(list) => {
                for item in &list.items {
                    into.push(item.label.text.clone());
                    item.blocks.iter().for_each(|block| lines(block, into));
                }
            }
            Block::Table(table) => into.extend(table.all_rows().map(|row| {
                let cells = row.cells.iter().map(|cell| plain(&cell.text));
                cells.collect::<Vec<_>>().join(" | ")
            })),
            Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| lines(block, into)),
        }
    }
    let mut outline = Vec::new();
    blocks.iter().for_each(|block| lines(block, &mut outline));
    outline
}

/// The text of the set pages in reading order, running heads aside.
fn set_text(document: &Document) -> String {
    let folios = layout::set(document, &Style::house(), &Faces::default());
    let ink = folios.pages.iter().flat_map(|page| &page.ink).filter(|ink| ink.node.is_some());
    let texts = ink.filter_map(|ink| match &ink.stroke {
        Stroke::Glyphs(run) => Some(run.text.as_str()),
        Stroke::Rule { .. } | Stroke::Picture(_) => None,
    });
    texts.collect()
}
