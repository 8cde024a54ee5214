//! Writes blocks as Markdown. A block is one or more lines, without the blank lines around it.

use foldhash::{HashSet, HashSetExt};
use std::collections::VecDeque;

use super::line::Line;
use super::mark::Mark;
use crate::document::{
    Align, Block, Document, Heading, Inline, Item, Kind, List, Note, Paragraph, Row, Table, anchor,
};
use crate::terms::Language;

/// Writes blocks and collects the notes that they call.
pub struct Scribe<'d> {
    pub language: Language,
    called: VecDeque<&'d Note>,
    /// The targets of links in the document; only these get a mark.
    ends: HashSet<String>,
    /// The annex that is being written, from 1.
    pub annex: Option<usize>,
}

impl<'d> Scribe<'d> {
    pub fn of(document: &Document) -> Scribe<'d> {
        let (called, ends) = (VecDeque::new(), HashSet::new());
        let mut scribe = Scribe { language: document.language, called, ends, annex: None };
        document.each_inline(&mut |inline| {
            if let Inline::Link(link) = inline {
                scribe.ends.extend(link.within().map(str::to_owned));
            }
        });
        scribe
    }

    /// The mark for links that lead to a paragraph, or to the annex itself; empty if none does.
    pub fn end(&self, paragraph: Option<u32>) -> String {
        let here = anchor(self.annex, paragraph);
        let called = !here.is_empty() && self.ends.contains(&here);
        if called { format!("<a id=\"{here}\"></a>") } else { String::new() }
    }

    pub fn line(&mut self, line: Line<'d>) -> String {
        let (written, notes) = line.finish(self.language.direction());
        self.called.extend(notes);
        written
    }

    /// Lines of one paragraph, with a line break after each.
    pub fn broken(&mut self, lines: impl IntoIterator<Item = Line<'d>>) -> String {
        let mut written: Vec<String> = lines.into_iter().map(|line| self.line(line)).collect();
        written.retain(|line| !line.is_empty());
        written.join("\\\n")
    }

    pub fn heading(&mut self, level: usize, line: Line<'d>) -> String {
        let text = self.line(line);
        if text.is_empty() { text } else { format!("{} {text}", "#".repeat(level.clamp(1, 6))) }
    }

    /// Writes the blocks that are not empty. Their headings stand below the level `above`.
    pub fn blocks(&mut self, blocks: &'d [Block], above: usize) -> Vec<String> {
        let mut written = Vec::new();
        let mut last_bullet = None;
        for block in blocks {
            // Two lists in a row need different bullets, or they would be read as one list.
            let bullet = if last_bullet == Some('-') { '*' } else { '-' };
            let text = match block {
                Block::Heading(heading) => self.titled(heading, above),
                Block::Paragraph(paragraph) => self.paragraph(paragraph, ""),
                Block::List(list) => self.list(list, bullet, above),
                Block::Table(table) => self.table(table),
                Block::Quotation { blocks, .. } => quoted(&self.blocks(blocks, above)),
            };
            if !text.is_empty() {
                written.push(text);
                last_bullet = matches!(block, Block::List(_)).then_some(bullet);
            }
        }
        written
    }

    /// The definitions of all notes called so far, and of the notes that these call.
    pub fn notes(&mut self) -> Vec<String> {
        let mut written = Vec::new();
        while let Some(note) = self.called.pop_front() {
            written.push(self.definition(note));
        }
        written
    }

    fn titled(&mut self, heading: &'d Heading, above: usize) -> String {
        self.heading(above + usize::from(heading.level), Line::heading(heading))
    }

    pub fn paragraph(&mut self, paragraph: &'d Paragraph, label: &str) -> String {
        let number = paragraph.number.map(|number| format!("{number}.")).unwrap_or_default();
        let line = Line::default().label(label).label(&number);
        let line = self.line(match paragraph.kind {
            Kind::Decision => line.marked(Mark::EMPHASIS, &paragraph.text),
            Kind::Text | Kind::Caption | Kind::EndMark => line.inlines(&paragraph.text),
        });
        match paragraph.number {
            Some(number) => self.end(Some(number)) + &line,
            None => line,
        }
    }

    fn table(&mut self, table: &'d Table) -> String {
        let drawn = |align: &Align| match align {
            Align::Unset => "---",
            Align::Left => ":---",
            Align::Center => ":---:",
            Align::Right => "---:",
        };
        let rule = barred(table.columns.iter().map(|align| drawn(align).to_owned()));
        let mut lines = vec![self.row(&table.head), rule];
        lines.extend(table.rows.iter().map(|row| self.row(row)));
        lines.join("\n")
    }

    fn row(&mut self, row: &'d Row) -> String {
        barred(row.cells.iter().map(|cell| self.line(Line::default().inlines(&cell.text))))
    }

    fn list(&mut self, list: &'d List, bullet: char, above: usize) -> String {
        let items = list.items.iter().map(|item| self.item(item, above));
        let full: Vec<Vec<String>> = items.filter(|blocks| !blocks.is_empty()).collect();
        let hang = |blocks: &Vec<String>| hung(&bullet.to_string(), "  ", blocks);
        full.iter().map(hang).collect::<Vec<_>>().join("\n\n")
    }

    /// Writes an item. Markdown has no label "(i)", and would give its own numbers to a numbered list. So the item is
    /// bulleted, which every viewer can nest, and begins with its label as text.
    fn item(&mut self, item: &'d Item, above: usize) -> Vec<String> {
        let label = if item.label.text == "•" { "" } else { item.label.text.as_str() };
        let (first, rest) = self.begun(item, label);
        let mut blocks = vec![first];
        blocks.retain(|block| !block.is_empty());
        blocks.extend(self.blocks(rest, above));
        blocks
    }

    /// The line that begins an item, and the blocks below it.
    pub fn begun(&mut self, item: &'d Item, label: &str) -> (String, &'d [Block]) {
        match item.blocks.split_first() {
            Some((Block::Paragraph(first), rest)) => (self.paragraph(first, label), rest),
            _ => (self.line(Line::default().text(label)), item.blocks.as_slice()),
        }
    }
}

/// Blocks beside a mark; their later lines are indented below the first.
fn hung(mark: &str, indent: &str, blocks: &[String]) -> String {
    let text = blocks.join("\n\n");
    let mut hung = mark.to_owned();
    for (index, line) in text.lines().enumerate() {
        match (index, line) {
            (0, line) => hung.push_str(&format!(" {line}")),
            (_, "") => hung.push('\n'),
            (_, line) => hung.push_str(&format!("\n{indent}{line}")),
        }
    }
    hung
}

fn barred(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn quoted(blocks: &[String]) -> String {
    let text = blocks.join("\n\n");
    let mark = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    text.lines().map(mark).collect::<Vec<_>>().join("\n")
}
