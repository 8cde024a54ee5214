//! Checks that nothing stands alone that must not: headings, single lines, end marks.

use cdipdoc::document::{Block, Kind, Role};

use super::Proof;
use super::line::{Column, Line};

/// The lines of the column of text, grouped by block.
fn blocks<'p>(proof: &'p Proof) -> Vec<Vec<&'p Line>> {
    let mut blocks: Vec<Vec<&Line>> = Vec::new();
    for line in proof.lines.iter().filter(|line| line.column == Column::Text) {
        match blocks.last_mut() {
            Some(block) if block[0].block == line.block => block.push(line),
            _ => blocks.push(vec![line]),
        }
    }
    blocks
}

/// A heading is not divided, and stands on the page of the first two lines of the paragraph after it.
pub fn headings(proof: &Proof) -> Vec<String> {
    let blocks = blocks(proof);
    let mut found = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let Role::Heading(2..) = proof.element(block[0].block).role else { continue };
        let page = block[0].page;
        let below = blocks.get(at + 1).into_iter().flatten().take(2);
        if block.iter().chain(below).any(|line| line.page != page) {
            found.push(format!("page {page}: {:?}", block[0].text));
        }
    }
    found
}

/// A paragraph that is divided has at least two lines on every page, unless notes fill half of the page.
pub fn lines(proof: &Proof) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks(proof) {
        let pages = block[0].page..=block[block.len() - 1].page;
        let alone = |page: &usize| {
            block.iter().filter(|line| line.page == *page).count() == 1 && !crowded(proof, *page)
        };
        if pages.clone().count() > 1 {
            found.extend(pages.filter(alone).map(|page| format!("page {page}: {:?}", block[0].text)));
        }
    }
    found
}

/// Whether notes fill a third of the page.
fn crowded(proof: &Proof, page: usize) -> bool {
    let notes = proof.lines.iter().filter(|line| line.page == page && line.column != Column::Text);
    notes.map(Line::top).any(|top| f64::from(top) < proof.style.bottom() - proof.style.depth() / 3.0)
}

/// An end mark has text of the document above it on its page.
pub fn end_mark(proof: &Proof) -> Vec<String> {
    let bodies =
        std::iter::once(&proof.document.body).chain(proof.document.annexes.iter().map(|annex| &annex.blocks));
    let marks = bodies.flatten().filter_map(|block| match block {
        Block::Paragraph(paragraph) if paragraph.kind == Kind::EndMark => Some(paragraph.node),
        _ => None,
    });
    let mut found = Vec::new();
    for mark in marks {
        let line = proof.lines.iter().find(|line| line.node == mark);
        let accompanied = line.is_some_and(|mark| {
            let above = |line: &Line| line.page == mark.page && line.baseline < mark.baseline;
            proof
                .lines
                .iter()
                .any(|line| line.column == Column::Text && line.node != mark.node && above(line))
        });
        if !accompanied {
            found.push(format!("{:?}", line.map(|line| (line.page, &line.text))));
        }
    }
    found
}

/// Every page has text, or notes that continue.
pub fn pages(proof: &Proof) -> Vec<String> {
    let pages = 0..proof.folios.pages.len();
    let blank = pages.filter(|page| !proof.lines.iter().any(|line| line.page == *page));
    blank.map(|page| format!("page {page}")).collect()
}
