//! Walks through a document in reading order.

use super::{Annex, Block, Document, Inline, Paragraph};

impl Document {
    /// Every paragraph's text, notes where they are called, headings and cover aside.
    pub fn each_text(&mut self, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
        let annexes = self.annexes.iter_mut().flat_map(|annex: &mut Annex| &mut annex.blocks);
        self.body.iter_mut().chain(annexes).for_each(|block| each_text(block, visit));
    }

    /// Every inline of the document, cover and headings too.
    pub fn each_inline<'d>(&'d self, visit: &mut dyn FnMut(&'d Inline)) {
        self.cover.lines().into_iter().flatten().for_each(|inline| each_inline(inline, visit));
        self.body.iter().for_each(|block| inlines_of(block, visit));
        for annex in &self.annexes {
            annex.title.iter().for_each(|inline| each_inline(inline, visit));
            annex.blocks.iter().for_each(|block| inlines_of(block, visit));
        }
    }
}

pub fn each_text(block: &mut Block, visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    match block {
        Block::Heading(_) => {}
        Block::Paragraph(Paragraph { text, .. }) => visit(text),
        Block::List(list) => {
            list.items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| each_text(block, visit));
        }
        Block::Quotation { blocks, .. } => blocks.iter_mut().for_each(|block| each_text(block, visit)),
    }
}

/// The inlines of a block, depth first, those of notes too.
pub fn inlines_of<'d>(block: &'d Block, visit: &mut dyn FnMut(&'d Inline)) {
    match block {
        Block::Heading(heading) => heading.text.iter().for_each(|inline| each_inline(inline, visit)),
        Block::Paragraph(paragraph) => paragraph.text.iter().for_each(|inline| each_inline(inline, visit)),
        Block::List(list) => {
            list.items.iter().flat_map(|item| &item.blocks).for_each(|block| inlines_of(block, visit));
        }
        Block::Quotation { blocks, .. } => blocks.iter().for_each(|block| inlines_of(block, visit)),
    }
}

fn each_inline<'d>(inline: &'d Inline, visit: &mut dyn FnMut(&'d Inline)) {
    visit(inline);
    if let Inline::Note(note) = inline {
        note.blocks.iter().for_each(|block| inlines_of(block, visit));
    }
    inline.content().iter().for_each(|inline| each_inline(inline, visit));
}
