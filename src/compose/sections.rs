//! Places the author's own sections and annexes. A section stands after the part of the heading that it names, at the
//! same level, or in the annex that it names, after its text.

use foldhash::{HashMap, HashMapExt};

use super::draft::Draft;
use super::edition::Edition;
use super::numbering::TO_BE_NUMBERED;
use crate::document::{Annex, Block, Heading, Kind, Label, Node, Paragraph};
use crate::manuscript::Section;

/// Puts the sections into the body and returns the annexes, in the order of the manuscript.
pub fn place(edition: &Edition, draft: Draft) -> (Vec<Block>, Vec<Annex>) {
    let Draft { blocks: mut body, own_sections, .. } = draft;
    let (annexes, sections): (Vec<&Section>, Vec<&Section>) =
        edition.programme.manuscript.sections.iter().partition(|section| section.is_annex());
    let (following, unplaced): (Vec<&Section>, Vec<&Section>) =
        sections.into_iter().partition(|section| section.after.is_some());
    let default = own_sections.unwrap_or(body.len());
    let inserted: Vec<Block> =
        unplaced.iter().flat_map(|section| section_blocks(edition, section, 1)).collect();
    body.splice(default..default, inserted);
    let followers = Followers::new(edition, &following);
    let annexes = annexes.into_iter().map(|section| {
        let mut annex = annex(edition, section);
        followers.put(&annex.id, 1, &mut annex.blocks);
        annex
    });
    (followers.placed(body), annexes.collect())
}

/// The sections that follow another part, by the id of that part.
struct Followers<'f> {
    edition: &'f Edition<'f>,
    by_id: HashMap<&'f str, Vec<&'f Section>>,
}

impl<'f> Followers<'f> {
    fn new(edition: &'f Edition, sections: &[&'f Section]) -> Followers<'f> {
        let mut by_id: HashMap<&str, Vec<&Section>> = HashMap::new();
        for section in sections {
            let after = section.after.iter().map(|after| after.as_str());
            after.for_each(|after| by_id.entry(after).or_default().push(section));
        }
        Followers { edition, by_id }
    }

    /// Puts each section after the part of the heading that it names.
    fn placed(&self, body: Vec<Block>) -> Vec<Block> {
        let mut blocks = Vec::with_capacity(body.len());
        // The headings around the block, the innermost last.
        let mut open: Vec<(String, u8)> = Vec::new();
        for block in body {
            while let Some((id, level)) = open.pop_if(|(_, level)| ends(&block, *level)) {
                self.put(&id, level, &mut blocks);
            }
            if let Block::Heading(heading) = &block {
                open.push((heading.id.clone(), heading.level));
            }
            blocks.push(block);
        }
        while let Some((id, level)) = open.pop() {
            self.put(&id, level, &mut blocks);
        }
        blocks
    }

    /// Writes the sections that follow a part. Those that follow a section come right after it, before the next
    /// section.
    fn put(&self, id: &str, level: u8, blocks: &mut Vec<Block>) {
        let next = |id: &str| self.by_id.get(id).into_iter().flatten().rev().copied();
        let mut waiting: Vec<&Section> = next(id).collect();
        while let Some(section) = waiting.pop() {
            blocks.extend(section_blocks(self.edition, section, level));
            waiting.extend(section.id.iter().flat_map(|id| next(id)));
        }
    }
}

/// Whether a block ends the part of a heading of this level.
fn ends(block: &Block, level: u8) -> bool {
    match block {
        Block::Heading(heading) => heading.level <= level,
        Block::Paragraph(paragraph) => paragraph.kind.closes(),
        _ => false,
    }
}

fn section_blocks(edition: &Edition, section: &Section, level: u8) -> Vec<Block> {
    let id = section.id.as_ref().map_or_else(String::new, |id| id.value.clone());
    let text = edition.words(section.title.as_ref());
    let heading = Block::Heading(Heading { node: Node::default(), id, level, label: Label::default(), text });
    std::iter::once(heading).chain(numbered(edition, section)).collect()
}

/// The blocks of an own section, in which every paragraph has a number.
fn numbered(edition: &Edition, section: &Section) -> Vec<Block> {
    let prose = section.text.as_ref().and_then(|text| text.get(edition.locale.language));
    let mut blocks = prose.map(|prose| prose.blocks.to_vec()).unwrap_or_default();
    for block in &mut blocks {
        if let Block::Paragraph(paragraph @ Paragraph { kind: Kind::Text, .. }) = block {
            paragraph.number = TO_BE_NUMBERED;
        }
    }
    blocks
}

fn annex(edition: &Edition, section: &Section) -> Annex {
    Annex {
        node: Node::default(),
        id: section.id.as_ref().map_or_else(String::new, |id| id.value.clone()),
        label: String::new(),
        title: edition.words(section.title.as_ref()),
        blocks: numbered(edition, section),
    }
}
