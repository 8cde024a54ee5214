//! Numbers paragraphs and notes and labels headings, in reading order, when all blocks are there.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Heading, Inline, Label};
use crate::locale::Locale;

/// The number of a paragraph that will get a number.
pub const TO_BE_NUMBERED: Option<u32> = Some(0);

/// Numbers the paragraphs from 1 in the body, and from 1 in each annex.
pub fn number_paragraphs(document: &mut Document) {
    number_blocks(&mut document.body);
    document.annexes.iter_mut().for_each(|annex| number_blocks(&mut annex.blocks));
}

/// Numbers the notes from 1 through the whole document.
pub fn number_notes(document: &mut Document) {
    let mut notes = 0;
    document.each_paragraph(&mut |text| number_notes_in(text, &mut notes));
}

/// Drops headings with nothing below them, and labels the others.
pub fn settle_headings(document: &mut Document, idle: &BTreeSet<String>, locale: &Locale) {
    let body = std::mem::take(&mut document.body);
    document.body = without_lone(without_empty(body, idle));
    label_headings(&mut document.body, locale);
    document.annexes.iter_mut().for_each(|annex| label_headings(&mut annex.blocks, locale));
}

/// Drops headings with nothing below them, the lowest levels first, and idle ones with no other heading below them.
fn without_empty(mut blocks: Vec<Block>, idle: &BTreeSet<String>) -> Vec<Block> {
    let mut index = blocks.len();
    while index > 0 {
        index -= 1;
        let Block::Heading(heading) = &blocks[index] else { continue };
        let behind = &blocks[index + 1..];
        if is_empty(heading.level, behind.first())
            || idle.contains(&heading.id) && !heads(heading.level, behind)
        {
            blocks.remove(index);
        }
    }
    blocks
}

fn is_empty(above: u8, next: Option<&Block>) -> bool {
    match next {
        None => true,
        Some(Block::Heading(next)) => next.level <= above,
        Some(Block::Paragraph(next)) => next.kind.closes(),
        Some(_) => false,
    }
}

/// Whether the next heading is of a lower level, inside this one.
fn heads(above: u8, behind: &[Block]) -> bool {
    behind.iter().find_map(level).is_some_and(|next| next > above)
}

/// Drops a heading that is alone at its level: there is no A without B.
fn without_lone(blocks: Vec<Block>) -> Vec<Block> {
    let mut lone = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Some(own) = level(block).filter(|own| *own > 1) else { continue };
        let inside = |block: &&Block| level(block).is_none_or(|level| level >= own);
        let sibling = |block: &Block| level(block) == Some(own);
        let before = blocks[..index].iter().rev().take_while(inside).any(sibling);
        if !before && !blocks[index + 1..].iter().take_while(inside).any(sibling) {
            lone.push(index);
        }
    }
    let kept = blocks.into_iter().enumerate().filter(|(index, _)| lone.binary_search(index).is_err());
    kept.map(|(_, block)| block).collect()
}

fn level(block: &Block) -> Option<u8> {
    match block {
        Block::Heading(heading) => Some(heading.level),
        _ => None,
    }
}

/// Labels headings "I.", "II." and, below each, "A.", "B.".
fn label_headings(blocks: &mut [Block], locale: &Locale) {
    let (mut first, mut second) = (0, 0);
    for block in blocks {
        let Block::Heading(Heading { level, label, .. }) = block else { continue };
        if *level == 1 {
            first += 1;
            second = 0;
            *label = Label { ordinal: first, text: locale.heading_label(1, first) };
        } else {
            second += 1;
            *label = Label { ordinal: second, text: locale.heading_label(2, second) };
        }
    }
}

fn number_blocks(blocks: &mut [Block]) {
    let mut next = 1;
    for block in blocks {
        if let Block::Paragraph(paragraph) = block
            && paragraph.number == TO_BE_NUMBERED
        {
            paragraph.number = Some(next);
            next += 1;
        }
    }
}

fn number_notes_in(inlines: &mut [Inline], notes: &mut u32) {
    for inline in inlines {
        if let Inline::Note(note) = inline {
            *notes += 1;
            note.number = *notes;
            note.blocks
                .iter_mut()
                .for_each(|block| block.each_paragraph(&mut |text| number_notes_in(text, notes)));
        }
        number_notes_in(inline.content_mut(), notes);
    }
}
