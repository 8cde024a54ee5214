//! The author's own sections and annexes: a section follows the part of the heading it names, at that
//! heading's level, or stands in the annex it names, behind the annex's own text.

use super::facts::Facts;
use super::sheet::{Sheet, TO_BE_NUMBERED};
use crate::document::{Annex, Block, Heading, Kind, Node};
use crate::manuscript::Section;

/// Puts the sections into the body and returns the annexes, in the order of the manuscript.
pub fn place(facts: &Facts, sheet: Sheet) -> (Vec<Block>, Vec<Annex>) {
    let Sheet { blocks: mut body, own_sections } = sheet;
    let (annexes, sections): (Vec<&Section>, Vec<&Section>) =
        facts.programme.manuscript.sections.iter().partition(|section| section.is_annex());
    let mut annexes: Vec<Annex> = annexes.into_iter().map(|section| annex(facts, section)).collect();
    let (mut waiting, unplaced): (Vec<&Section>, Vec<&Section>) =
        sections.into_iter().partition(|section| section.after.is_some());
    let default = own_sections.unwrap_or(body.len());
    let inserted: Vec<Block> =
        unplaced.iter().flat_map(|section| section_blocks(facts, section, 1)).collect();
    body.splice(default..default, inserted);
    // Of two that follow the same heading the first comes first, so the last is put there before it.
    waiting.reverse();
    // A section may follow a section that is itself not placed yet: go round until nothing moves.
    loop {
        let before = waiting.len();
        waiting.retain(|section| !insert(facts, section, &mut body, &mut annexes));
        if waiting.len() == before {
            break;
        }
    }
    (body, annexes)
}

fn insert(facts: &Facts, section: &Section, body: &mut Vec<Block>, annexes: &mut [Annex]) -> bool {
    let after = section.after.as_ref().map_or("", |after| after.value.as_str());
    let in_annexes = annexes.iter_mut().find_map(|annex| {
        let place = if annex.id == after { Some((0, 1)) } else { below_heading(&annex.blocks, after) };
        Some((place?, &mut annex.blocks))
    });
    let in_body = || Some((below_heading(body, after)?, body));
    let Some(((start, level), blocks)) = in_annexes.or_else(in_body) else { return false };
    let ends = |block: &Block| match block {
        Block::Heading(heading) => heading.level <= level,
        Block::Paragraph(paragraph) => paragraph.kind != Kind::Text,
        _ => false,
    };
    let end = blocks[start..].iter().position(ends).map_or(blocks.len(), |offset| start + offset);
    blocks.splice(end..end, section_blocks(facts, section, level));
    true
}

/// Where the part of a heading begins, and the level of the heading.
fn below_heading(blocks: &[Block], id: &str) -> Option<(usize, u8)> {
    blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::Heading(heading) if heading.id == id => Some((at + 1, heading.level)),
        _ => None,
    })
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
