//! Visits the inlines and texts of a document in reading order, for all that search or change text.

use super::{Block, Document, Inline, Text};

impl Block {
    /// Visits every inline, depth first, and those of notes.
    pub fn each_inline(&self, visit: &mut dyn FnMut(&Inline)) {
        match self {
            Block::Heading(heading) => each_inline(&heading.text, visit),
            Block::Paragraph(paragraph) => each_inline(&paragraph.text, visit),
            Block::List(list) => {
                list.items.iter().flat_map(|item| &item.blocks).for_each(|block| block.each_inline(visit));
            }
            Block::Table(table) => table.cells().for_each(|cell| each_inline(&cell.text, visit)),
            Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| block.each_inline(visit)),
        }
    }
}

pub fn each_inline(content: &[Inline], visit: &mut dyn FnMut(&Inline)) {
    for inline in content {
        visit(inline);
        if let Inline::Note(note) = inline {
            note.blocks.iter().for_each(|block| block.each_inline(visit));
        }
        each_inline(inline.content(), visit);
    }
}

impl Document {
    /// Visits every text of the cover, the body and the annexes.
    pub fn each_text(&self, visit: &mut dyn FnMut(&Text)) {
        self.each_inline(&mut |inline| {
            if let Inline::Text(text) = inline {
                visit(text);
            }
        });
    }

    /// Visits every inline of the cover, the body and the annexes.
    pub fn each_inline(&self, visit: &mut dyn FnMut(&Inline)) {
        self.cover.texts().for_each(|line| each_inline(line, visit));
        self.each_inline_below_cover(visit);
    }

    /// Visits every inline of the body and the annexes.
    pub fn each_inline_below_cover(&self, visit: &mut dyn FnMut(&Inline)) {
        self.body.iter().for_each(|block| block.each_inline(visit));
        for annex in &self.annexes {
            each_inline(&annex.title, visit);
            annex.blocks.iter().for_each(|block| block.each_inline(visit));
        }
    }
}

impl Block {
    /// Visits, to change it, the text of every paragraph and every cell of a table, but not of headings.
    pub fn each_paragraph(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        match self {
            Block::Heading(_) => {}
            Block::Paragraph(paragraph) => visit(&mut paragraph.text),
            Block::List(list) => {
                list.items
                    .iter_mut()
                    .flat_map(|item| &mut item.blocks)
                    .for_each(|block| block.each_paragraph(visit));
            }
            Block::Table(table) => table.cells_mut().for_each(|cell| visit(&mut cell.text)),
            Block::Quotation { blocks, .. } => {
                blocks.iter_mut().for_each(|block| block.each_paragraph(visit))
            }
        }
    }
}

impl Document {
    /// Visits the text of every paragraph of the body and the annexes.
    pub fn each_paragraph(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        let annexes = self.annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
        self.body.iter_mut().chain(annexes).for_each(|block| block.each_paragraph(visit));
    }
}
