//! The author's own paragraphs, and those of the skeleton that the author leaves out. They are placed by the names in
//! the skeleton's calls, even where the skeleton prints nothing.

use foldhash::HashMap;
use std::collections::BTreeSet;

use super::edition::Edition;
use super::numbering::TO_BE_NUMBERED;
use crate::document::{Block, Call, Kind, Paragraph};
use crate::manuscript::{OwnParagraph, Spot};

/// What the author has put around a paragraph of the skeleton.
#[derive(Debug, Default)]
pub struct Around {
    pub before: Vec<Block>,
    /// The blocks that replace it; none if it is left out.
    pub instead: Option<Vec<Block>>,
    pub after: Vec<Block>,
}

#[derive(Debug, Default)]
pub struct OwnParagraphs {
    /// The blocks that open the document.
    pub first: Vec<Block>,
    around: HashMap<String, Around>,
}

impl OwnParagraphs {
    pub fn of(edition: &Edition) -> OwnParagraphs {
        let manuscript = &edition.programme.manuscript;
        let mut own = OwnParagraphs::default();
        for left_out in &manuscript.document.without {
            own.around(left_out).instead = Some(Vec::new());
        }
        for paragraph in &manuscript.paragraphs {
            match paragraph.spot() {
                None => own.first.extend(blocks(edition, paragraph, None)),
                Some((Spot::Before, name)) => {
                    own.around(name).before.extend(blocks(edition, paragraph, None))
                }
                Some((Spot::After, name)) => own.around(name).after.extend(blocks(edition, paragraph, None)),
                Some((Spot::Instead, name)) => {
                    own.around(name).instead = Some(blocks(edition, paragraph, Some(name)));
                }
            }
        }
        own
    }

    fn around(&mut self, name: &str) -> &mut Around {
        self.around.entry(name.to_owned()).or_default()
    }

    /// Takes out what stands around the paragraph of this name, which is called only once.
    pub fn take(&mut self, name: &str) -> Around {
        self.around.remove(name).unwrap_or_default()
    }
}

/// The blocks of an own paragraph. Only the first has a number, in every language the same; the others continue it.
fn blocks(edition: &Edition, paragraph: &OwnParagraph, replaced: Option<&str>) -> Vec<Block> {
    let prose = paragraph.text.as_ref().and_then(|text| text.get(edition.locale.language));
    let mut blocks = prose.map(|prose| prose.blocks.to_vec()).unwrap_or_default();
    let first = blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.kind == Kind::Text => Some(paragraph),
        _ => None,
    });
    if let Some(first) = first {
        first.number = TO_BE_NUMBERED;
        let id = paragraph.id.as_ref().map(|id| id.as_str());
        first.names = replaced.into_iter().chain(id).map(str::to_owned).collect();
    }
    blocks
}

/// A placeholder for a paragraph that is not printed. It stays until all sections are in their places.
pub fn place_of(name: String, kind: Kind) -> Block {
    Block::Paragraph(Paragraph { names: vec![name], ..Paragraph::new(kind, Vec::new()) })
}

/// All headings and paragraphs that have a name, in order. Placeholders are removed.
pub fn called(body: &mut Vec<Block>, unstated: &BTreeSet<String>) -> Vec<Call> {
    let mut calls = Vec::new();
    let mut after = 0;
    body.retain(|block| match block {
        Block::Heading(heading) => {
            calls.push(Call::Heading { id: heading.id.clone() });
            true
        }
        Block::Paragraph(Paragraph { names, number, .. }) => {
            let named = names.first().map(|name| (name.clone(), !unstated.contains(name)));
            let kept = number.is_some() || named.is_none();
            calls.extend(named.map(|(name, stated)| Call::Paragraph { name, stated, after }));
            after += u32::from(number.is_some());
            kept
        }
        _ => true,
    });
    calls
}

/// Gives the author's blocks the kind of the paragraph they replace, as a decision.
pub fn set_as(blocks: &mut [Block], kind: Kind) {
    for block in blocks {
        if let Block::Paragraph(paragraph @ Paragraph { kind: Kind::Text, .. }) = block {
            paragraph.kind = kind;
        }
    }
}
