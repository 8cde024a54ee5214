//! The author's own sections: each follows the part of the heading it names, at that heading's level.

use super::facts::Facts;
use super::sheet::{Sheet, TO_BE_NUMBERED};
use crate::document::{Annex, Block, Heading, Kind, Node};
use crate::manuscript::Section;
use crate::terms::SectionKind;

/// Puts the sections into the body and returns the annexes, in the order of the manuscript.
pub fn place(facts: &Facts, sheet: Sheet) -> (Vec<Block>, Vec<Annex>) {
    let Sheet { mut blocks, own_sections } = sheet;
    let (annexes, mut waiting): (Vec<&Section>, Vec<&Section>) =
        facts.programme.manuscript.sections.iter().partition(|section| is_annex(section));
    let default = own_sections.unwrap_or(blocks.len());
    let unplaced: Vec<&Section> = waiting.iter().copied().filter(|section| section.after.is_none()).collect();
    let inserted: Vec<Block> =
        unplaced.iter().flat_map(|section| section_blocks(facts, section, 1)).collect();
    blocks.splice(default..default, inserted);
    waiting.retain(|section| section.after.is_some());
    // A section may follow a section that is itself not placed yet: go round until nothing moves.
    loop {
        let before = waiting.len();
        waiting.retain(|section| !insert(facts, section, &mut blocks));
        if waiting.len() == before {
            break;
        }
    }
    (blocks, annexes.into_iter().map(|section| annex(facts, section)).collect())
}

fn is_annex(section: &Section) -> bool {
    section.kind.is_some_and(|kind| kind.value == SectionKind::Annex)
}

fn insert(facts: &Facts, section: &Section, blocks: &mut Vec<Block>) -> bool {
    let after = section.after.as_ref().map_or("", |after| after.value.as_str());
    let Some(start) =
        blocks.iter().position(|block| matches!(block, Block::Heading(heading) if heading.id == after))
    else {
        return false;
    };
    let Block::Heading(Heading { level, .. }) = blocks[start] else { return false };
    let ends = |block: &Block| match block {
        Block::Heading(heading) => heading.level <= level,
        Block::Paragraph(paragraph) => paragraph.kind != Kind::Text,
        _ => false,
    };
    let end = blocks[start + 1..].iter().position(ends).map_or(blocks.len(), |offset| start + 1 + offset);
    blocks.splice(end..end, section_blocks(facts, section, level));
    true
}

fn section_blocks(facts: &Facts, section: &Section, level: u8) -> Vec<Block> {
    let id = section.id.as_ref().map_or_else(String::new, |id| id.value.clone());
    let text = facts.words(section.title.as_ref());
    let heading = Block::Heading(Heading { node: Node::default(), id, level, label: String::new(), text });
    std::iter::once(heading).chain(numbered(facts, section)).collect()
}

/// Every paragraph of the author's own section has a number.
fn numbered(facts: &Facts, section: &Section) -> Vec<Block> {
    let prose = section.text.as_ref().and_then(|text| text.get(facts.locale.language));
    let mut blocks = prose.map(|prose| prose.blocks.clone()).unwrap_or_default();
    for block in &mut blocks {
        if let Block::Paragraph(paragraph) = block {
            paragraph.number = TO_BE_NUMBERED;
        }
    }
    blocks
}

fn annex(facts: &Facts, section: &Section) -> Annex {
    Annex {
        node: Node::default(),
        id: section.id.as_ref().map_or_else(String::new, |id| id.value.clone()),
        label: String::new(),
        title: facts.words(section.title.as_ref()),
        blocks: numbered(facts, section),
    }
}
