//! Labels lists inside lists: if the inner list counts as the outer one does, it gets other labels, "(i)" below
//! "(a)".

use crate::document::{Block, Document, Inline, List, Numbering};
use crate::locale::Locale;

pub fn label_lists(document: &mut Document, locale: &Locale) {
    let annexes = document.annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
    document.body.iter_mut().chain(annexes).for_each(|block| label_within(block, None, locale));
    document.each_paragraph(&mut |text| label_in_notes(text, locale));
}

fn label_within(block: &mut Block, around: Option<Numbering>, locale: &Locale) {
    match block {
        Block::List(list) => {
            if around == Some(list.numbering) {
                count_otherwise(list, locale);
            }
            let own = Some(list.numbering).filter(|own| *own != Numbering::Bullet).or(around);
            let blocks = list.items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(|block| label_within(block, own, locale));
        }
        Block::Quotation { blocks, .. } => {
            blocks.iter_mut().for_each(|block| label_within(block, around, locale));
        }
        Block::Heading(_) | Block::Paragraph(_) | Block::Table(_) => {}
    }
}

fn label_in_notes(inlines: &mut [Inline], locale: &Locale) {
    for inline in inlines {
        if let Inline::Note(note) = inline {
            note.blocks.iter_mut().for_each(|block| label_within(block, None, locale));
        }
        label_in_notes(inline.content_mut(), locale);
    }
}

fn count_otherwise(list: &mut List, locale: &Locale) {
    list.numbering = locale.inner_numbering();
    for item in &mut list.items {
        item.label.text = locale.inner_label(item.label.ordinal);
    }
}
