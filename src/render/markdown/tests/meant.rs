//! The signs of a document, written as in [`super::parsed`], to which its Markdown is compared.

use super::Outline;
use crate::document::{Block, CoverRole, Document, Inline, Item, Kind, Note, Paragraph, Table, gap};

#[derive(Default)]
struct Meaning<'d> {
    outline: Outline,
    notes: Vec<&'d Note>,
}

pub fn meant(document: &Document) -> Vec<String> {
    let mut meaning = Meaning::default();
    meaning.cover(document);
    meaning.blocks(&document.body, 1);
    for annex in &document.annexes {
        meaning.outline.block("h2(");
        meaning.outline.text(&format!("{} – ", annex.label));
        meaning.inlines(&annex.title);
        meaning.outline.block(")h2");
        meaning.blocks(&annex.blocks, 2);
    }
    let mut written = 0;
    while let Some(&note) = meaning.notes.get(written) {
        meaning.outline.block(&format!("note {}(", note.number));
        meaning.lines(&note.blocks, "");
        meaning.outline.block(")note");
        written += 1;
    }
    meaning.outline.signs
}

impl<'d> Meaning<'d> {
    fn cover(&mut self, document: &'d Document) {
        let line = |role| document.cover.line(role);
        self.marked("strong", line(CoverRole::Letter));
        self.outline.sign("break");
        self.marked("strong", line(CoverRole::Symbol));
        self.outline.sign("break");
        self.inlines(line(CoverRole::Original));
        self.outline.sign("break");
        self.inlines(line(CoverRole::Date));
        self.outline.close_paragraph();
        self.marked("strong", line(CoverRole::Committee));
        self.outline.sign("break");
        self.marked("strong", line(CoverRole::Session));
        self.outline.sign("break");
        self.inlines(line(CoverRole::PlaceAndDates));
        self.outline.block("h1(");
        self.inlines(line(CoverRole::Title));
        self.outline.block(")h1");
        self.inlines(line(CoverRole::Author));
        self.outline.block("rule");
    }

    fn blocks(&mut self, blocks: &'d [Block], above: u8) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    let level = (heading.level + above).min(6);
                    self.outline.block(&format!("h{level}("));
                    self.outline.text(&format!("{}{}", heading.label, gap(&heading.label.text)));
                    self.inlines(&heading.text);
                    self.outline.block(&format!(")h{level}"));
                }
                Block::Paragraph(paragraph) => {
                    self.outline.open_paragraph();
                    self.paragraph(paragraph);
                    self.outline.close_paragraph();
                }
                Block::List(list) => {
                    self.outline.block("list(");
                    list.items.iter().for_each(|item| self.item(item, above));
                    self.outline.block(")list");
                }
                Block::Table(table) => self.table(table),
                Block::Quotation { blocks, .. } => {
                    self.outline.block("quote(");
                    self.blocks(blocks, above);
                    self.outline.block(")quote");
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'d Paragraph) {
        if let Some(number) = paragraph.number {
            self.outline.text(&format!("{number}. "));
        }
        match paragraph.kind {
            Kind::Decision => self.marked("em", &paragraph.text),
            Kind::Text | Kind::Caption | Kind::EndMark => self.inlines(&paragraph.text),
        }
    }

    /// A note is one paragraph; `before` is at the start of each of its lines.
    fn lines(&mut self, blocks: &'d [Block], before: &str) {
        for block in blocks {
            match block {
                Block::Heading(heading) => {
                    self.begin_line(&format!("{before}{}{}", heading.label, gap(&heading.label.text)));
                    self.inlines(&heading.text);
                }
                Block::Paragraph(paragraph) => {
                    self.begin_line(before);
                    self.paragraph(paragraph);
                }
                Block::List(list) => list.items.iter().for_each(|item| self.item_lines(item, before)),
                Block::Table(table) => table.cells().for_each(|cell| {
                    self.begin_line(before);
                    self.inlines(&cell.text);
                }),
                Block::Quotation { blocks, .. } => self.lines(blocks, &format!("{before}> ")),
            }
        }
    }

    fn item_lines(&mut self, item: &'d Item, before: &str) {
        match item.blocks.split_first() {
            Some((Block::Paragraph(first), rest)) => {
                self.begin_line(&format!("{before}{} ", item.label));
                self.paragraph(first);
                self.lines(rest, before);
            }
            _ => {
                self.begin_line(&format!("{before}{}", item.label));
                self.lines(&item.blocks, before);
            }
        }
    }

    fn begin_line(&mut self, begun: &str) {
        if self.outline.in_paragraph {
            self.outline.sign("break");
        }
        self.outline.text(begun);
    }

    fn table(&mut self, table: &'d Table) {
        self.outline.block(&format!("table {:?}(", table.columns));
        for row in table.all_rows() {
            self.outline.block("row(");
            for cell in &row.cells {
                self.outline.block("cell(");
                self.inlines(&cell.text);
                self.outline.block(")cell");
            }
            self.outline.block(")row");
        }
        self.outline.block(")table");
    }

    fn item(&mut self, item: &'d Item, above: u8) {
        self.outline.block("item(");
        if item.label.text != "•" {
            self.outline.open_paragraph();
            let beside = matches!(item.blocks[0], Block::Paragraph(_));
            self.outline.text(&format!("{}{}", item.label, if beside { " " } else { "" }));
            self.outline.beside = beside;
        }
        self.blocks(&item.blocks, above);
        self.outline.block(")item");
    }

    fn marked(&mut self, mark: &str, inlines: &'d [Inline]) {
        self.outline.sign(&format!("{mark}("));
        self.inlines(inlines);
        self.outline.sign(&format!("){mark}"));
    }

    fn inlines(&mut self, inlines: &'d [Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.outline.text(&text.text),
                Inline::Emphasis(content) => self.marked("em", content),
                Inline::Strong(content) => self.marked("strong", content),
                Inline::Foreign { language, content, .. } => {
                    self.outline.sign(&format!("span {language}("));
                    self.inlines(content);
                    self.outline.sign(")span");
                }
                Inline::Link(link) => {
                    self.outline.sign(&format!("link {}(", link.address));
                    self.inlines(&link.content);
                    self.outline.sign(")link");
                }
                Inline::Note(note) => {
                    self.outline.part_calls();
                    self.outline.sign(&format!("call {}", note.number));
                    self.notes.push(note);
                }
            }
        }
    }
}
