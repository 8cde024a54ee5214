//! Writes the definitions of notes. Each is one paragraph, with a line break after each of its blocks. Readers that
//! do not know notes show such a paragraph as text; they would show indented blocks after a blank line as code.

use super::blocks::Scribe;
use super::line::Line;
use super::{escape, turned_line};
use crate::document::{Block, Item, Note};

impl<'d> Scribe<'d> {
    pub fn definition(&mut self, note: &'d Note) -> String {
        let mut lines = self.lines(&note.blocks);
        lines.retain(|line| !line.is_empty());
        if let Some(first) = lines.first_mut() {
            *first = escape::definition(std::mem::take(first));
        }
        let mark = format!("[^{}]:", note.number);
        if lines.is_empty() {
            return mark;
        }
        // Viewers move notes to the end, outside of the element around the document.
        format!("{mark} {}", turned_line(self.language, lines.join("\\\n    ")))
    }

    /// The blocks as lines, with their labels as text.
    fn lines(&mut self, blocks: &'d [Block]) -> Vec<String> {
        let mut lines = Vec::new();
        for block in blocks {
            match block {
                Block::Heading(heading) => lines.push(self.line(Line::heading(heading))),
                Block::Paragraph(paragraph) => lines.push(self.paragraph(paragraph, "")),
                Block::List(list) => lines.extend(list.items.iter().flat_map(|item| self.item_lines(item))),
                Block::Table(table) => {
                    lines.extend(table.cells().map(|cell| self.line(Line::default().inlines(&cell.text))));
                }
                Block::Quotation { blocks, .. } => {
                    lines.extend(self.lines(blocks).into_iter().map(|line| format!("\\> {line}")));
                }
            }
        }
        lines
    }

    fn item_lines(&mut self, item: &'d Item) -> Vec<String> {
        let (first, rest) = self.begun(item, &item.label.text);
        let mut lines = vec![first];
        lines.extend(self.lines(rest));
        lines
    }
}
